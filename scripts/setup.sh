#!/bin/sh
# Makes .venv from the lock, once: a second call ends at once, an interrupted one is started over.
set -eu
cd "$(dirname "$0")/.."

uv_version=0.13.8
lock="requirements.txt overrides.txt scripts/setup.sh"
[ -f .venv/lock-of-this-environment ] && cat $lock | cmp -s - .venv/lock-of-this-environment && exit 0

fail() { printf '✗ %s\n' "$*" >&2; exit 2; }
say() { printf '· %s\n' "$*" >&2; }

right_version() { "$1" -c 'import sys; sys.exit(not (3, 10) <= sys.version_info[:2] <= (3, 12))' 2>/dev/null; }
find_python() {
    if [ -n "${PYTHON:-}" ]; then
        right_version "$PYTHON" || fail "PYTHON=$PYTHON is not Python 3.10, 3.11 or 3.12."
        echo "$PYTHON"; return
    fi
    for candidate in python3.11 python3.12 python3.10 python3; do
        if right_version "$candidate"; then echo "$candidate"; return; fi
    done
    fail "Python 3.10, 3.11 or 3.12 is needed and none is on the PATH. Install one, or name it: make setup PYTHON=/path/to/python3.11"
}

python=$(find_python) || exit 2
free_kb=$(df -Pk . | awk 'NR == 2 {print $4}')
[ "$free_kb" -gt 8000000 ] || fail "The set-up needs 8 GB of disk and $((free_kb / 1000)) MB are free. Free some space and try again."

say "Setting up .venv with $("$python" --version). This happens once and takes a few minutes."
rm -rf .venv  # whatever is there is not whole, or not from this lock
"$python" -m venv .venv || fail "Python's venv module does not work here. On Debian: apt-get install python3-venv"
.venv/bin/python -m pip install --quiet --disable-pip-version-check "uv==$uv_version" \
    || fail "pip could not install uv. Is a package index reachable?"

# uv reads other names than pip: what the user set for pip holds here too.
[ -z "${PIP_INDEX_URL:-}" ] || export UV_DEFAULT_INDEX="${UV_DEFAULT_INDEX:-$PIP_INDEX_URL}"
[ -z "${PIP_EXTRA_INDEX_URL:-}" ] || export UV_INDEX="${UV_INDEX:-$PIP_EXTRA_INDEX_URL}"
[ -z "${PIP_FIND_LINKS:-}" ] || export UV_FIND_LINKS="${UV_FIND_LINKS:-$PIP_FIND_LINKS}"
[ -z "${PIP_CERT:-}" ] || export SSL_CERT_FILE="${SSL_CERT_FILE:-$PIP_CERT}"

install() { .venv/bin/uv pip install --python .venv/bin/python --requirement requirements.txt --override overrides.txt "$@"; }
if command -v nvidia-smi >/dev/null 2>&1 || [ -n "${UV_FIND_LINKS:-}" ]; then
    install || fail "The packages could not be installed (see above)."
    if command -v nvidia-smi >/dev/null 2>&1; then
        .venv/bin/uv pip install --python .venv/bin/python --no-build-isolation --requirement requirements-gpu.txt \
            || say "flash-attn was not built (it needs nvcc); training uses PyTorch's own attention instead."
    fi
else
    # Without a GPU the CPU build of PyTorch saves gigabytes; where its index is out of reach, the general one serves.
    install --torch-backend cpu || install || fail "The packages could not be installed (see above)."
fi

# Engines find our plugin wherever they are started from, and their bytecode is written now instead of at each start.
echo "$PWD" > "$(.venv/bin/python -c 'import site; print(site.getsitepackages()[0])')/sqlotl.pth"
say "Compiling what every start imports."
env -u PYTHONDONTWRITEBYTECODE AXOLOTL_DO_NOT_TRACK=1 DEEPEVAL_TELEMETRY_OPT_OUT=1 DEEPEVAL_FILE_SYSTEM=READ_ONLY \
    .venv/bin/python -W ignore scripts/warm_imports.py || fail "An engine does not import (see above). Try: make clean-setup setup"

cat $lock > .venv/lock-of-this-environment
say "The environment is ready."
