#!/usr/bin/env bash
# Makes the tool ready, and finds the base that the proposal is compared with.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

fail() {
  announce error "$(say "$1" "$2")"
  exit 1
}

node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' ||
  fail 'cthd cần Node.js 20.19 trở lên; hãy thêm actions/setup-node vào quy trình.' \
    'cthd needs Node.js 20.19 or later; add actions/setup-node to the workflow.'

[ -d "$directory/plans" ] ||
  fail 'Không có thư mục plans trong thư mục cần kiểm tra; xem lại directory của bước cthd và path của actions/checkout.' \
    'There is no folder plans in the folder to check; see directory of the cthd step and path of actions/checkout.'

# A link in the proposal must not lead to another plan than the one that is asked about.
node -e '
  const { realpathSync } = require("node:fs");
  const { relative, resolve } = require("node:path");
  const [workspace, directory] = process.argv.slice(1);
  process.exit(realpathSync(directory) === resolve(realpathSync(workspace), relative(workspace, directory)) ? 0 : 1);
' "${GITHUB_WORKSPACE:?}" "$directory" ||
  fail 'Thư mục cần kiểm tra là một liên kết (symbolic link), hoặc nằm sau một liên kết; ở đó phải là thư mục thật.' \
    'The folder to check is a symbolic link, or lies behind one; it must be a real folder.'

# A proposal must not bring the tool that judges it.
top=$(reading_git rev-parse --show-toplevel 2>/dev/null || true)
case "${GITHUB_EVENT_NAME:-}" in pull_request | pull_request_target | merge_group)
  [ -n "$top" ] ||
    fail 'Thư mục cần kiểm tra không thuộc kho git nào, hoặc git không tin chủ sở hữu của nó; hãy lấy bản đề xuất bằng actions/checkout.' \
      'The folder to check is in no git repository, or git does not trust its owner; check the proposal out with actions/checkout.'
  top=$(cd "$top" && pwd -P)
  case "$here/" in
    "$top"/*)
      fail 'Công cụ nằm trong chính bản đề xuất; hãy lấy nhánh gốc vào một thư mục riêng rồi dùng công cụ từ đó.' \
        'The tool lies inside the proposal itself; check the base out into a folder of its own and take the tool from there.'
      ;;
  esac
  ;;
esac

# A release brings its bundle; a checkout of the source is built from its own lockfile, without running any install script.
if [ ! -f "$here/dist/main.cjs" ]; then
  echo '::group::npm ci, npm run build'
  (cd "$here" && npm ci --ignore-scripts --no-audit --no-fund && npm run build) 2>&1 | inert
  echo '::endgroup::'
fi

# The last commit that a revision and HEAD share, or nothing. Of several, each lacks what another has.
shared_with() {
  local asked found
  asked=$(commit_of "$1")
  [ -n "$asked" ] || return 0
  found=$(reading_git merge-base --all -- "$asked" HEAD 2>/dev/null | grep -E '^[0-9a-f]{40,64}$' || true)
  [ "$(printf '%s\n' "$found" | wc -l)" -le 1 ] ||
    fail 'Hai bên gộp chéo nhau nên có nhiều bản gốc chung; hãy gộp nhánh gốc vào bản đề xuất rồi kiểm tra lại.' \
      'The two sides were merged into each other, so that they share several bases; merge the base into the proposal and check again.' >&2
  printf '%s\n' "$found"
}

# Whether one commit is an ancestor of HEAD, or HEAD itself.
leads_to_head() {
  reading_git merge-base --is-ancestor "$1" HEAD 2>/dev/null
}

# A base that is not known is said aloud; the check fails unless it was told to allow that.
base=
without_base() {
  if allows_no_base; then
    announce warning "$(say "$1 Không có gì được so sánh (allow-no-base)." "$2 Nothing is compared (allow-no-base).")"
  else
    fail "$1 Nêu against, hoặc đặt allow-no-base: true để kiểm tra mà không so sánh." \
      "$2 Name one with against, or set allow-no-base: true to check without comparing."
  fi
}

# The last commit shared with the default branch, for what is on another branch.
from_default_branch() {
  [ -n "${CTHD_DEFAULT_BRANCH:-}" ] && [ "${GITHUB_REF:-}" != "refs/heads/$CTHD_DEFAULT_BRANCH" ] || return 0
  shared_with "refs/remotes/origin/$CTHD_DEFAULT_BRANCH"
}

head=$(commit_of HEAD)
event=${GITHUB_EVENT_NAME:-}
if [ -n "${CTHD_AGAINST:-}" ]; then
  asked=$(commit_of "$CTHD_AGAINST")
  [ -n "$asked" ] ||
    fail 'Không tìm được phiên bản để so sánh (against), hoặc nhánh và thẻ (tag) trùng tên; hãy lấy đủ lịch sử bằng fetch-depth: 0, viết đầy đủ tên (refs/remotes/origin/main).' \
      'The revision to compare with (against) cannot be found, or a branch and a tag have its name; fetch the whole history with fetch-depth: 0, write the whole name (refs/remotes/origin/main).'
  base=$(shared_with "$asked")
  base=${base:-$asked}
else
  case $event in
    pull_request | pull_request_target)
      # GitHub's own merge of the proposal into the base: its first parent is the base as it is now. Any other HEAD is not trusted to name its base.
      if [ "$head" = "${GITHUB_SHA:-}" ] && [[ ${GITHUB_REF:-} =~ ^refs/pull/[0-9]+/merge$ ]] &&
        [ -n "${CTHD_HEAD_SHA:-}" ] && [ "$(commit_of 'HEAD^2')" = "$CTHD_HEAD_SHA" ]; then
        base=$(commit_of 'HEAD^1')
      else
        base=$(shared_with "${CTHD_BASE_SHA:?}")
      fi
      [ -n "$base" ] ||
        fail 'Bản sao này không có nhánh gốc để so sánh; hãy đặt fetch-depth: 0 cho actions/checkout.' \
          'This clone does not have the base to compare with; set fetch-depth: 0 for actions/checkout.'
      [ -z "${CTHD_HEAD_SHA:-}" ] || leads_to_head "$CTHD_HEAD_SHA" ||
        fail 'Bản được lấy ra không phải bản đề xuất; xem lại ref của actions/checkout.' \
          'What is checked out is not the proposal; see ref of actions/checkout.'
      ;;
    merge_group)
      # The queue's own merge: GitHub names what it grew from; else its first parent is that, where it is a merge.
      if [ -n "${CTHD_BASE_SHA:-}" ]; then
        base=$(shared_with "$CTHD_BASE_SHA")
      elif [ "$head" = "${GITHUB_SHA:-}" ] && [[ ${GITHUB_REF:-} == refs/heads/gh-readonly-queue/* ]] && [ -n "$(commit_of 'HEAD^2')" ]; then
        base=$(commit_of 'HEAD^1')
      fi
      [ -n "$base" ] ||
        fail 'Không tìm được nhánh gốc của hàng đợi (merge_group); hãy đặt fetch-depth: 0 cho actions/checkout.' \
          'The base of the merge queue (merge_group) cannot be found; set fetch-depth: 0 for actions/checkout.'
      ;;
    push)
      before=${CTHD_BEFORE_SHA:-}
      if [ -n "$before" ] && [ -n "${before//0/}" ]; then
        # What the branch held before must lead to what it holds now: after a forced push nothing tells what was taken back.
        if [ -n "$(commit_of "$before")" ] && leads_to_head "$before"; then
          base=$(commit_of "$before")
        else
          without_base 'Không so được với bản trước lần đẩy này: nhánh đã bị viết lại (force-push), hoặc bản sao thiếu lịch sử (fetch-depth: 0).' \
            'What the branch held before this push cannot be compared with: it was rewritten (a forced push), or the clone lacks its history (fetch-depth: 0).'
        fi
      else
        base=$(from_default_branch)
        [ -n "$base" ] ||
          without_base 'Lần đẩy đầu tiên của nhánh nên không có bản trước để so.' \
            'This is the first push of the branch, so there is nothing before it to compare with.'
      fi
      ;;
    *)
      base=$(from_default_branch)
      [ -n "$base" ] ||
        without_base "Sự kiện ${event:-này} không cho biết so với phiên bản nào." \
          "The event ${event:-here} does not say which revision to compare with."
      ;;
  esac
  if [ -n "$base" ] && [ "$base" = "$head" ] && [ "$event" != workflow_dispatch ] && [ "$event" != schedule ]; then
    base=
    without_base 'Bản gốc chính là bản được kiểm tra, nên không có gì để so; xem lại ref của actions/checkout.' \
      'The base is what is checked out itself, so there is nothing to compare; see ref of actions/checkout.'
  fi
fi
output base "$base"

# What no rule sees, because it is beside the plan, is never passed without a word.
if [ -n "$base" ]; then
  status=0
  beside=$(node "$here/action/beside-plan.mjs" "$directory" "$base" 2>&1) || status=$?
  [ "$status" -ne 3 ] || fail "$beside" "$beside"
  [ "$status" -eq 0 ] ||
    fail "Không biết được đề xuất sửa gì bên ngoài kế hoạch: $beside" "What the proposal changes beside the plan cannot be told: $beside"
  while IFS= read -r words; do
    [ -z "$words" ] || announce warning "$words"
  done <<<"$beside"
fi

# The base as it is now, which says who must approve: the branch itself where it is known, whatever the proposal has grown from.
tip=
if [ -n "$base" ]; then
  case $event in pull_request | pull_request_target)
    tip=$(commit_of "refs/remotes/origin/${CTHD_BASE_REF:-}")
    tip=${tip:-$(commit_of "${CTHD_BASE_SHA:-}")}
    ;;
  merge_group) tip=$(commit_of "${CTHD_BASE_SHA:-}") ;;
  esac
  [ -z "${CTHD_AGAINST:-}" ] || tip=$(commit_of "$CTHD_AGAINST")
fi
output tip "${tip:-$base}"
