import { expect, test } from 'vitest';
import { applyInstrument } from '../../src/instrument/apply/apply.ts';
import { textEdits } from '../../src/instrument/write/text-edits.ts';
import { draftInstrument } from '../../src/instrument/write/draft.ts';
import type { Note } from '../../src/instrument/write/notes.ts';
import type { DraftStyle } from '../../src/instrument/write/plan-draft.ts';
import { plainLines } from '../../src/text/printed-text.ts';
import { verifyInstrument } from '../../src/instrument/apply/verify-instrument.ts';
import { writePoints } from '../../src/instrument/write/write-points.ts';
import { type ProgrammeWording, wordingOfProgramme } from '../../src/text/wording.ts';
import type { Body } from '../../src/plan/register-entries.ts';
import type * as yaml from '../../src/plan/schema-types.ts';
import { withOrigin } from '../../src/source/read/with-origin.ts';
import { draftingFrom, programmeFrom } from '../support/programme-from-wording.ts';
import { wordingFrom } from './wording-from.ts';

const before = `
  Ban Tổ chức xây dựng Chương trình như sau:
  @i I. MỤC ĐÍCH
  @i1 1. Đảng đoàn cụ thể hóa nghị quyết.
  @i2 2. Nội dung chính của nhiệm kỳ:
  @i2a - Việc thứ nhất;
  @i2b - Việc thứ hai.
  @ii II. NHIỆM VỤ
  @ii1 1. Lãnh đạo
  @ii11 1.1. Phối hợp với các ban.
  @ii2 2. Nhiệm vụ trọng tâm
  @ii21 2.1. Tổ chức Đảng
  @b1 - Làm cầu nối giữa Đảng với trí thức.
  @b2 - Huy động sự đóng góp của trí thức.
  @b3 - Thành lập 12 đảng đoàn tại địa phương.
  @b4 - Nghiên cứu phương án nâng cấp.
  @ii22 2.2. Thể chế hóa
  @l1 Liên hiệp Hội chủ động phối hợp với các cơ quan.
  @c1 - Đề xuất cơ chế.
  @ii23 2.3. Củng cố tổ chức
  @d1 - Đảng đoàn chỉ đạo đại hội.
  @d2 - Kết nạp hội viên mới.
`;

const mandates = {
  groundsOf: () => [{ document: 'nq-45-2023', citation: 'Nghị quyết số 45-NQ/TW' }],
  isCorrection: () => null,
  isReplaced: () => false,
};

/** The points of the instrument from the wording above to one in which some lines are replaced, without their grounds; and the notes. */
function drafted(
  replacements: Readonly<Record<string, string>>,
  style: DraftStyle = 'auto',
  adjusted: (wording: ProgrammeWording) => ProgrammeWording = (wording) => wording,
): { points: string[]; erratum: string[]; notes: readonly Note[] } {
  const text = Object.entries(replacements).reduce((all, [line, by]) => {
    expect(all.split(line)).toHaveLength(2);
    return all.replace(line, by);
  }, before);
  const sides = { before: wordingFrom(before), after: adjusted(wordingFrom(text)) };
  const { instrument, notes } = draftInstrument(
    draftingFrom(programmeFrom(sides.before), programmeFrom(sides.after), { style, mandates }),
  );
  expect(verifyInstrument(sides.before, sides.after, instrument)).toBeNull();
  const plain = (points: string[]) =>
    points.map((point) => point.replace(/\n\n\*Căn cứ: [^*]*\*$/, '').replace(/^\d+\\\. /, ''));
  return {
    points: plain(writePoints(instrument.amendment)),
    erratum: plain(writePoints(instrument.erratum)),
    notes,
  };
}

/** The points from two sections to the same with other words. */
function draftedBetween(was: readonly string[], now: readonly string[]): string[] {
  const [one, other] = [was, now].map((lines) =>
    wordingFrom(
      ['Lời dẫn:', '@i I. MỤC ĐÍCH', ...lines.map((line, at) => `@s${at} ${at + 1}. ${line}`)].join('\n'),
    ),
  );
  if (!one || !other) throw new Error('two sides are needed');
  const { instrument } = draftInstrument(
    draftingFrom(programmeFrom(one), programmeFrom(other), { mandates }),
  );
  expect(verifyInstrument(one, other, instrument)).toBeNull();
  return writePoints(instrument.amendment).map((point) =>
    point.replace(/\n\n\*Căn cứ: [^*]*\*$/, '').replace(/^\d+\\\. /, ''),
  );
}

test('a bullet is amended with its own label, and the quotation closes in .”.', () => {
  expect(
    drafted({ 'Thành lập 12 đảng đoàn tại địa phương.': 'Củng cố 12 đảng đoàn “trọng điểm”.' }).points,
  ).toEqual([
    'Sửa đổi, bổ sung gạch đầu dòng thứ ba tiểu mục 2.1 mục 2 phần II như sau:\n\n> “- Củng cố 12 đảng đoàn “trọng điểm”.”.',
  ]);
});

test('a bullet is repealed', () => {
  expect(drafted({ '@b4 - Nghiên cứu phương án nâng cấp.': '' }).points).toEqual([
    'Bãi bỏ gạch đầu dòng thứ tư tiểu mục 2.1 mục 2 phần II.',
  ]);
});

test('a bullet is inserted after another', () => {
  expect(drafted({ '@d2 -': '@new - Đổi mới sinh hoạt.\n@d2 -' }).points).toEqual([
    'Bổ sung gạch đầu dòng vào sau gạch đầu dòng thứ nhất tiểu mục 2.3 mục 2 phần II như sau:\n\n> “- Đổi mới sinh hoạt.”.',
  ]);
});

test('several bullets side by side are one operation, and the first of all stands before another', () => {
  expect(drafted({ '@d1 -': '@n1 - Một.\n@n2 - Hai.\n@d1 -' }, 'bullet').points).toEqual([
    'Bổ sung 02 gạch đầu dòng vào trước gạch đầu dòng thứ nhất tiểu mục 2.3 mục 2 phần II như sau:\n\n> “- Một.\n>\n> \\- Hai.”.',
  ]);
});

test('a subsection with all that is under it is inserted by its number, at the end and between', () => {
  const { points, notes } = drafted({
    '@ii23 2.3.': '@n1 2.2a. Xây dựng luật\n@n2 - Đề xuất dự án luật.\n@ii23 2.3.',
    '@d2 - Kết nạp hội viên mới.': '@d2 - Kết nạp hội viên mới.\n@n3 2.4. Phát huy vai trò của trí thức.',
  });
  expect(points).toEqual([
    'Bổ sung tiểu mục 2.2a vào sau tiểu mục 2.2 mục 2 phần II như sau:\n\n> “**2.2a. Xây dựng luật**\n>\n> \\- Đề xuất dự án luật.”.',
    'Bổ sung tiểu mục 2.4 vào sau tiểu mục 2.3 mục 2 phần II như sau:\n\n> “2.4. Phát huy vai trò của trí thức.”.',
  ]);
  expect(notes).toEqual([]);
});

test('what is appended behind a repealed number goes by the last unit in force, and stands after that number', () => {
  const text = before + '  @n3 2.4. (được bãi bỏ)\n';
  const [was, now] = [wordingFrom(text), wordingFrom(`${text}  @n4 2.5. Năm.\n`)];
  const { instrument, notes } = draftInstrument(
    draftingFrom(programmeFrom(was), programmeFrom(now), { mandates }),
  );
  expect(writePoints(instrument.amendment)[0]).toContain(
    'Bổ sung tiểu mục 2.5 vào sau tiểu mục 2.3 mục 2 phần II như sau:',
  );
  expect(notes).toEqual([]);
  const { wording } = applyInstrument(was, instrument);
  expect(wording && plainLines(wording).slice(-2)).toEqual(['2.4. (được bãi bỏ)', '2.5. Năm.']);
});

test('a number against practice is drafted as it is, and told', () => {
  const { notes } = drafted({ '@d2 - Kết nạp hội viên mới.': '@d2 - Kết nạp hội viên mới.\n@n3 2.7. Bảy.' });
  expect(notes).toEqual([{ kind: 'number-practice', number: '2.7', expected: '2.4 / 2.3a' }]);
});

test('one phrase that changes alike at several places is replaced, and the hits left out are told', () => {
  const { points, notes } = drafted({
    'Đảng đoàn cụ thể': 'Đảng ủy cụ thể',
    'Đảng đoàn chỉ đạo': 'Đảng ủy chỉ đạo',
  });
  expect(points).toEqual([
    'Thay thế cụm từ “Đảng đoàn” bằng cụm từ “Đảng ủy” tại mục 1 phần I; gạch đầu dòng thứ nhất tiểu mục 2.3 mục 2 phần II.',
  ]);
  expect(notes).toEqual([
    { kind: 'left-out', phrase: 'Đảng đoàn', places: ['gạch đầu dòng thứ ba tiểu mục 2.1 mục 2 phần II'] },
  ]);
});

test('a hit that goes with its unit, or with its wording, is not left out', () => {
  const { notes } = drafted(
    {
      'Đảng đoàn cụ thể': 'Đảng ủy cụ thể',
      'Đảng đoàn chỉ đạo': 'Đảng ủy chỉ đạo',
      '@b3 - Thành lập 12 đảng đoàn tại địa phương.': '',
    },
    'bullet',
  );
  expect(notes).toEqual([]);
});

test('words taken out at several places are a phrase that is repealed', () => {
  const removed = draftedBetween(
    ['Đồng chí Bí thư Đảng đoàn chỉ đạo.', 'Giao Bí thư Đảng đoàn báo cáo.'],
    ['Đồng chí Đảng đoàn chỉ đạo.', 'Giao Đảng đoàn báo cáo.'],
  );
  expect(removed).toEqual(['Bãi bỏ cụm từ “Bí thư” tại mục 1 phần I; mục 2 phần I.']);
});

test.each([
  ['after a phrase', 'đội ngũ trí thức', 'đội ngũ trí thức trẻ', 'vào sau cụm từ “trí thức”'],
  ['with a comma', 'cán bộ hội', 'cán bộ hội, chuyên gia', 'vào sau cụm từ “bộ hội”'],
])('words added %s at several places are a phrase that is added', (_, was, now, expected) => {
  const [point = ''] = draftedBetween(
    [`Tập hợp ${was}.`, `Bồi dưỡng ${was} ở cơ sở.`],
    [`Tập hợp ${now}.`, `Bồi dưỡng ${now} ở cơ sở.`],
  );
  const added = now.slice(was.length).trim();
  expect(point).toContain(`Bổ sung cụm từ “${added}” `);
  expect(point).toMatch(/ tại mục 1 phần I; mục 2 phần I\.$/u);
  if (!added.startsWith(',')) expect(point).toContain(expected);
});

test('a phrase is not cut inside a compound word, a row of capitals or a name of the register', () => {
  expect(
    draftedBetween(
      ['Nhà khoa học nữ nêu ý kiến.', 'Mời nhà khoa học nữ dự.'],
      ['Nhà khoa bảng nữ nêu ý kiến.', 'Mời nhà khoa bảng nữ dự.'],
    ),
  ).toEqual(['Thay thế cụm từ “khoa học” bằng cụm từ “khoa bảng” tại mục 1 phần I; mục 2 phần I.']);
  expect(
    draftedBetween(
      ['Thúc đẩy đổi mới sáng tạo ở cơ sở.', 'Hỗ trợ đổi mới sáng tạo mở.'],
      ['Thúc đẩy đổi mới toàn diện ở cơ sở.', 'Hỗ trợ đổi mới toàn diện mở.'],
    ),
  ).toEqual([
    'Thay thế cụm từ “đổi mới sáng tạo” bằng cụm từ “đổi mới toàn diện” tại mục 1 phần I; mục 2 phần I.',
  ]);
  const sides = [
    ['Giao Ban Tư vấn Ví dụ làm.', 'Mời Ban Tư vấn Ví dụ dự.'],
    ['Giao Ban Phản biện Ví dụ làm.', 'Mời Ban Phản biện Ví dụ dự.'],
  ].map((lines) =>
    wordingFrom(
      ['Lời dẫn:', '@i I. MỤC ĐÍCH', ...lines.map((line, at) => `@s${at} ${at + 1}. ${line}`)].join('\n'),
    ),
  );
  const [was, now] = sides as [ProgrammeWording, ProgrammeWording];
  const bodies = [{ id: 'ban-tu-van', name: 'Ban Tư vấn Ví dụ' }] as unknown as Body[];
  const { instrument } = draftInstrument(
    draftingFrom(programmeFrom(was), programmeFrom(now), { mandates, bodies }),
  );
  expect(instrument.amendment).toMatchObject([
    { kind: 'replace-phrase', before: 'Ban Tư vấn Ví dụ', after: 'Ban Phản biện Ví dụ' },
  ]);
});

test('an opening paragraph, a heading, the preamble and a text with bullets under it are amended by name', () => {
  const { points } = drafted({
    'Liên hiệp Hội chủ động phối hợp với các cơ quan.': 'Liên hiệp Hội tích cực tham mưu.',
    '2.3. Củng cố tổ chức': '2.3. Xây dựng đội ngũ',
    'Ban Tổ chức xây dựng': 'Ban Thường vụ ban hành',
    'Nội dung chính của nhiệm kỳ:': 'Trọng tâm công tác gồm:',
  });
  expect(points).toEqual([
    'Sửa đổi, bổ sung lời dẫn như sau:\n\n> “Ban Thường vụ ban hành Chương trình như sau:”.',
    'Sửa đổi, bổ sung đoạn mở đầu mục 2 phần I như sau:\n\n> “2. Trọng tâm công tác gồm:”.',
    'Sửa đổi, bổ sung đoạn mở đầu tiểu mục 2.2 mục 2 phần II như sau:\n\n> “Liên hiệp Hội tích cực tham mưu.”.',
    'Sửa đổi, bổ sung tiêu đề tiểu mục 2.3 mục 2 phần II như sau:\n\n> “**2.3. Xây dựng đội ngũ**”.',
  ]);
});

const twoBullets = {
  'Làm cầu nối giữa Đảng với trí thức.': 'Làm cầu nối vững chắc.',
  '@b4 - Nghiên cứu phương án nâng cấp.': '',
};

test('a subsection of which two bullets change is restated whole', () => {
  expect(drafted(twoBullets).points).toEqual([
    [
      'Sửa đổi, bổ sung tiểu mục 2.1 mục 2 phần II như sau:\n',
      '> “**2.1. Tổ chức Đảng**\n>',
      '> \\- Làm cầu nối vững chắc.\n>',
      '> \\- Huy động sự đóng góp của trí thức.\n>',
      '> \\- Thành lập 12 đảng đoàn tại địa phương.”.',
    ].join('\n'),
  ]);
});

test('bullet by bullet where that is asked for', () => {
  expect(drafted(twoBullets, 'bullet').points).toEqual([
    'Sửa đổi, bổ sung gạch đầu dòng thứ nhất tiểu mục 2.1 mục 2 phần II như sau:\n\n> “- Làm cầu nối vững chắc.”.',
    'Bãi bỏ gạch đầu dòng thứ tư tiểu mục 2.1 mục 2 phần II.',
  ]);
});

test('and a subsection for one bullet where that is asked for', () => {
  const { points } = drafted({ '- Đề xuất cơ chế.': '- Đề xuất cơ chế mới.' }, 'subsection');
  expect(points[0]).toContain(
    'Sửa đổi, bổ sung tiểu mục 2.2 mục 2 phần II như sau:\n\n> “**2.2. Thể chế hóa**',
  );
});

test('a move is a repeal and an insertion, and is said to be so', () => {
  const { points, notes } = drafted({
    '@b4 - Nghiên cứu phương án nâng cấp.': '',
    '@d2 -': '@b4 - Nghiên cứu phương án nâng cấp.\n@d2 -',
  });
  expect(points).toEqual([
    'Bãi bỏ gạch đầu dòng thứ tư tiểu mục 2.1 mục 2 phần II.',
    'Bổ sung gạch đầu dòng vào sau gạch đầu dòng thứ nhất tiểu mục 2.3 mục 2 phần II như sau:\n\n> “- Nghiên cứu phương án nâng cấp.”.',
  ]);
  expect(notes).toEqual([
    {
      kind: 'moved',
      from: 'gạch đầu dòng thứ tư tiểu mục 2.1 mục 2 phần II',
      to: 'gạch đầu dòng thứ hai tiểu mục 2.3 mục 2 phần II',
    },
  ]);
});

test('a repealed subsection keeps its number', () => {
  expect(
    drafted({
      '@ii23 2.3. Củng cố tổ chức': '@ii23 2.3. (được bãi bỏ)',
      '@d1 - Đảng đoàn chỉ đạo đại hội.': '',
      '@d2 - Kết nạp hội viên mới.': '',
    }).points,
  ).toEqual(['Bãi bỏ tiểu mục 2.3 mục 2 phần II.']);
});

test('a misprint is corrected in an instrument of its own', () => {
  const { points, erratum } = drafted({
    'Huy động sự đóng góp của trí thức.': 'Huy động sự đóng góp, của trí thức.',
  });
  expect([points, erratum]).toEqual([
    [],
    [
      'Tại gạch đầu dòng thứ hai tiểu mục 2.1 mục 2 phần II, đã in là: “đóng góp của trí”, nay đính chính là: “đóng góp, của trí”.',
    ],
  ]);
});

test('deadlines, targets and leads are adjusted', () => {
  const withTask = (task: yaml.Task) => programmeFrom(wordingFrom(before), { tasks: { d2: task } });
  const indicator = { name: 'lớp', target: 12 };
  const was = withTask({ deadline: { date: '2025-12-31' }, lead: 'ban-a', indicator });
  const ledger = [{ date: '2025-12-31', until: '2025-11-20', reason: 'Lùi theo kế hoạch' }];
  const now = withTask({ deadline: { date: '2026-06-30', was: ledger }, indicator, with: ['ban-b'] });
  const bodies = [body('ban-a', 'Ban A'), body('ban-b', 'Ban B')];
  const drafting = draftingFrom(was, now, { mandates, bodies });
  const { instrument } = draftInstrument(drafting);
  const place = 'gạch đầu dòng thứ hai tiểu mục 2.3 mục 2 phần II';
  expect(writePoints(instrument.amendment)).toEqual([
    `1\\. Bãi bỏ cơ quan chủ trì của nhiệm vụ tại ${place} (“Ban A”).\n\n*Căn cứ: Nghị quyết số 45-NQ/TW.*`,
    `2\\. Bổ sung cơ quan phối hợp của nhiệm vụ tại ${place} là “Ban B”.\n\n*Căn cứ: Nghị quyết số 45-NQ/TW.*`,
    `3\\. Điều chỉnh thời hạn hoàn thành của nhiệm vụ tại ${place} từ “31/12/2025” thành “30/6/2026”.\n\n*Căn cứ: Nghị quyết số 45-NQ/TW.*`,
  ]);
  const inWords = drafting.assignments.before;
  const wording = wordingOfProgramme(was);
  const later = wordingOfProgramme(now);
  expect(verifyInstrument(wording, wording, instrument, inWords)).toBeNull();
  expect(
    verifyInstrument(later, later, { amendment: instrument.amendment, erratum: [] }, inWords),
  ).toMatchObject({ faults: [{}, {}, {}] });
});

test('a change in the ledger of a deadline alone is nothing that an instrument makes', () => {
  const withLedger = (reason: string) =>
    programmeFrom(wordingFrom(before), {
      tasks: { d2: { deadline: { date: '2026-06-30', was: [{ year: 2025, until: '2025-11-20', reason }] } } },
    });
  const drafting = draftingFrom(withLedger('Lùi'), withLedger('Lùi theo kế hoạch'));
  expect(textEdits(drafting.comparison).edits).toEqual([]);
  expect(draftInstrument(drafting).instrument.amendment).toEqual([]);
});

test('what changes in the data and reads as before is noted, and stops no draft', () => {
  const assigned = (lead: string, line: string) =>
    programmeFrom(wordingFrom(before.replace('Kết nạp hội viên mới.', line)), { tasks: { d1: { lead } } });
  const bodies = ['ban-a', 'ban-b'].map((id) => body(id, 'Ban Ví dụ'));
  const [was, now] = [assigned('ban-a', 'Kết nạp hội viên mới.'), assigned('ban-b', 'Kết nạp hội viên.')];
  const { instrument, notes, unamendable } = draftInstrument(draftingFrom(was, now, { mandates, bodies }));
  expect([unamendable, notes]).toEqual([[], [{ kind: 'unprinted', units: ['d1'] }]]);
  expect(instrument.amendment).toMatchObject([{ kind: 'amend', units: ['d2'] }]);
});

const body = (id: string, name: string) => withOrigin({ id, name }, 'plans/organisations.yaml') as Body;

test('a new unit under the number of one that is gone has its words and its assignment stated', () => {
  const [was, now] = [
    programmeFrom(wordingFrom('Lời dẫn:\n@i I. MỤC ĐÍCH\n@a 1. Đào tạo cán bộ.'), {
      tasks: { a: { deliverable: 'Kế hoạch' } },
    }),
    programmeFrom(wordingFrom('Lời dẫn:\n@i I. MỤC ĐÍCH\n@b 1. Xuất bản tạp chí khoa học.'), {
      tasks: { b: { deliverable: 'Tạp chí' } },
    }),
  ];
  const { amendment } = draftInstrument(draftingFrom(was, now)).instrument;
  expect(amendment).toMatchObject([
    { kind: 'amend' },
    { kind: 'adjust', field: 'deliverable', before: 'Kế hoạch', after: 'Tạp chí' },
  ]);
});
