# What the steps of the action share. Values come from the environment, are quoted wherever they stand, and are never run.
set -euo pipefail

# The tool is that of the action itself, whose commit the base or a full hash names; nothing is looked up in the proposal.
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
directory=${CTHD_DIRECTORY:-.}

# Variables of a calling git say where another repository is; the one that is asked is that of the folder.
for name in "${!GIT_@}"; do unset "$name"; done

# Whether a check without anything to compare with was asked for.
allows_no_base() {
  [ "${CTHD_ALLOW_NO_BASE:-false}" = true ]
}

cthd() {
  (cd "${RUNNER_TEMP:-$here}" && node "$here/bin/cthd.js" "$1" --dir "$directory" --lang "${CTHD_LANGUAGE:-vi}" "${@:2}")
}

# git as a reader: the proposal has no configuration of its own to act with, and commits have the parents that they name.
settings=()
while IFS= read -r setting; do settings+=(-c "$setting"); done <"$here/action/git-settings"
reading_git() {
  GIT_NO_REPLACE_OBJECTS=1 GIT_GRAFT_FILE=/dev/null git "${settings[@]}" -C "$directory" "$@"
}

# The commit that a revision names, or nothing. A name that a branch and a tag have names nothing: whoever may send tags chooses no base.
commit_of() {
  local said
  said=$(LC_ALL=C reading_git -c core.warnAmbiguousRefs=true rev-parse --verify --end-of-options "$1^{commit}" 2>&1) || return 0
  [[ $1 =~ ^(refs/|(HEAD|[0-9a-f]{40}|[0-9a-f]{64})([~^@]|$)) || $said != *' is ambiguous'* ]] || return 0
  printf '%s\n' "$said" | grep -E '^[0-9a-f]{40,64}$' || true
}

# Words for the log that cannot be taken for a workflow command, without controls, changes of direction and what else nobody sees, in UTF-8.
inert() {
  LC_ALL=C tr -d '\000-\010\013-\037\177' | LC_ALL=C sed -e $'s/\xe2\x80[\x8b-\x8f\xa8-\xae]//g' -e $'s/\xe2\x81[\xa0-\xaf]//g' \
    -e $'s/\xef\xbb\xbf//g' -e $'s/\xc2[\x80-\x9f\xad]//g' -e 's/##\[/#\\u{23}[/g' -e 's/::/\\u{3a}:/g'
}

# An annotation that stands for the whole step; its words are data of the workflow command.
announce() {
  local level=$1 words
  words=$(printf '%s' "$2" | inert | LC_ALL=C sed -e 's/%/%25/g' | awk 'NR > 1 { printf "%%0A" } { printf "%s", $0 }')
  printf '::%s title=cthd::%s\n' "$level" "$words"
}

# An output of the step: a name and a value that is a number, a hash or a path of ours.
output() {
  printf '%s=%s\n' "$1" "$2" >>"${GITHUB_OUTPUT:?}"
}

# What the tool said on its error stream, as an annotation.
announce_errors() {
  [ ! -s "$1" ] || announce "$2" "$(cat "$1")"
}

# The page of rules, for the addresses in SARIF: where the repository of the base has it itself.
rules_url() {
  local commit=${CTHD_BASE:-}
  [ -n "$commit" ] && [ -n "${GITHUB_SERVER_URL:-}" ] && [ -n "$(reading_git ls-tree "$commit" -- docs/rules.md 2>/dev/null)" ] || return 0
  printf '%s/%s/blob/%s/docs/rules%s.md' "$GITHUB_SERVER_URL" "${GITHUB_REPOSITORY:?}" "$commit" "$(say '' .en)"
}

# One of the words of fail-on, a severity for the findings or an effect for the changes, between commas or blanks: the first that is in a list, or nothing.
fails_on() {
  local word
  for word in $(printf '%s' "${CTHD_FAIL_ON:-error}" | LC_ALL=C tr -s ', \t\n' ' '); do
    case " $1 " in *" $word "*)
      printf '%s' "$word"
      return 0
      ;;
    esac
  done
}

# Refuses a fail-on that names anything else.
check_fail_on() {
  local word
  for word in $(printf '%s' "${CTHD_FAIL_ON:-error}" | LC_ALL=C tr -s ', \t\n' ' '); do
    case " $severities $effects " in *" $word "*) continue ;; esac
    announce error "$(say "fail-on không có «$word»; có: $severities $effects." "fail-on has no “$word”; there are: $severities $effects.")"
    exit 2
  done
}
severities='error warning info never'
effects='weakens unclear strengthens neutral editorial'

# That many bytes; GitHub takes a summary of at most 1 MiB, and a person less.
at_most() {
  head -c "$1"
  cat >/dev/null
}

# Whether the proposal bears the label that lets a weakening through.
has_accept_label() {
  [ -n "${CTHD_ACCEPT_LABEL:-}" ] && printf '%s' "${CTHD_LABELS:-[]}" | node -e '
    const labels = JSON.parse(require("node:fs").readFileSync(0, "utf8"));
    process.exit(Array.isArray(labels) && labels.includes(process.argv[1]) ? 0 : 1);
  ' "$CTHD_ACCEPT_LABEL"
}

say() {
  if [ "${CTHD_LANGUAGE:-vi}" = en ]; then printf '%s' "$2"; else printf '%s' "$1"; fi
}
