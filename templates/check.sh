#!/usr/bin/env bash
# Kiểm tra bản đang lấy ra so với một phiên bản gốc, ở bất kỳ hệ thống CI nào: check.sh <phiên bản gốc> [thư mục báo cáo]
# Checks what is checked out against a base, in any CI: check.sh <base revision> [folder for reports]
#
# Hãy chạy tệp này từ công cụ của nhánh gốc, không phải từ bản đề xuất (docs/continuous-integration.md).
# Run this file from the base's tool, not from the proposal (docs/continuous-integration.md).
set -euo pipefail

base=${1:?check.sh <base revision> [folder for reports]}
reports=${2:-cthd-reports}
tool=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
tree=$PWD

cthd() {
  (cd "$tool" && node bin/cthd.js "$1" --dir "$tree" "${@:2}")
}

# A folder of the proposal by this name, or a link, is none of ours.
rm -rf -- "$reports"
mkdir -- "$reports"

# Variables of a calling git say where another repository is.
for name in "${!GIT_@}"; do unset "$name"; done

status=0
keep_worst() {
  if [ "$1" -gt "$status" ]; then status=$1; fi
}
# On the default branch itself there is nothing to compare with: its report is what the reports of proposals are held against.
# A base of which git tells no commit is asked for all the same: then it is said why there is none.
options=(--against "$base" --new)
known=$(git rev-parse --verify --quiet "$base^{commit}" || true)
[ -z "$known" ] || [ "$known" != "$(git rev-parse --verify --quiet HEAD)" ] || options=()
folder=$(cd "$reports" && pwd -P)
files=(--report "junit=$folder/junit.xml" --report "gitlab=$folder/gl-code-quality-report.json" --report "markdown=$folder/lint.md")
cthd lint --format text ${options[@]+"${options[@]}"} "${files[@]}" || keep_worst $?
# What no rule sees, because it is beside the plan.
[ ${#options[@]} -eq 0 ] || [ -z "$known" ] || node "$tool/action/beside-plan.mjs" "$tree" "$known" >&2 || keep_worst 2
# From the last commit that both have: what the base gained meanwhile is not the proposal's.
cthd diff "$base...HEAD" --format markdown >"$reports/diff.md" || keep_worst $?
# Who must approve is what the base says as it is now. CTHD_REVIEWS is a file of action/reviews.mjs, CTHD_AUTHOR who proposes.
asked=(--against "${CTHD_TIP:-$base}")
[ -z "${CTHD_REVIEWS:-}" ] || asked+=(--reviews "$tree/$CTHD_REVIEWS")
[ -z "${CTHD_AUTHOR:-}" ] || asked+=(--author "$CTHD_AUTHOR")
if [ ${#options[@]} -gt 0 ]; then
  cthd approve --list "${asked[@]}" --exit-code --format markdown >"$reports/approvals.md" || keep_worst $?
fi
cthd render --check || keep_worst $?
exit "$status"
