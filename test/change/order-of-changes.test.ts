import { expect, test } from 'vitest';
import { planWith } from '../support/example-plan.ts';
import { diffReport } from './diff-report.ts';

/** Ids in the reverse of their order by letters, so that only the order of the text can put them so. */
const bullets = {
  't-thu-vien': 'Xây dựng thư viện số dùng chung cho các hội thành viên.',
  's-hoi-thao': 'Tổ chức hội thảo khoa học hằng năm về chuyển đổi xanh.',
  'r-giai-thuong': 'Trao giải thưởng sáng tạo kỹ thuật cho thanh niên.',
  'q-tap-huan': 'Tập huấn nghiệp vụ tư vấn, phản biện cho cán bộ chuyên trách.',
  'p-cong-thong-tin': 'Nâng cấp cổng thông tin điện tử của Hội.',
  'o-hop-tac': 'Ký kết thỏa thuận hợp tác với các trường đại học.',
};
type Id = keyof typeof bullets;

const programmeOf = (texts: Readonly<Partial<Record<Id, string>>>) =>
  planWith({
    'text/II.yaml': `
units:
  - id: nhiem-vu
    kind: part
    number: II
    heading: NHIỆM VỤ
    units:
${Object.entries(texts)
  .map(([id, text]) => `      - { id: ${id}, kind: bullet, text: '${text}' }\n`)
  .join('')}`,
  });

test('a unit that is gone is listed after the nearest unit before it that is still there, several in their order', () => {
  const after = {
    's-hoi-thao': bullets['s-hoi-thao'].replace('hằng năm', 'mỗi năm'),
    'p-cong-thong-tin': bullets['p-cong-thong-tin'].replace('Nâng cấp', 'Hoàn thiện'),
    'o-hop-tac': bullets['o-hop-tac'].replace('Ký kết', 'Ký'),
  };
  const { changes } = diffReport(programmeOf(bullets), programmeOf(after));
  expect(changes.map(({ change }) => [change.kind, change.unit])).toEqual([
    ['unit-repealed', 't-thu-vien'],
    ['unit-reworded', 's-hoi-thao'],
    ['unit-repealed', 'r-giai-thuong'],
    ['unit-repealed', 'q-tap-huan'],
    ['unit-reworded', 'p-cong-thong-tin'],
    ['unit-reworded', 'o-hop-tac'],
  ]);
});
