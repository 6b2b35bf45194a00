import { withLocksOf } from '../../io/write/programme-lock.ts';
import { type FileChange, replaceTogether } from '../../io/write/replace-together.ts';
import type { Localised } from '../../locale/localised.ts';
import type { RawFile } from '../../plan/source-file.ts';
import { UserError } from '../../plan/user-error.ts';
import { visible } from '../../screen/visible.ts';
import { type Migrated, type MigrationStep, migrateText } from '../../source/edit/migrate.ts';
import { compose } from '../../source/read/compose.ts';
import { decode } from '../../source/read/decode.ts';
import { fileKindOf } from '../../source/read/file-kind.ts';
import type { Command, Environment } from '../command.ts';
import { readWorkingTree } from '../shared/read-working-tree.ts';
import { dryRunOption } from '../shared/dry-run-option.ts';
import { programmeScope } from '../shared/programme-scope.ts';

export const command: Command = {
  usage: {
    examples: {
      'cthd migrate --dry-run': { vi: 'xem những gì sẽ được chuyển', en: 'see what would be changed' },
      'cthd migrate': { vi: 'chuyển sang dạng hiện nay', en: 'bring the plans to the present form' },
    },
    options: dryRunOption,
  },
  async run({ options }, environment) {
    const { root, folder } = readWorkingTree(environment);
    const { holds } = programmeScope(folder, environment.programme);
    const unread = folder.unreadable.find(({ path }) => holds(path));
    if (unread) throw unreadable(unread.path, undefined, unread.reason);
    const files = folder.files.filter(({ path }) => holds(path)).flatMap(migrateFile);
    const isDryRun = options['dryRun'] === true;
    if (files.length > 0 && !isDryRun) {
      const paths = files.map(({ path }) => path);
      await withLocksOf(root, paths, () => {
        replaceTogether(root, files, 'plans');
      });
    }
    return { output: `${report(files, isDryRun, environment)}\n`, exitCode: 0 };
  },
};

interface MigratedFile extends FileChange {
  readonly done: readonly Migrated[];
}

/** A text file as it would be written; none where it has the present form. A UserError where it cannot be read. */
function migrateFile({ path, bytes }: RawFile): MigratedFile[] {
  if (fileKindOf(path) !== 'text') return [];
  const { source, problems } = decode({ path, bytes });
  const found = source ? compose(source).problems : problems;
  const [problem] = found;
  if (!source || problem) throw unreadable(path, problem?.range?.start.line, problem?.message);
  const { text, done } = migrateText(source.text, path);
  if (done.length === 0) return [];
  const after = new TextEncoder().encode(text);
  return [{ path, before: bytes, after, verify: (fresh) => void decode({ path, bytes: fresh }), done }];
}

const words: Readonly<Record<MigrationStep, (id: string) => Localised>> = {
  article: (id) => ({ vi: `${id}: kind: article (điều)`, en: `${id}: kind: article` }),
  clause: (id) => ({ vi: `${id}: kind: clause (khoản)`, en: `${id}: kind: clause` }),
  subbullet: (id) => ({
    vi: `${id}: kind: subbullet, bỏ dấu “+” khỏi lời văn`,
    en: `${id}: kind: subbullet, without the “+” in its words`,
  }),
  results: (id) => ({ vi: `${id}: task: { results: … } (nhiều kết quả)`, en: `${id}: task: { results: … }` }),
  bound: (id) => ({
    vi: `${id}: mức phải đạt ghi bằng at-least, at-most hoặc between`,
    en: `${id}: the bound as at-least, at-most or between`,
  }),
};

function report(files: readonly MigratedFile[], isDryRun: boolean, { language }: Environment): string {
  const lines = files.flatMap(({ path, done }) =>
    done.map(({ step, id, line }) => visible(`${path}:${line}: ${words[step](id)[language]}`)),
  );
  const count = lines.length;
  const sum: Localised =
    count === 0
      ? { vi: 'Mọi chương trình đã ở dạng hiện nay.', en: 'All programmes have the present form.' }
      : isDryRun
        ? {
            vi: `Sẽ chuyển ${count} đơn vị (--dry-run, chưa ghi gì).`,
            en: `${count} unit${count === 1 ? '' : 's'} would be changed (--dry-run, nothing is written).`,
          }
        : { vi: `Đã chuyển ${count} đơn vị.`, en: `Changed ${count} unit${count === 1 ? '' : 's'}.` };
  return [...lines, sum[language]].join('\n');
}

function unreadable(path: string, line: number | undefined, why: Localised | undefined): UserError {
  const at = line === undefined ? path : `${path}:${line}`;
  return new UserError({
    vi: `${at}: ${why?.vi ?? 'không đọc được.'} Không có gì bị thay đổi.`,
    en: `${at}: ${why?.en ?? 'cannot be read.'} Nothing was changed.`,
  });
}
