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
if [ "${GITHUB_EVENT_NAME:-}" = pull_request ]; then
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
fi

# A release brings its bundle; a checkout of the source is built from its own lockfile, without running any install script.
if [ ! -f "$here/dist/main.js" ]; then
  echo '::group::npm ci, npm run build'
  (cd "$here" && npm ci --ignore-scripts --no-audit --no-fund && npm run build) 2>&1 | inert
  echo '::endgroup::'
fi

base=
if [ -n "${CTHD_AGAINST:-}" ]; then
  base=$(commit_of "$CTHD_AGAINST")
  [ -n "$base" ] ||
    fail 'Không tìm được phiên bản để so sánh (against); hãy lấy đủ lịch sử bằng fetch-depth: 0.' \
      'The revision to compare with (against) cannot be found; fetch the whole history with fetch-depth: 0.'
elif [ "${GITHUB_EVENT_NAME:-}" = pull_request ]; then
  head=$(commit_of HEAD)
  # GitHub's own merge of the proposal into the base: its first parent is the base as it is now. Any other HEAD is not trusted to name its base.
  if [ "$head" = "${GITHUB_SHA:-}" ] && [[ ${GITHUB_REF:-} =~ ^refs/pull/[0-9]+/merge$ ]] &&
    [ -n "${CTHD_HEAD_SHA:-}" ] && [ "$(commit_of 'HEAD^2')" = "$CTHD_HEAD_SHA" ]; then
    base=$(commit_of 'HEAD^1')
  else
    asked=$(commit_of "${CTHD_BASE_SHA:?}")
    [ -z "$asked" ] || base=$(reading_git merge-base -- "$asked" HEAD 2>/dev/null | grep -E '^[0-9a-f]{40,64}$' || true)
  fi
  [ -n "$base" ] ||
    fail 'Bản sao này không có nhánh gốc để so sánh; hãy đặt fetch-depth: 0 cho actions/checkout.' \
      'This clone does not have the base to compare with; set fetch-depth: 0 for actions/checkout.'
fi
output base "$base"
