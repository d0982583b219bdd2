#!/bin/sh
# Makes the environment from the lock, once: a second call ends at once. A new one is built beside the old and takes its
# place only when it is whole; one that was interrupted is started over. .venv is a link to .setup/env-<process>.
# Standard output belongs to the command that follows: what is said goes to standard error, what pip and uv say to a log.
set -eu
cd "$(dirname "$0")/.."

uv_version=0.13.8
layout=2 # raised when environments of earlier versions of this file do not serve any more
stamp() { echo "layout $layout"; cat requirements.txt overrides.txt requirements-gpu.txt; }
[ -f .venv/made-from ] && stamp | cmp -s - .venv/made-from && exit 0

fail() { printf '✗ %s\n' "$*" >&2; exit 2; }
say() { printf '· %s\n' "$*" >&2; }
step() { number=$((${number:-0} + 1)); say "$number of 4: $*"; }

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

# One set-up at a time; a lock whose process is gone holds nobody up.
mkdir -p .setup 2>/dev/null || fail "$PWD cannot be written to, and the environment is made there."
until mkdir .setup/lock 2>/dev/null; do
    owner=$(cat .setup/lock/process 2>/dev/null || echo 0)
    if kill -0 "$owner" 2>/dev/null; then fail "Process $owner is setting up here already. Wait until it is done."; fi
    rm -rf .setup/lock
done
echo $$ > .setup/lock/process
new=.setup/env-$$
log=$new/setup.log
running="" job="" ticker="" # the step that runs beside this script, and what says that it still does
end() { stop_ticker; stop_job; rm -rf .setup/lock; [ -f "$new/made-from" ] || rm -rf "$new" 2>/dev/null || true; }
stop_ticker() {
    [ -n "$ticker" ] || return 0
    kill -KILL "$ticker" 2>/dev/null || true
    ticker=""
    [ ! -t 2 ] || printf '\r\033[K' >&2
}
stop_job() { # twice, for a process that has just begun may not have heard the first
    [ -z "$running" ] || { kill "${job:-$!}" 2>/dev/null; sleep 0.2; kill -KILL "${job:-$!}" 2>/dev/null; } || true
}
trap end EXIT
trap 'say "Interrupted. Nothing was changed; the next command starts the set-up over."; exit 130' INT TERM HUP

# How far a long step is: one line that is written anew in a terminal, a line now and then elsewhere.
started=$(date +%s)
if [ -t 2 ]; then often=3 before='\r' after=''; else often=15 before='' after='\n'; fi
tell() {
    while sleep "$often" >/dev/null 2>&1; do
        size=$({ du -sm "$new" | cut -f1; } 2>/dev/null)
        printf "$before· %s: %s s, %s MB so far$after" "$1" "$(($(date +%s) - started))" "$size" >&2
    done
}
# Every step runs beside the shell, which otherwise would not listen to a signal before the step has ended.
run() {
    what=$1; shift
    running=yes job=""
    "$@" >> "$log" 2>&1 & job=$!
    if [ -n "$what" ]; then tell "$what" & ticker=$!; fi
    code=0; wait "$job" || code=$?
    running=""
    stop_ticker
    return $code
}
# The end of what was said, and where all of it is kept.
broken() {
    tail -n 12 "$log" >&2
    cp "$log" .setup/failed.log
    fail "$* What was said is in .setup/failed.log."
}

say "Setting up with $("$python" --version): once, for a few minutes, about 4 GB."
for left in .setup/env-*; do
    [ "$left" = "$(readlink .venv || true)" ] || rm -rf "$left" # of a set-up that was killed
done

step "a Python of its own"
mkdir "$new"
run "" "$python" -m venv "$new" || broken "Python's venv module does not work here. On Debian: apt-get install python3-venv"
run "" "$new/bin/python" -m pip install --quiet --disable-pip-version-check "uv==$uv_version" \
    || broken "pip could not install uv. Is a package index reachable?"

# uv reads other names than pip: what the user set for pip holds here too.
[ -z "${PIP_INDEX_URL:-}" ] || export UV_DEFAULT_INDEX="${UV_DEFAULT_INDEX:-$PIP_INDEX_URL}"
[ -z "${PIP_EXTRA_INDEX_URL:-}" ] || export UV_INDEX="${UV_INDEX:-$PIP_EXTRA_INDEX_URL}"
[ -z "${PIP_FIND_LINKS:-}" ] || export UV_FIND_LINKS="${UV_FIND_LINKS:-$PIP_FIND_LINKS}"
[ -z "${PIP_CERT:-}" ] || export SSL_CERT_FILE="${SSL_CERT_FILE:-$PIP_CERT}"

uv() { exec "$new/bin/uv" pip install --python "$new/bin/python" "$@"; }
install() { uv --requirement requirements.txt --override overrides.txt "$@"; }
step "the packages"
gpu=$(command -v nvidia-smi || true)
if [ -n "$gpu" ] || [ -n "${UV_FIND_LINKS:-}" ]; then
    run "the packages" install || broken "The packages could not be installed."
else
    # Without a GPU the CPU build of PyTorch saves gigabytes; where its index is out of reach, the general one serves.
    run "the packages" install --torch-backend cpu || run "the packages" install || broken "The packages could not be installed."
fi
if [ -n "$gpu" ]; then
    step "flash-attn, built for this GPU"
    run "flash-attn" uv --no-build-isolation --requirement requirements-gpu.txt \
        || say "flash-attn was not built (it needs nvcc); training uses PyTorch's own attention instead."
else
    step "flash-attn: not needed without a GPU"
fi

# Engines find our plugin wherever they are started from, and their bytecode is written now instead of at each start.
step "importing every engine once"
echo "$PWD" > "$("$new/bin/python" -c 'import site; print(site.getsitepackages()[0])')/sqlotl.pth"
run "importing" env -u PYTHONDONTWRITEBYTECODE "$new/bin/python" -W ignore -m scripts.cli.warm_imports \
    || broken "An engine does not import. Try again: make setup."

stamp > "$new/made-from"
old=$(readlink .venv || true)
if [ -d .venv ] && [ -z "$old" ]; then old=.setup/env-old; mv .venv "$old"; fi # made by an earlier version of this file
rm -f .setup/next && ln -s "$new" .setup/next
mv -fT .setup/next .venv 2>/dev/null || { rm -f .venv .setup/next; ln -s "$new" .venv; } # only GNU's mv replaces a link
case $old in .setup/env-*) rm -rf "$old" ;; esac
say "The environment is ready: $(($(date +%s) - started)) s."
