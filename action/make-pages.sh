#!/usr/bin/env bash
# Makes every stale page under plans/ again by the command that it names, commits those that changed and pushes. Run where the branch is checked out.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
cthd() { node "$here/bin/cthd.js" "$@"; }

status=0
cthd render --check --quiet >/dev/null || status=$?
[ "$status" -ne 0 ] || exit 0
[ "$status" -eq 1 ] || exit "$status"
cthd render --refresh
git add -- plans
git diff --cached --quiet && exit 0
git -c user.name=cthd -c user.email=cthd@users.noreply.github.com commit --quiet --message 'Tạo lại các trang · Make the pages again'
git push --quiet
