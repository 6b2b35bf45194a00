#!/usr/bin/env bash
# Makes the pages of a comment: pages.sh <checkout of the base> <checkout of the proposal> <new folder>. The proposal may come from a fork:
# its history is brought into the base's repository under a name of its own, so that both sides are known, and read as data.
base=$(cd "$1" && pwd -P)
CTHD_DIRECTORY=$(cd "$2" && pwd -P)
mkdir -- "$3"
pages=$(cd "$3" && pwd -P)
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

known=$(directory=$base reading_git rev-parse HEAD)
reading_git -c protocol.file.allow=always fetch --quiet --no-tags "$base" "$known"
shared=$(reading_git merge-base "$known" HEAD)
cthd diff "$shared" --format markdown >"$pages/diff.md" || [ $? -eq 1 ]
cthd lint --against "$shared" --new --format markdown >"$pages/lint.md" || [ $? -eq 1 ]
