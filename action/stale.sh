#!/usr/bin/env bash
# Makes the generated pages again, those named or all under plans/, and says which are stale: a warning in a proposal unless it is told to fail.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

errors=$RUNNER_TEMP/cthd-errors.txt
list=$RUNNER_TEMP/cthd-stale.txt
files=()
while IFS= read -r page; do
  [ -z "$page" ] || files+=("$directory/$page")
done <<<"${CTHD_PAGES:-}"
status=0
cthd render --check ${files[@]+"${files[@]}"} >"$list" 2>"$errors" || status=$?
case $status in
  0) output stale false ;;
  1)
    output stale true
    words=$(say 'Có tệp tạo ra từ kế hoạch đã cũ; hãy chạy lại lệnh ghi ở đầu tệp.' \
      'Some pages made from the plan are stale; run again the commands that they name.')
    level=error
    fails=${CTHD_STALE:-}
    case ${GITHUB_EVENT_NAME:-} in pull_request | pull_request_target | merge_group) fails=${fails:-warn} ;; esac
    if [ "$fails" = warn ]; then
      level=warning
      status=0
    fi
    announce "$level" "$words
$(cat "$list" "$errors" | at_most 8000)"
    {
      printf '\n%s\n\n' "$words"
      cat "$list" "$errors" | inert | sed -e 's/^/    /' | at_most 500000
      echo
    } >>"${GITHUB_STEP_SUMMARY:?}"
    ;;
  *)
    announce error "$(cat "$errors")"
    ;;
esac
exit "$status"
