#!/usr/bin/env bash
# Lints the proposal against its base: annotations in the log, all findings in the job summary, counts as outputs.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

options=(--fail-on "${CTHD_FAIL_ON:-error}")
[ -z "${CTHD_BASE:-}" ] || options+=(--against "$CTHD_BASE")
errors=$RUNNER_TEMP/cthd-errors.txt
counts=$RUNNER_TEMP/cthd-lint.json

status=0
cthd lint --format github "${options[@]}" 2>"$errors" || status=$?
announce_errors "$errors" error

cthd lint --format json "${options[@]}" >"$counts" 2>/dev/null || true
count_of() {
  node -e '
    const text = require("node:fs").readFileSync(process.argv[1], "utf8");
    console.log(text === "" ? "" : Number(JSON.parse(text).counts[process.argv[2]]));
  ' "$counts" "$1"
}
output errors "$(count_of error)"
output warnings "$(count_of warning)"
output information "$(count_of info)"
output excepted "$(count_of excepted)"

if [ "${CTHD_SARIF:-false}" = true ]; then
  cthd lint --format sarif "${options[@]}" >"$RUNNER_TEMP/cthd.sarif" 2>/dev/null || true
  output sarif "$RUNNER_TEMP/cthd.sarif"
fi
exit "$status"
