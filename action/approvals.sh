#!/usr/bin/env bash
# Says which changes must be approved by the base's plans/approvals.yaml, and by whom they are. Fails while an approval is missing.
# The token is given to the program that reads the reviews, and to nothing else here.
token=${CTHD_TOKEN:-}
unset CTHD_TOKEN
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

[ -n "${CTHD_TIP:-}" ] || exit 0
errors=$RUNNER_TEMP/cthd-errors.txt
facts=$RUNNER_TEMP/cthd-approvals.json
reviews=$RUNNER_TEMP/cthd-reviews.json
largest=300000 # bytes; the changes stand before it in the summary

approvals() {
  cthd approve --list --against "$CTHD_TIP" "$@"
}
# How many changes must be approved, and how many of them are not.
count() {
  local numbers
  numbers=$(node -p '
    const { required, missing } = JSON.parse(require("node:fs").readFileSync(process.argv[1], "utf8")).counts;
    `${Number(required)} ${Number(missing)}`;
  ' "$facts")
  read -r required missing <<<"$numbers"
}
# Whoever may not be asked approves nothing: a check that could not be made is not passed.
give_up() {
  announce error "$(say 'Không biết được thay đổi nào phải được duyệt hoặc ai đã duyệt.' 'Which changes must be approved, or who approved them, cannot be told.')
$(cat "$errors")"
  exit 2
}

approvals --format json >"$facts" 2>"$errors" || give_up
is_labelled=false
has_accept_label && is_labelled=true
count
if [ "$required" -gt 0 ] || [ "$is_labelled" = true ]; then
  rm -f -- "$reviews"
  CTHD_TOKEN=$token node "$here/action/reviews.mjs" "$reviews" >/dev/null 2>"$errors" || give_up
  approvals --reviews "$reviews" --format json >"$facts" 2>"$errors" || give_up
  count
fi
output required "$required"
output missing "$missing"
[ "$required" -gt 0 ] || exit 0
approvals --reviews "$reviews" --format markdown 2>/dev/null | at_most "$largest" >"$RUNNER_TEMP/cthd-approvals.md"
[ "$missing" -gt 0 ] || exit 0
announce error "$(say "Còn $missing thay đổi chưa được duyệt đủ; xem trang tóm tắt. Duyệt xong thì chạy lại công việc này (Re-run jobs)." \
  "$missing changes are not approved yet; see the summary. Once they are, run this job again (Re-run jobs).")"
exit 1
