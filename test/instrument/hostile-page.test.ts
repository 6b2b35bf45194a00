import { describe, expect, test } from 'vitest';
import { unescapeWords } from '../../src/instrument/markdown-words.ts';
import { readMarkdown } from '../../src/instrument/read/read-markdown.ts';
import type { InstrumentPage } from '../../src/instrument/write/page.ts';
import { writeMarkdown } from '../../src/instrument/write/write-markdown.ts';
import type { Operation } from '../../src/instrument/instrument.ts';
import { attacks } from '../findings-output/hostile.ts';

/** A page whose every text from a plan is the same words. */
function pageOf(words: string): InstrumentPage {
  return {
    kind: 'amendment',
    documentType: 'CTr',
    head: {
      style: 'party',
      superior: words,
      issuer: words,
      symbol: words,
      ending: words,
      place: words,
      date: null,
      type: words,
      subject: words,
    },
    fictional: false,
    itself: 'văn bản này',
    preface: [],
    articles: null,
    grounds: [words],
    opening: [words, `Điều ${words}`],
    operations: [],
    closing: [words],
    signature: { authority: words, position: words, name: words },
    recipients: [words],
  };
}

const markdownOf = (words: string) =>
  writeMarkdown({
    instrument: { amendment: [], erratum: [] },
    command: `cthd amend ${words.replace(/[^ -~]/g, '')}`,
    pages: [pageOf(words)],
    notes: [words],
    notesTitle: 'Ghi chú',
  });

const more = [
  '::error file=x::y',
  '# heading',
  '- item',
  '+ item',
  '=',
  '1. item',
  '>x',
  '   ::stop-commands::x',
];

describe.each([...attacks, ...more])('%j', (attack) => {
  const lines = markdownOf(attack).split('\n');

  test('acts on no screen and is no command in the log of a job', () => {
    // Line ends are those of the page.
    const acting = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u;
    expect(lines.filter((line) => acting.test(line) || /^\s*::|##[a-z]*\[/i.test(line))).toEqual([]);
  });

  test('as a recipient is an entry and nothing more, and reads back', () => {
    const entry = lines[lines.indexOf('Nơi nhận:') + 1] ?? '';
    expect(entry).not.toMatch(/^- (?:[#+=>-]|\d+[.)])/);
    expect(unescapeWords(entry.slice(2))).toBe(attack);
  });
});

test('what parts two grounds stands in neither', () => {
  const ground = 'Quyết định; \u001B[1m::x *về* việc';
  const grounds = [{ citation: ground }, { citation: 'Nghị quyết số 1-NQ/TW' }];
  const repeal: Operation = {
    kind: 'repeal',
    place: {
      of: 'unit',
      path: [
        { kind: 'part', number: 'II' },
        { kind: 'section', number: '1' },
      ],
    },
    grounds,
    units: [],
  };
  const [point] =
    readMarkdown(
      writeMarkdown({
        instrument: { amendment: [], erratum: [] },
        command: 'cthd amend',
        pages: [{ ...pageOf('Chữ'), operations: [repeal] }],
        notes: [],
        notesTitle: '',
      }),
    ).instrument?.amendment ?? [];
  expect(point?.grounds).toEqual(grounds);
});
