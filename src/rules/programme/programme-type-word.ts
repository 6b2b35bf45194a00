import type { Localised } from '../../locale/localised.ts';
import { passagesOf } from '../../plan/passage.ts';
import { planRule } from '../../plan/rule.ts';
import { findOwnTypeWords, titleTypeWord } from '../../vietnamese/documents/own-type-word.ts';
import { parseSymbol } from '../../vietnamese/documents/symbols.ts';

/** A document calls itself by one type: in its symbol, its title and its body. */
export const programmeTypeWord = planRule<{ type: string; word: string; place: 'title' | 'symbol' | 'text' }>(
  {
    id: 'programme-type-word',
    group: 'programme',
    severity: 'warning',
    docs: {
      vi: {
        summary: 'Loại văn bản thống nhất ở số ký hiệu, tên loại và trong lời văn.',
        why: '«Kế hoạch này» trong một chương trình là lỗi thường gặp khi soạn theo mẫu của văn bản khác; người viện dẫn không biết gọi văn bản là gì. «Chương trình hành động» thuộc loại chương trình (CTr).',
        fix: 'Sửa «type» nếu ghi sai; từ ngữ trong văn bản đã ban hành chỉ sửa bằng đính chính.',
      },
      en: {
        summary: 'The type is the same in the symbol, the title and the body.',
        why: '“This plan” in a programme is a common slip of drafting from another model; whoever cites it does not know what to call it. An action programme is of the type programme (CTr).',
        fix: 'Correct “type” where that is wrong; words of an issued text are corrected by a formal correction only.',
      },
    },
    examples: {
      good: [
        {
          file: 'programme.yaml',
          yaml: `
id: vi-du
type: CTr
symbol: 02-CTr/BTC
date: 2020-10-01
issuer: ban-to-chuc
title: CHƯƠNG TRÌNH HÀNH ĐỘNG
subject: Thực hiện Nghị quyết Đại hội hư cấu
preamble: 'Thực hiện Nghị quyết Đại hội hư cấu, Ban Tổ chức xây dựng Chương trình hành động như sau:'
term: { from: 2020, to: 2025 }
text: [text/I.yaml, text/II.yaml]
operative: [nhiem-vu]
`,
        },
        {
          file: 'programme.yaml',
          yaml: `
id: vi-du
type: KH
symbol: 02-KH/BTC
date: 2020-10-01
issuer: ban-to-chuc
title: KẾ HOẠCH
subject: Thực hiện Nghị quyết Đại hội hư cấu
preamble: 'Thực hiện Chương trình hành động của Hội, Ban Tổ chức ban hành Kế hoạch như sau:'
term: { from: 2020, to: 2025 }
text: [text/I.yaml, text/II.yaml]
operative: [nhiem-vu]
`,
        },
      ],
      bad: [
        {
          file: 'programme.yaml',
          yaml: `
id: vi-du
type: CTr
symbol: 02-KH/BTC # !
date: 2020-10-01
issuer: ban-to-chuc
title: KẾ HOẠCH # !
subject: Thực hiện Nghị quyết Đại hội hư cấu
preamble: 'Thực hiện Nghị quyết Đại hội hư cấu, Ban Tổ chức ban hành Kế hoạch như sau:' # !
term: { from: 2020, to: 2025 }
text: [text/I.yaml, text/II.yaml]
operative: [nhiem-vu]
`,
        },
        {
          file: 'text/I.yaml',
          yaml: `
units:
  - id: muc-dich
    kind: part
    number: I
    heading: MỤC ĐÍCH, YÊU CẦU
    units:
      - id: cu-the-hoa
        kind: section
        number: '1'
        text: Các cấp ủy thực hiện tốt Kế hoạch này. # !
`,
        },
      ],
    },
    message: ({ type, word, place }) => messages[place](type, word),
    check({ plan }, report) {
      for (const programme of plan.programmes) {
        const { type, symbol, title } = programme;
        const own = symbol === null ? null : parseSymbol(symbol);
        if (symbol !== null && own && own.type !== type)
          report(programme, 'symbol', { type, word: symbol, place: 'symbol' });
        const inTitle = titleTypeWord(title);
        if (inTitle && !inTitle.types.includes(type))
          report(programme, 'title', { type, word: inTitle.raw, place: 'title' }, { span: [0, inTitle.end] });
        for (const { node, field, wording, id } of passagesOf(programme))
          for (const { raw, types, start, end } of findOwnTypeWords(wording))
            if (!types.includes(type))
              report(node, field, { type, word: raw, place: 'text' }, { id, span: [start, end] });
      }
    },
  },
);

const messages: Readonly<Record<'title' | 'symbol' | 'text', (type: string, word: string) => Localised>> = {
  symbol: (type, word) => ({
    vi: `Chương trình ghi loại ${type}, còn số ký hiệu ${word} thuộc loại khác.`,
    en: `The programme has the type ${type}, but its symbol ${word} is of another type.`,
  }),
  title: (type, word) => ({
    vi: `Chương trình ghi loại ${type}, còn tên loại là «${word}».`,
    en: `The programme has the type ${type}, but its title is “${word}”.`,
  }),
  text: (type, word) => ({
    vi: `Chương trình ghi loại ${type}, còn lời văn tự gọi là «${word}».`,
    en: `The programme has the type ${type}, but its wording calls it “${word}”.`,
  }),
};
