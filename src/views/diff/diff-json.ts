import type { Language } from '../../locale/localised.ts';
import type { Origin } from '../../plan/location.ts';
import type { DiffReport, Side, ReportedChange } from '../../change/diff-report.ts';
import { wordsOf } from './changed-words.ts';
import { maxMarks, type WordMarks, wordMarks } from './word-marks.ts';

/** The changes for programs: the contract of schemas/output/diff.schema.json; `words` as far as so many marks go. */
export function diffJson(report: DiffReport, language: Language, max = maxMarks): object {
  const marks = wordMarks(max);
  const { sides, filters, changes, counts, fictional } = report;
  const side = ({ name, commit }: Side) => ({ name, commit });
  return {
    schemaVersion: 1,
    kind: 'diff',
    language,
    fictional,
    before: side(sides.before),
    after: side(sides.after),
    filters,
    counts,
    changes: changes.map((reported) => changeJson(reported, report, { language, marks })),
  };
}

function changeJson(
  reported: ReportedChange,
  { sides }: DiffReport,
  { language, marks }: { readonly language: Language; readonly marks: WordMarks },
): object {
  const { change, effect, why, mandates, fingerprint } = reported;
  const { kind, layer, programme, unit, address, before, after, confidence, location } = change;
  const words = wordsOf(change, marks);
  return {
    kind,
    layer,
    effect,
    why: why[language],
    programme,
    unit,
    address,
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
    ...(words && { words }),
    ...(confidence !== undefined && { confidence }),
    ...(mandates[0] && { mandate: mandates[0] }),
    ...(mandates.length > 1 && { otherMandates: mandates.slice(1) }),
    location: {
      before: place(location.before, sides.before),
      after: place(location.after, sides.after),
    },
    fingerprint,
  };
}

function place(origin: Origin | null, side: Side): object | null {
  if (!origin) return null;
  return { file: origin.file, ...side.rangeOf(origin) };
}
