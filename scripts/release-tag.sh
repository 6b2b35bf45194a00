#!/usr/bin/env bash
# Makes a tag whose commit holds the built package and nothing to build it from: release-tag.sh <tag>. pre-commit and npm install such a
# commit from git without a network. The branch that is checked out stays as it is.
set -euo pipefail
tag=${1:?release-tag.sh <tag>}
top=$(git rev-parse --show-toplevel)
cd "$top"
[ -z "$(git status --porcelain)" ] || { echo 'commit everything first' >&2; exit 1; }
[ -f dist/main.cjs ] || { echo 'build first: npm run build' >&2; exit 1; }
! git rev-parse --verify --quiet "refs/tags/$tag" >/dev/null || { echo "the tag $tag is there already" >&2; exit 1; }

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp -R action action.yml bin dist schemas templates LICENSE README.md .pre-commit-hooks.yaml "$folder/"
# Without its scripts and its tools of development nothing is built or fetched where it is installed.
node -e '
  const { devDependencies, scripts, overrides, ...rest } = JSON.parse(require("node:fs").readFileSync("package.json", "utf8"));
  require("node:fs").writeFileSync(process.argv[1], JSON.stringify(rest, null, 2) + "\n");
' "$folder/package.json"
export GIT_INDEX_FILE=$folder/.index
git --work-tree="$folder" add --force --all -- action action.yml bin dist schemas templates LICENSE README.md .pre-commit-hooks.yaml package.json
commit=$(git commit-tree "$(git write-tree)" -p HEAD -m "$tag")
git tag "$tag" "$commit"
echo "$tag $commit"
