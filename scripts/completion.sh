# Completion for bash and zsh: commands, variables and their values after make and scripts/sqlotl, in this project.
# Type it in the project's folder, or put it into ~/.bashrc or ~/.zshrc with the whole path:
#
#     source scripts/completion.sh

if [ -n "${ZSH_VERSION:-}" ]; then
    eval '
    _sqlotl_root=${${(%):-%x}:A:h:h}
    _sqlotl() {
        local -a found
        found=("${(@f)$("$_sqlotl_root/scripts/sqlotl" complete "${(@)words[1,CURRENT]}" 2>/dev/null)}")
        compadd -Q -S " " -- ${found:#*=}
        compadd -Q -S "" -- ${(M)found:#*=}
        return 0
    }
    _sqlotl_make() { if [[ $PWD -ef $_sqlotl_root ]]; then _sqlotl; else _make "$@"; fi }
    (( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
    autoload -Uz _make
    compdef _sqlotl_make make
    compdef _sqlotl sqlotl
    '
else
    _sqlotl_root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
    _sqlotl() {
        # To us CONFIG=lora is one word; bash ends a word at =, and wants only what follows it.
        local words current begun="" found
        read -r -a words <<<"${COMP_LINE:0:COMP_POINT}"
        [[ "${COMP_LINE:0:COMP_POINT}" != *' ' ]] || words+=("")
        current=${words[-1]}
        [[ $current != *=* || $COMP_WORDBREAKS != *=* ]] || begun="${current%%=*}="
        COMPREPLY=()
        while IFS= read -r found; do
            [[ -z $found ]] || COMPREPLY+=("${found#"$begun"}")
        done < <("$_sqlotl_root/scripts/sqlotl" complete "${words[@]}" 2>/dev/null)
        [[ ${COMPREPLY[0]:-} != *= ]] || compopt -o nospace 2>/dev/null
    }
    _sqlotl_make() {
        if [[ $PWD -ef $_sqlotl_root ]]; then
            _sqlotl
        elif declare -F _comp_cmd_make >/dev/null; then
            _comp_cmd_make "$@"
        elif declare -F _make >/dev/null; then
            _make "$@"
        fi
    }
    complete -o bashdefault -o default -F _sqlotl_make make
    complete -o bashdefault -o default -F _sqlotl sqlotl
fi
