#!/usr/bin/env bash
# Lints the proposal against its base: what is new as annotations in the log and first in the job summary, counts as outputs.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

check_fail_on
severity=$(fails_on "$severities")
options=(--fail-on "${severity:-error}")
[ -z "${CTHD_BASE:-}" ] || options+=(--against "$CTHD_BASE" --new)
CTHD_RULES_URL=$(rules_url)
export CTHD_RULES_URL
errors=$RUNNER_TEMP/cthd-errors.txt
counts=$RUNNER_TEMP/cthd-lint.json
page=$RUNNER_TEMP/cthd-lint.md
sarif=$RUNNER_TEMP/cthd.sarif
reports=(--report "json=$counts" --report "markdown=$page")
[ "${CTHD_SARIF:-false}" != true ] || reports+=(--report "sarif=$sarif")
rm -f -- "$counts" "$page" "$sarif"

status=0
cthd lint --quiet --format github "${reports[@]}" "${options[@]}" 2>"$errors" || status=$?
announce_errors "$errors" error

touch "$counts" "$page"
numbers=$(node -e '
  const text = require("node:fs").readFileSync(process.argv[1], "utf8");
  const { counts = {}, since } = text === "" ? {} : JSON.parse(text);
  const { error, warning, info, excepted } = counts;
  const numbers = [error, warning, info, excepted, since?.known.length, since?.mended.length];
  console.log(numbers.map((count) => (count === undefined ? "" : Number(count))).join(","));
' "$counts")
IFS=, read -r errors_found warnings information excepted known mended <<<"$numbers"
output errors "$errors_found"
output warnings "$warnings"
output information "$information"
output excepted "$excepted"
output known "$known"
output mended "$mended"
if [ "${CTHD_SARIF:-false}" = true ]; then
  touch "$sarif"
  output sarif "$sarif"
fi
if [ -z "${CTHD_BASE:-}" ] && ! allows_no_base; then
  announce error "$(say 'Không biết bản gốc nên không có gì được so sánh; đặt allow-no-base: true nếu muốn vậy.' \
    'No base is known, so nothing was compared; set allow-no-base: true where that is wanted.')"
  [ "$status" -gt 0 ] || status=2
fi
exit "$status"
