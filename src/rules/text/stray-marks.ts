import { passagesOf } from '../../plan/passage.ts';
import { planRule } from '../../plan/rule.ts';
import { findRuns } from '../../vietnamese/letters/characters.ts';

/** Ticks, boxes, stars, bullets, arrows, emoji, the sign of a lost character; and the marks of Markdown, but for a note (*). */
const stray =
  /(?:(?![°©®™№])[\p{So}\p{Extended_Pictographic}\p{Emoji_Modifier}•‣⁃∙·→⇒\uFE0F\u20E3]|\*(?<!\(\*{1,3}(?=\*{0,3}\)))|[\\^`|])(?:[\p{So}\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F\u200D\u20E3*]*)/gu;

/** No mark stands in the text that belongs to no official text. */
export const strayMarks = planRule<{ mark: string; place: 'text' | 'hand' }>({
  id: 'stray-marks',
  group: 'text',
  severity: 'info',
  docs: {
    vi: {
      summary:
        'Lời văn không có dấu ✓, □, ★, •, mũi tên, biểu tượng cảm xúc; dấu viết tay trên bản còn lưu được nêu ra.',
      why: 'Văn bản chính thức không dùng các dấu này: chúng đến từ người chuyển văn bản, từ phông chữ hoặc từ phần mềm. Dấu viết tay ghi ở mark không thuộc văn bản, được báo để không ai đưa nó vào bản in lại.',
      fix: 'Đối chiếu với bản gốc rồi xóa dấu; gạch đầu dòng ghi bằng kind: bullet.',
    },
    en: {
      summary:
        'No ✓, □, ★, •, arrow or emoji in the wording; a mark by hand on the surviving copy is pointed out.',
      why: 'Official texts do not use them: they come from whoever routed the copy, from a font or from software. A hand mark recorded under mark is no part of the text; it is reported so that nobody puts it into a reprint.',
      fix: 'Compare with the original and delete the mark; a bullet is recorded by kind: bullet.',
    },
  },
  examples: {
    good: [
      {
        file: 'text/I.yaml',
        yaml: `
units:
  - { id: muc-dich, kind: part, number: I, heading: Trí thức KH&CN, text: "Giữ ở 25°C, 5 ≥ 3 (*); phần mềm Office® 2024." }
`,
      },
    ],
    bad: [
      {
        file: 'text/I.yaml',
        yaml: `
units:
  - id: muc-dich
    kind: part
    number: I
    heading: ★ MỤC ĐÍCH, YÊU CẦU # !
    text: Phát huy *tinh thần đoàn kết*. # !
    units:
      - { id: mot, kind: bullet, text: • Cụ thể hóa Nghị quyết. ✔️ } # !
`,
      },
      {
        file: 'programme.yaml',
        yaml: `
id: vi-du
type: CTr
symbol: 02-CTr/BTC
date: 2020-10-01
issuer: ban-to-chuc
title: CHƯƠNG TRÌNH HÀNH ĐỘNG
subject: Thực hiện Nghị quyết
preamble: "Ban Tổ chức xây dựng Chương trình hành động như sau:"
term: { from: 2020, to: 2025 }
text: [text/I.yaml, text/II.yaml]
operative: [nhiem-vu]
recipients:
  - { line: Văn phòng Hội Ví dụ;, body: van-phong, mark: ✓ } # !
  - { line: Ban Tổ chức; ✓, body: ban-to-chuc } # !
`,
      },
    ],
  },
  message: ({ mark, place }) =>
    place === 'hand'
      ? {
          vi: `Bản còn lưu có dấu viết tay «${mark}» ở dòng nơi nhận này; dấu đó không thuộc văn bản.`,
          en: `The surviving copy bears the hand mark “${mark}” at this recipient; it is no part of the text.`,
        }
      : {
          vi: `Dấu «${mark}» không có trong văn bản chính thức.`,
          en: `The mark “${mark}” belongs to no official text.`,
        },
  check({ plan }, report) {
    for (const programme of plan.programmes) {
      const { id, recipients = [], filing = '' } = programme;
      for (const { node, field, wording, id: unit } of passagesOf(programme))
        for (const { text: mark, span } of findRuns(wording, stray))
          report(node, field, { mark, place: 'text' }, { span, id: unit });
      for (const recipient of recipients) {
        for (const { text: mark, span } of findRuns(recipient.line, stray))
          report(recipient, 'line', { mark, place: 'text' }, { span, id });
        if (recipient.mark !== undefined)
          report(recipient, 'mark', { mark: recipient.mark, place: 'hand' }, { id });
      }
      for (const { text: mark, span } of findRuns(filing, stray))
        report(programme, 'filing', { mark, place: 'text' }, { span, id });
    }
  },
});
