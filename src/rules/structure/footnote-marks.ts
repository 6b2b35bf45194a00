import { memoisedByText } from '../../plan/memoised.ts';
import type { Unit } from '../../plan/unit.ts';
import { planRule } from '../plan-rule.ts';
import { passagesWith } from '../../vietnamese/wording/required-strings.ts';

type MarkProblem = 'no-note' | 'no-mark' | 'doubled';

/** Every mark of a footnote in the wording, [^1], has its note beside it, and every note its mark. */
export const footnoteMarks = planRule<{ mark: string; problem: MarkProblem }>({
  id: 'footnote-marks',
  group: 'structure',
  severity: 'error',
  scope: 'unit',
  message({ mark, problem }) {
    switch (problem) {
      case 'no-note':
        return {
          vi: `Dấu chú thích «${mark}» không có chú thích nào trong «footnotes» của đơn vị.`,
          en: `The footnote mark “${mark}” has no note in “footnotes” of its unit.`,
        };
      case 'no-mark':
        return {
          vi: `Lời văn của đơn vị không có dấu [^${mark}] của chú thích này.`,
          en: `The wording of the unit has no mark [^${mark}] for this note.`,
        };
      case 'doubled':
        return {
          vi: `Đơn vị có hai chú thích cùng dấu «${mark}».`,
          en: `The unit has two notes with the mark “${mark}”.`,
        };
    }
  },
  check({ plan }, report) {
    for (const { index } of plan.programmes) {
      const withMarks = new Set(Array.from(passagesWith(index.passages, 'footnoteMark'), ({ unit }) => unit));
      index.units.forEach((unit) => {
        if (unit.footnotes === undefined && unit.reference === undefined && !withMarks.has(unit)) return;
        if (unit.repealed !== undefined) return;
        const { footnotes = [] } = unit;
        const notes = new Set<string>(footnotes.map(({ mark }) => mark));
        for (const field of fields)
          for (const { mark, span } of marksIn(unit[field] ?? ''))
            if (!notes.has(mark)) report(unit, field, { mark, problem: 'no-note' }, { span });
        if (footnotes.length === 0) return;
        const marked = new Set(wordsOf(unit).flatMap((words) => marksIn(words).map(({ mark }) => mark)));
        for (const [item, { mark }] of footnotes.entries()) {
          const isDoubled = footnotes.findIndex((one) => one.mark === mark) < item;
          if (isDoubled) report(unit, 'footnotes', { mark, problem: 'doubled' }, { item });
          else if (!marked.has(mark)) report(unit, 'footnotes', { mark, problem: 'no-mark' }, { item });
        }
      });
    }
  },
});

/** The fields of a unit whose wording bears marks. */
const fields = ['heading', 'text', 'reference'] as const;

interface FoundMark {
  readonly mark: string;
  readonly span: readonly [start: number, end: number];
}

const marksIn = (words: string): readonly FoundMark[] => (words.includes('[^') ? marksOf(words) : []);

const marksOf = memoisedByText((words: string): readonly FoundMark[] =>
  Array.from(words.matchAll(/\[\^([^\]\s]{1,16})\]/gu), ({ 0: whole, 1: mark = '', index }) => ({
    mark,
    span: [index, index + whole.length],
  })),
);

/** Everywhere that a mark of the unit may stand: its own words, the line below an annex, the cells of a table. */
const wordsOf = ({ heading, text, reference, columns = [], rows = [], other, printed }: Unit): string[] =>
  [
    heading,
    text,
    reference,
    ...columns.map(({ head }) => head),
    ...rows.flat(),
    ...Object.values(other ?? {}),
    ...Object.values(printed ?? {}),
  ].filter((words) => words !== undefined);
