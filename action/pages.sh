#!/usr/bin/env bash
# Makes the pages of a comment: pages.sh <checkout of the base> <checkout of the proposal> <new folder>. The proposal may come from a fork:
# its history is brought into the base's repository under a name of its own, so that both sides are known, and read as data.
set -euo pipefail
base=$(cd "$1" && pwd -P)
proposal=$(cd "$2" && pwd -P)
mkdir -- "$3"
pages=$(cd "$3" && pwd -P)
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
for name in "${!GIT_@}"; do unset "$name"; done

quiet_git() {
  git -c core.fsmonitor=false -c core.hooksPath=/dev/null -c safe.bareRepository=explicit -c submodule.recurse=false "$@"
}
known=$(quiet_git -C "$base" rev-parse HEAD)
quiet_git -C "$proposal" -c protocol.allow=never -c protocol.file.allow=always fetch --quiet --no-tags "$base" "$known"

cthd() {
  (cd "$here" && node bin/cthd.js "$1" --dir "$proposal" "${@:2}")
}
shared=$(quiet_git -C "$proposal" merge-base "$known" HEAD)
cthd diff "$shared" --format markdown >"$pages/diff.md" || [ $? -eq 1 ]
cthd lint --against "$shared" --new --format markdown >"$pages/lint.md" || [ $? -eq 1 ]
