import { planRule } from '../plan-rule.ts';
import { familyOfProgramme } from '../../vietnamese/documents/programme-family.ts';

/** Party texts end in a full stop; “./.” is State style, and an older habit of the Party’s. */
export const programmeEnding = planRule<{ programme: string }>({
  id: 'programme-ending',
  group: 'programme',
  severity: 'info',
  scope: 'outline',
  message: ({ programme }) => ({
    vi: `Lời văn của chương trình ${programme} kết thúc bằng «./.», còn thể thức hiện hành của Đảng là dấu chấm.`,
    en: `The text of the programme ${programme} ends in “./.”, where current Party form has a full stop.`,
  }),
  sees: ({ wording }) => (endsInStateStyle(wording) ? './.' : ''),
  check({ plan }, report) {
    for (const programme of plan.programmes) {
      if (familyOfProgramme(programme) === 'state') continue;
      const last = programme.index.units.findLast(({ repealed }) => repealed === undefined);
      const text = last?.text?.trimEnd() ?? '';
      if (last && endsInStateStyle(text))
        report(last, 'text', { programme: programme.id }, { span: [text.length - 3, text.length] });
    }
  },
});

const endsInStateStyle = (wording: string) => wording.trimEnd().endsWith('./.');
