import fc from 'fast-check';
import type * as yaml from '../../src/plan/schema-types.ts';
import { caseCount } from './case-count.ts';
import { maybe, oneOf } from './random-units.ts';

/** A programme as an office writes it: the data of programme.yaml without its list of files, its highest units, and its bodies. */
export interface WrittenProgramme {
  readonly head: Omit<yaml.ProgrammeFile, 'text'>;
  readonly units: readonly yaml.Unit[];
  readonly organisations: readonly yaml.Body[];
}

/** How many of them a property tries. */
export const documentCount = caseCount(5, 200);

const headings = [
  'Nâng cao nhận thức về khoa học',
  'Hoàn thiện cơ chế, chính sách',
  'Công tác cán bộ',
  'Xây dựng mạng lưới chuyên gia (giai đoạn 2)',
  'Phát triển hạ tầng: điện, đường',
  'Đổi mới phương thức hoạt động',
];
const sentences = [
  'Tổ chức 12 lớp tập huấn cho cán bộ của các hội thành viên.',
  'Rà soát, sửa đổi Quy chế số 05-QC/VD ngày 06/8/2024; báo cáo trước ngày 31/12/2026.',
  'Thực hiện Nghị quyết số 27-NQ/TW ngày 06/8/2008 của Ban Chấp hành Trung ương;',
  'Phấn đấu giai đoạn 2026 - 2030 đạt trên 95% hồ sơ trực tuyến, 1.500 hội viên mới mỗi năm.',
  '“Tuần lễ sáng tạo” được tổ chức hằng năm.',
  'Bố trí kinh phí 2.000 triệu đồng (ngân sách 60%, xã hội hóa 40%).',
  'Triển khai đồng bộ, kịp thời và bảo đảm chất lượng; định kỳ sáu tháng, hằng năm đánh giá, rút kinh nghiệm và đề xuất điều chỉnh cho phù hợp với tình hình của từng địa phương, đơn vị trong toàn quốc.',
];
const openings = ['Tập trung vào các nội dung sau:', 'Phấn đấu đến năm 2030:'];

/** Words that are written once in a document, so that ids are told by them. */
const words = (from: readonly string[]) => oneOf(...from);
const sentence = words(sentences);
const heading = words(headings);
const roman = ['I', 'II', 'III', 'IV', 'V'];
const letters = Array.from('abcdđeghiklm');

type Style = 'plain' | 'party' | 'strokes';
const marked = (style: Style, number: string) =>
  style === 'party' ? `${number}-` : style === 'strokes' ? `${number}/` : number;

type Draft = Omit<yaml.Unit, 'id' | 'units'> & { units?: Draft[] };

const footnoted = fc.tuple(sentence, fc.integer({ min: 0, max: 5 })).map(([text, chance]): Draft => ({
  kind: 'bullet',
  text: chance === 0 ? text.replace(/([.;])$/u, '[^1]$1') : text,
  ...(chance === 0 && { footnotes: [{ mark: '1', text: 'Theo số liệu của Ban Ví dụ.' }] }),
}));

const plus = sentence.map((text): Draft => ({ kind: 'subbullet', text }));
const bullet = fc
  .tuple(footnoted, fc.array(plus, { maxLength: 2 }), fc.boolean())
  .map(([own, inner, has]): Draft =>
    has && inner.length > 0 ? { kind: 'bullet', text: 'Gồm các việc:', units: inner } : own,
  );
const paragraph = sentence.map((text): Draft => ({ kind: 'paragraph', text }));
const bullets = fc.array(bullet, { minLength: 1, maxLength: 3 });

const point = (style: Style) =>
  fc.tuple(sentence, fc.option(bullets, { nil: [] })).map(([text, units]) => (at: number): Draft => ({
    kind: 'point',
    number: style === 'strokes' ? `${letters[at] ?? 'a'}/` : (letters[at] ?? 'a'),
    text: units.length > 0 ? 'Các việc sau:' : text,
    units,
  }));
const points = (style: Style) =>
  fc.array(point(style), { minLength: 1, maxLength: 12 }).map((all) => all.map((make, at) => make(at)));

/** What stands under a heading: paragraphs first, then units of one kind. */
const under = (style: Style, others: fc.Arbitrary<readonly Draft[]>): fc.Arbitrary<Draft[]> =>
  fc
    .tuple(fc.array(paragraph, { maxLength: 2 }), fc.oneof(bullets, points(style), others, fc.constant([])))
    .map(([first, rest]) => [...first, ...rest])
    .filter((all) => all.length > 0);

const withNumber = (kind: Draft['kind'], number: string, { heading: head, text, units }: Draft): Draft => ({
  kind,
  number,
  ...(units && units.length > 0 && head !== undefined ? { heading: head } : { text: text ?? 'Một việc.' }),
  ...(units && { units }),
});

const block = (style: Style, others: fc.Arbitrary<readonly Draft[]>) =>
  fc.oneof(
    fc
      .tuple(heading, under(style, others))
      .map(([head, units]): Draft => ({ kind: 'section', heading: head, units })),
    sentence.map((text): Draft => ({ kind: 'section', text })),
    fc.tuple(words(openings), bullets).map(([text, units]): Draft => ({ kind: 'section', text, units })),
  );

const none = fc.constant<readonly Draft[]>([]);
const section = (style: Style) =>
  fc
    .tuple(block(style, none), fc.array(block(style, none), { minLength: 1, maxLength: 3 }), fc.boolean())
    .map(([own, inner, isDeep]) => (at: number): Draft => {
      const number = String(at + 1);
      if (!isDeep) return withNumber('section', marked(style, number), own);
      const units = inner.map((one, index) =>
        withNumber('subsection', marked(style, `${number}.${index + 1}`), one),
      );
      return { kind: 'section', number: marked(style, number), heading: 'Các nội dung lớn', units };
    });

const part = (style: Style) =>
  fc
    .tuple(words(headings), fc.array(section(style), { minLength: 1, maxLength: 3 }))
    .map(([head, inner]) => (at: number): Draft => ({
      kind: 'part',
      number: marked(style, roman[at] ?? 'I'),
      heading: head.toUpperCase(),
      units: inner.map((make, index) => make(index)),
    }));

const bodies: readonly yaml.Body[] = [
  { id: 'ban-vi-du', name: 'Ban Ví dụ' },
  { id: 'van-phong-vi-du', name: 'Văn phòng Ví dụ' },
  { id: 'so-vi-du', name: 'Sở Ví dụ và Thử nghiệm' },
];
const deadline = oneOf<yaml.Deadline>(
  { year: 2026 },
  { quarter: '2026-Q4' },
  { date: '2026-12-31' },
  { standing: true },
  { yearly: true },
);
const row = fc
  .record({
    text: words(headings.map((one) => `${one} của cả nước`)),
    lead: oneOf<string | string[]>('ban-vi-du', 'so-vi-du', ['ban-vi-du', 'van-phong-vi-du']),
    with: fc.subarray(['van-phong-vi-du', 'so-vi-du'], { minLength: 1 }),
    deadline,
    deliverable: maybe(oneOf('Báo cáo', 'Đề án được phê duyệt')),
  })
  .map(({ text, deliverable, ...task }) => (number: number): Draft => ({
    kind: 'row',
    number: String(number),
    text: `${text} ${number}`,
    task: { ...task, ...(deliverable !== undefined && { deliverable }) },
  }));
const annex = fc
  .tuple(fc.array(row, { minLength: 1, maxLength: 5 }), fc.boolean())
  .map(([rows, isGrouped]) => {
    const units = rows.map((make, at) => make(at + 1));
    return (number: string | undefined): Draft => ({
      kind: 'annex',
      ...(number !== undefined && { number }),
      heading: 'DANH MỤC NHIỆM VỤ',
      reference: '(Kèm theo Chương trình hư cấu)',
      columns: [
        { head: 'TT', is: 'number' },
        { head: 'Nhiệm vụ', is: 'text' },
        { head: 'Cơ quan chủ trì', is: 'lead' },
        { head: 'Cơ quan phối hợp', is: 'with' },
        { head: 'Thời hạn', is: 'deadline' },
        { head: 'Sản phẩm', is: 'deliverable' },
      ],
      units: isGrouped ? [{ kind: 'group', number: 'I', text: 'Nhóm thứ nhất', units }] : units,
    });
  });

/** Units with ids, their notes numbered in one row as pages number them. */
function named(units: readonly Draft[], prefix: string, count = { notes: 0 }): yaml.Unit[] {
  return units.map(({ units: inner, footnotes, text, ...own }, at) => {
    const id = `${prefix}-${String.fromCharCode(97 + (at % 26))}`;
    if (footnotes) count.notes += 1;
    const mark = String(count.notes);
    return {
      id,
      ...own,
      ...(text !== undefined && { text: footnotes ? text.replace('[^1]', `[^${mark}]`) : text }),
      ...(footnotes && { footnotes: footnotes.map((note) => ({ ...note, mark })) }),
      ...(inner && inner.length > 0 && { units: named(inner, id, count) }),
    };
  });
}

/** Programmes that a page can tell whole: units in the order and the forms of practice, tables of assignments, notes, head and end. */
export const aDocument: fc.Arbitrary<WrittenProgramme> = oneOf<Style>('plain', 'party', 'strokes').chain(
  (style) =>
    fc
      .record({
        parts: fc.array(part(style), { minLength: 1, maxLength: 3 }),
        annexes: fc.array(annex, { maxLength: 2 }),
        isIssued: fc.boolean(),
        filing: maybe(oneOf('Lưu Văn phòng.')),
        authority: maybe(oneOf('T/M BAN THƯỜNG VỤ')),
        preamble: oneOf<string | string[]>('Ban Ví dụ ban hành Chương trình với các nội dung sau:', [
          'Thực hiện Nghị quyết số 45-NQ/TW ngày 24/11/2023 của Ban Chấp hành Trung ương;',
          'Ban Ví dụ ban hành Chương trình với các nội dung sau:',
        ]),
      })
      .map(({ parts, annexes, isIssued, filing, authority, preamble }): WrittenProgramme => {
        const all = [
          ...parts.map((make, at) => make(at)),
          ...annexes.map((make, at) => make(annexes.length === 1 ? undefined : (roman[at] ?? 'I'))),
        ];
        return {
          head: {
            id: 'hu-cau',
            type: 'CTr',
            symbol: isIssued ? '05-CTr/BVD' : null,
            date: isIssued ? '2026-01-15' : null,
            place: 'Hà Nội',
            issuer: 'ban-vi-du',
            title: 'CHƯƠNG TRÌNH HÀNH ĐỘNG',
            subject: 'Phát triển khoa học giai đoạn 2026 - 2030',
            preamble,
            term: { from: 2026, to: 2030 },
            operative: ['u-a'],
            ...(isIssued && {
              signature: {
                ...(authority !== undefined && { authority }),
                position: 'TRƯỞNG BAN',
                name: 'Nguyễn Văn Ví Dụ',
              },
            }),
            recipients: [{ line: 'Các hội thành viên;' }, { line: 'Ban Kiểm tra (để phối hợp);' }],
            ...(filing !== undefined && { filing }),
          },
          units: named(all, 'u'),
          organisations: bodies,
        };
      }),
);
