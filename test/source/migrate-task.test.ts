import { expect, test } from 'vitest';
import { migrateText } from '../../src/source/edit/migrate.ts';

const file = 'plans/vi-du/text/II.yaml';
const within = (task: string) => `units:
- id: nhiem-vu
  kind: part
  units:
  - id: bao-cao
    kind: section
${task}  - { id: hop, kind: section, number: '2', text: Họp. }   # giữ nguyên
`;

/** An assignment of before, in the ways in which people write it, and as it is to be. */
const forms: readonly (readonly [name: string, before: string, after: string, steps: string])[] = [
  [
    'a list below its key',
    `    task:
      # hai sản phẩm
      - { lead: ban-a, deliverable: Báo cáo }
      - lead: ban-b   # chủ trì
        deliverable: >-
          Đề án
          hư cấu
`,
    `    task:
      # hai sản phẩm
      results:
      - { lead: ban-a, deliverable: Báo cáo }
      - lead: ban-b   # chủ trì
        deliverable: >-
          Đề án
          hư cấu
`,
    'results',
  ],
  [
    'a list indented as its key is',
    `    task:
    - deliverable: Báo cáo

    - deliverable: |
        Đề án
    number: '1'
`,
    `    task:
      results:
      - deliverable: Báo cáo

      - deliverable: |
          Đề án
    number: '1'
`,
    'results',
  ],
  [
    'a list in brackets',
    `    task: [{ deliverable: Báo cáo }, { deliverable: Đề án }] # hai
`,
    `    task: { results: [{ deliverable: Báo cáo }, { deliverable: Đề án }] } # hai
`,
    'results',
  ],
  [
    'bounds and ranges, of a task and of its results',
    `    task:
      indicator: { name: tỷ lệ, target: 30, unit: "%", bound: at-most, by: 2030 } # dưới 30%
      results:
      - indicators:
        - name: tăng trưởng
          target: 10 - 12
          by: 2030
        - { bound: at-least, name: lớp, target: 4 }
        - { name: hội viên, target: "tối thiểu 20" }
`,
    `    task:
      indicator: { name: tỷ lệ, at-most: 30, unit: "%", by: 2030 } # dưới 30%
      results:
      - indicators:
        - name: tăng trưởng
          between: [10, 12]
          by: 2030
        - { at-least: 4, name: lớp }
        - { name: hội viên, at-least: 20 }
`,
    'bound',
  ],
  [
    'a list of results with bounds',
    `    task: [{ deliverable: Báo cáo, indicator: { name: lớp, target: ≥ 4 } }]
`,
    `    task: { results: [{ deliverable: Báo cáo, indicator: { name: lớp, at-least: 4 } }] }
`,
    'results bound',
  ],
];

test.each(forms)('%s: the present form, every other byte as it was, and nothing more to do', (...given) => {
  const [, before, after, steps] = given;
  for (const eol of ['\n', '\r\n']) {
    const [old, wanted] = [before, after].map((task) => within(task).replaceAll('\n', eol));
    const migrated = migrateText(old ?? '', file);
    expect(migrated.text).toBe(wanted);
    expect(migrated.done.map(({ step, id }) => `${id}: ${step}`)).toEqual(
      steps.split(' ').map((step) => `bao-cao: ${step}`),
    );
    expect(migrateText(migrated.text, file)).toEqual({ text: migrated.text, done: [] });
  }
});

test('what says a target in words only, or a bound that is none, stays as it is', () => {
  const text = within(
    '    task: { indicator: { name: tiến độ, target: cơ bản hoàn thành }, indicators: [{ name: x, target: 3, bound: khoảng }] }\n',
  );
  expect(migrateText(text, file)).toEqual({ text, done: [] });
});
