import { chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { PlanFolder } from '../../src/plan/source-file.ts';
import { repositoryOf } from '../../src/io/git/find-repository.ts';
import { foldersGoingBack } from '../../src/io/git/folders-going-back.ts';
import { readFolderAt } from '../../src/io/git/read-plans-at.ts';
import { commitAll } from '../support/git-repository.ts';
import { change, planRepository, runGit } from '../support/plan-repository.ts';

const folder = 'plans/vi-du';
const steps: readonly ((root: string, step: number) => void)[] = [
  (root, step) => {
    change(root, { [`${folder}/text/II.yaml`]: `a: ${step}\n` });
  },
  (root, step) => {
    change(root, { [`${folder}/text/thêm ${step}.yaml`]: 'a: 1\n', 'README.md': `${step}\n` });
  },
  (root, step) => {
    change(root, { 'plans/documents.yaml': `a: ${step}\n`, [`${folder}/a.txt`]: `${step}` });
  },
  (root) => {
    change(root, { [`${folder}/text/I.yaml`]: null, [`${folder}/text/I.yaml/sâu.yaml`]: 'a: 1\n' });
  },
  (root) => {
    chmodSync(join(root, folder, 'text/II.yaml'), 0o755);
  },
  (root) => {
    symlinkSync('II.yaml', join(root, folder, 'text/lối tắt.yaml'));
  },
  (root, step) => runGit(root, 'mv', `${folder}/text/II.yaml`, `${folder}/text/III-${step}.yaml`),
  (root, step) => {
    change(root, { [`${folder}/progress/b.yaml`]: `b: ${step}\n` });
  },
];

/** A plan repository with a commit after each step, and commits of its text alone before and after them. */
function longHistory() {
  const root = planRepository();
  const reword = (from: number, to: number) => {
    for (let step = from; step < to; step += 1) {
      change(root, { [`${folder}/text/IV.yaml`]: `a: ${step}\n` });
      commitAll(root, `${step}`);
    }
  };
  reword(0, 12);
  for (const [step, make] of steps.entries()) {
    make(root, step);
    commitAll(root, 'step');
  }
  reword(20, 30);
  const hashes = runGit(root, 'rev-list', '--reverse', 'HEAD').split('\n');
  return { repository: repositoryOf(root), commits: hashes.map((hash) => ({ hash, plans: 'plans/' })) };
}

const asText = (folder: PlanFolder | null) =>
  folder && {
    ...folder,
    files: folder.files.map(({ path, bytes }) => ({ path, text: Buffer.from(bytes).toString('utf8') })),
  };

test('whoever goes back is given what git says of each commit alone', () => {
  const { repository, commits } = longHistory();
  const isWanted = (path: string) => !path.includes('/progress/');
  const alone = commits.map(({ hash, plans }) => asText(readFolderAt(repository, hash, plans, { isWanted })));
  const orders = [
    commits.map((_, place) => commits.length - 1 - place),
    [20, 21, 19, 18, 12, 11, 3, 25, 24, 23, 0],
    [5, 5, 4, 30, 2],
  ];
  for (const order of orders) {
    const folderAt = foldersGoingBack(repository, commits, () => isWanted);
    expect(order.map((place) => asText(folderAt(place)))).toEqual(order.map((place) => alone[place]));
  }
  expect(foldersGoingBack(repository, commits, () => isWanted)(commits.length)).toBeNull();
});

test('a commit that is missing is told when it is asked for, not before', () => {
  const { repository, commits } = longHistory();
  const last = commits.length - 1;
  const broken = commits.with(last - 3, { hash: '0'.repeat(40), plans: 'plans/' });
  const folderAt = foldersGoingBack(repository, broken, () => () => true);
  const { hash, plans } = commits[last - 2] ?? { hash: '', plans: '' };
  const read = [last, last - 1, last - 2].map(folderAt).map(asText);
  expect(read[2]).toEqual(asText(readFolderAt(repository, hash, plans)));
  expect(() => folderAt(last - 3)).toThrow('git cannot read the whole history');
});
