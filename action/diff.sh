#!/usr/bin/env bash
# Puts into the job summary what the proposal changes: every change with its layer, effect and mandate, then what must be approved. Fails on
# the effects that fail-on names, unless every change that has them is approved as the base requires.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

[ -n "${CTHD_BASE:-}" ] || exit 0
errors=$RUNNER_TEMP/cthd-errors.txt
page=$RUNNER_TEMP/cthd-diff.md
largest=1000000 # bytes; GitHub takes a summary of at most 1 MiB

check_fail_on
options=()
effect=$(fails_on "$effects")
[ -z "$effect" ] || options+=(--fail-on "$effect")

status=0
cthd diff "$CTHD_BASE" --format json ${options[@]+"${options[@]}"} >"$RUNNER_TEMP/cthd-diff.json" 2>"$errors" || status=$?
if [ "$status" -gt 1 ]; then
  announce error "$(say 'Không so sánh được đề xuất với nhánh gốc.' 'The proposal cannot be compared with its base.')
$(cat "$errors")"
  exit "$status"
fi
numbers=$(node -e '
  const { changes, counts } = JSON.parse(require("node:fs").readFileSync(process.argv[1], "utf8"));
  const numbers = { changes: changes.length, ...counts.effects };
  for (const [name, number] of Object.entries(numbers)) console.log(`${name}=${Number(number)}`);
' "$RUNNER_TEMP/cthd-diff.json")
printf '%s\n' "$numbers" >>"${GITHUB_OUTPUT:?}"
number=$(printf '%s\n' "$numbers" | sed -n 's/^changes=//p')

cthd diff "$CTHD_BASE" --format markdown >"$page" 2>/dev/null
if [ "$(wc -c <"$page")" -gt "$largest" ]; then
  say "Đề xuất có $number thay đổi, quá dài cho trang này; xem bằng: cthd diff $CTHD_BASE" \
    "The proposal makes $number changes, too long for this page; see them with: cthd diff $CTHD_BASE" >"$page"
fi
{
  echo
  cat "$page"
  echo
  if [ -s "$RUNNER_TEMP/cthd-approvals.md" ]; then
    cat "$RUNNER_TEMP/cthd-approvals.md"
    echo
  fi
} >>"${GITHUB_STEP_SUMMARY:?}"

[ "$status" -eq 1 ] || exit 0
# What those whom the base names have approved, nobody need let through again.
if [ -s "$RUNNER_TEMP/cthd-approvals.json" ] && node -e '
  const read = (path) => JSON.parse(require("node:fs").readFileSync(path, "utf8"));
  const [changes, approvals, effect] = process.argv.slice(1);
  const failing = effect === "unclear" ? ["weakens", "unclear"] : [effect];
  const approved = new Set(read(approvals).changes.filter((one) => one.approved).map((one) => one.change));
  const open = read(changes).changes.filter((one) => failing.includes(one.effect) && !approved.has(one.fingerprint));
  process.exit(open.length === 0 ? 0 : 1);
' "$RUNNER_TEMP/cthd-diff.json" "$RUNNER_TEMP/cthd-approvals.json" "$effect"; then
  exit 0
fi
# Who put the label on, as the platform says; nobody lets their own proposal through.
labelled_by=$(node -p '
  const { authors, labelledBy } = JSON.parse(require("node:fs").readFileSync(process.argv[1], "utf8"));
  const isOwn = authors.some((name) => name.toLowerCase() === String(labelledBy).toLowerCase());
  labelledBy && !isOwn ? labelledBy : "";
' "$RUNNER_TEMP/cthd-reviews.json" 2>/dev/null | inert || true)
# Whoever may put the label on a proposal answers for it, and says why in the description, on a line that begins with cthd:.
if has_accept_label; then
  if [ -z "$labelled_by" ]; then
    announce error "$(say "Nhãn $CTHD_ACCEPT_LABEL phải do người khác gắn, không phải người đề xuất." \
      "The label $CTHD_ACCEPT_LABEL must be put on by somebody else than who proposes.")"
    exit 1
  fi
  # Only the check that putting it on has started looks at what was seen then; a later push, or other words of the description, may be anything.
  if [ "${CTHD_EVENT_ACTION:-}" != labeled ] || [ "${CTHD_EVENT_LABEL:-}" != "$CTHD_ACCEPT_LABEL" ]; then
    announce error "$(say "Đề xuất có thể đã đổi sau khi gắn nhãn $CTHD_ACCEPT_LABEL: hãy xem lại, gỡ nhãn rồi gắn lại." \
      "The proposal may have changed since the label $CTHD_ACCEPT_LABEL was put on: look again, take it off and put it on again.")"
    exit 1
  fi
  reason=$(printf '%s\n' "${CTHD_BODY:-}" | inert | sed -n 's/^cthd:[[:blank:]]*\(.\{10,\}\)$/\1/p' | head -n 1)
  if [ -n "$reason" ]; then
    announce warning "$(say "Được cho qua theo nhãn $CTHD_ACCEPT_LABEL ($labelled_by): $reason" "Let through by the label $CTHD_ACCEPT_LABEL ($labelled_by): $reason")"
    output accepted true
    exit 0
  fi
  announce error "$(say "Nhãn $CTHD_ACCEPT_LABEL cần lý do: thêm vào phần mô tả một dòng «cthd: lý do …» (từ 10 chữ), rồi gỡ nhãn và gắn lại." \
    "The label $CTHD_ACCEPT_LABEL needs a reason: add a line “cthd: why …” to the description (10 letters or more), then take the label off and put it on again.")"
  exit 1
fi
announce error "$(say "Có thay đổi làm yếu hoặc chưa rõ tác động so với điều đã cam kết (fail-on: $effect); xem trang tóm tắt." \
  "Something that was promised is weakened, or its effect is unclear (fail-on: $effect); see the summary.")"
exit 1
