import { expect, test } from 'vitest';
import { readLines } from '../../src/import/read/markup/read-lines.ts';
import { divideText } from '../../src/import/structure/divide-text.ts';
import { unitsInShort } from './in-short.ts';

/** The preamble and the units of a made-up plan with these lines below its subject. */
function divided(text: string) {
  const { head, units } = divideText(readLines(`# KẾ HOẠCH\n\n**Việc hư cấu năm 2026**\n\n${text}`));
  return [head.opening, unitsInShort(units)];
}

test('headings of parts that nobody numbers begin parts, below the preamble and beside each other', () => {
  expect(
    divided(
      'Căn cứ Luật Hư cấu; Hội Ví dụ lập Kế hoạch:\n\nMỤC TIÊU\n\nMột.\n\nNHIỆM VỤ VÀ GIẢI PHÁP\n\n1) Lập quỹ.\n\n- Hai.\n\n**Giải pháp về quỹ**\n\nBa.\n\nTỔ CHỨC THỰC HIỆN\n\nBốn.',
    ),
  ).toEqual([
    ['Căn cứ Luật Hư cấu; Hội Ví dụ lập Kế hoạch:'],
    [
      'part # MỤC TIÊU',
      '  paragraph Một.',
      'part # NHIỆM VỤ VÀ GIẢI PHÁP',
      '  section 1) Lập quỹ.',
      '    bullet Hai.',
      '    paragraph # Giải pháp về quỹ',
      '      paragraph Ba.',
      'part # TỔ CHỨC THỰC HIỆN',
      '  paragraph Bốn.',
    ],
  ]);
});

test('a text without any number has its parts and its end', () => {
  const text =
    '**Bối cảnh**\n\nMột.\n\n**Nhiệm vụ trọng tâm**\n\nHai.\n\n**Nơi nhận:**\n\n- Các hội;\n\n- Lưu: VT.';
  expect(divided(text)).toEqual([
    [],
    ['part # Bối cảnh', '  paragraph Một.', 'part # Nhiệm vụ trọng tâm', '  paragraph Hai.'],
  ]);
});

test.each<[string, string[]]>([
  ['two headings one below the other are two', ['MỤC TIÊU', 'NHIỆM VỤ']],
  ['programmes that are counted in words', ['CHƯƠNG TRÌNH THỨ NHẤT', 'CHƯƠNG TRÌNH THỨ HAI']],
])('%s', (_, [first = '', second = '']) => {
  expect(divided(`**${first}**\n\n**${second}**\n\nMột.`)).toEqual([
    [],
    [`part ${first}`, `part # ${second}`, '  paragraph Một.'],
  ]);
});

test('below a numbered part, and in a line that ends as a sentence does, such words begin none', () => {
  expect(divided('I. NỘI DUNG\n\n**NHIỆM VỤ**\n\nMột.\n\nII. YÊU CẦU\n\n**Yêu cầu:**\n\n1. Hai.')).toEqual([
    [],
    [
      'part I # NỘI DUNG',
      '  paragraph # NHIỆM VỤ',
      '    paragraph Một.',
      'part II # YÊU CẦU',
      '  paragraph Yêu cầu:',
      '  section 1 Hai.',
    ],
  ]);
});

test('(i) below (2) is a level of its own, and (3) goes on above it', () => {
  expect(divided('I. VIỆC\n\n1. Một:\n\n(1) Hai.\n\n(2) Ba:\n\n(i) Bốn;\n\n(ii) Năm.\n\n(3) Sáu.')).toEqual([
    [],
    [
      'part I # VIỆC',
      '  section 1 Một:',
      '    point (1) Hai.',
      '    point (2) Ba:',
      '      point (i) Bốn;',
      '      point (ii) Năm.',
      '    point (3) Sáu.',
    ],
  ]);
});
