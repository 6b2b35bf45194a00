#!/usr/bin/env bash
# Puts into the job summary what the proposal changes: every change with its layer, effect and mandate.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

[ -n "${CTHD_BASE:-}" ] || exit 0
errors=$RUNNER_TEMP/cthd-errors.txt
page=$RUNNER_TEMP/cthd-diff.md
largest=1000000 # bytes; GitHub takes a summary of at most 1 MiB

status=0
cthd diff "$CTHD_BASE" --format json >"$RUNNER_TEMP/cthd-diff.json" 2>"$errors" || status=$?
if [ "$status" -ne 0 ]; then
  announce error "$(say 'Không so sánh được đề xuất với nhánh gốc.' 'The proposal cannot be compared with its base.')
$(cat "$errors")"
  exit "$status"
fi
number=$(node -e '
  console.log(JSON.parse(require("node:fs").readFileSync(process.argv[1], "utf8")).changes.length);
' "$RUNNER_TEMP/cthd-diff.json")
output changes "$number"

cthd diff "$CTHD_BASE" --format markdown >"$page"
if [ "$(wc -c <"$page")" -gt "$largest" ]; then
  say "Đề xuất có $number thay đổi, quá dài cho trang này; xem bằng: cthd diff $CTHD_BASE" \
    "The proposal makes $number changes, too long for this page; see them with: cthd diff $CTHD_BASE" >"$page"
fi
{
  echo
  cat "$page"
  echo
} >>"${GITHUB_STEP_SUMMARY:?}"
