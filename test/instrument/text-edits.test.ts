import { describe, expect, test } from 'vitest';
import { compare } from '../../src/change/compare/compare.ts';
import { type Edit, textEdits } from '../../src/instrument/write/text-edits.ts';
import type { Unit } from '../../src/plan/unit.ts';
import { readPlan } from '../../src/source/read/read-plan.ts';
import { printedUnits } from '../../src/text/wording.ts';
import { planWith } from '../support/example-plan.ts';

/** A unit as one line of YAML; its words are its id in upper case unless others are given. */
const unit = (id: string, kind: string, number: string | null, text = `Lời của ${id} hư cấu.`, more = '') =>
  `{ id: ${id}, kind: ${kind}, ${number === null ? '' : `number: "${number}", `}text: "${text}"${more} }`;

const repealed = ', repealed: sua-doi';

const planOf = (units: readonly string[]) => {
  const lines = units.map((line) => `      - ${line}`);
  const head = ['units:', '  - id: nhiem-vu', '    kind: part', "    number: 'II'", '    heading: NHIỆM VỤ'];
  return readPlan(planWith({ 'text/II.yaml': [...head, '    units:', ...lines].join('\n') })).plan;
};

/** The edits that an instrument makes of two lists of units, in short. */
function editsOf(before: readonly string[], after: readonly string[]): string[] {
  const [comparison] = compare(planOf(before), planOf(after)).programmes;
  if (!comparison) throw new Error('no programme');
  return textEdits(comparison).edits.map(inShort);
}

function inShort(edit: Edit): string {
  const label = ({ id, number }: Unit) => `${id}${number === undefined ? '' : ` ${number}`}`;
  switch (edit.kind) {
    case 'head':
      return `head ${edit.field}`;
    case 'insert': {
      const { anchor } = edit;
      return `insert ${label(edit.now)} ${anchor.position} ${anchor.unit ? anchor.unit.id : 'the text'}`;
    }
    case 'repeal':
      return `repeal ${label(edit.was)}`;
    case 'reword':
      return `reword ${label(edit.was)} as ${label(edit.now)}`;
    case 'adjust':
      return `adjust ${edit.field} of ${label(edit.was)}`;
  }
}

describe('a new unit under a number', () => {
  test('takes the place of the one that bore it and is gone', () => {
    expect(
      editsOf(
        [unit('mot', 'section', '1'), unit('hai', 'section', '2', 'Trồng cây bên đường làng.')],
        [unit('mot', 'section', '1'), unit('moi', 'section', '2', 'Mở lớp học nghề cho thợ.')],
      ),
    ).toEqual(['reword hai 2 as moi 2']);
  });

  test('does not take the place of one that is still among the others under another number', () => {
    expect(
      editsOf(
        [unit('mot', 'section', '1'), unit('hai', 'section', '2')],
        [
          unit('mot', 'section', '1'),
          unit('moi', 'section', '2', 'Mở lớp học nghề cho thợ.'),
          unit('hai', 'section', '3'),
        ],
      ),
    ).toEqual(['insert moi 2 after mot', 'reword hai 2 as hai 3']);
  });

  test('does not, either, where the old bearer has moved before it, so that it would be the one to be repealed', () => {
    expect(
      editsOf(
        [unit('mot', 'section', '1'), unit('hai', 'section', '2'), unit('ba', 'section', '3')],
        [
          unit('hai', 'section', '1'),
          unit('moi', 'section', '2', 'Mở lớp học nghề cho thợ.'),
          unit('ba', 'section', '3'),
        ],
      ),
    ).toEqual(['repeal mot 1', 'reword hai 2 as hai 1', 'insert moi 2 after hai']);
  });

  test('takes it whatever print puts around the number', () => {
    expect(
      editsOf(
        [unit('mot', 'section', '1'), unit('diem-cu', 'point', 'a)', 'Trồng cây bên đường làng.')],
        [unit('mot', 'section', '1'), unit('diem-moi', 'point', 'a', 'Mở lớp học nghề cho thợ.')],
      ),
    ).toEqual(['reword diem-cu a) as diem-moi a']);
  });

  test('does not take the place of a unit of another kind with the same number', () => {
    expect(
      editsOf(
        [unit('mot', 'section', '1', 'Trồng cây bên đường làng.')],
        [unit('khac', 'subsection', '1', 'Mở lớp học nghề cho thợ.')],
      ),
    ).toEqual(['insert khac 1 into nhiem-vu', 'repeal mot 1']);
  });

  test('takes that of the unit of its kind where units of two kinds bear the number', () => {
    expect(
      editsOf(
        [unit('muc', 'section', '1', 'Trồng cây.'), unit('diem', 'point', '1', 'Dọn rác.')],
        [unit('moi', 'point', '1', 'Mở lớp học nghề cho thợ.')],
      ),
    ).toEqual(['repeal muc 1', 'reword diem 1 as moi 1']);
  });

  test('does not take the place of a repealed one, whose number is not free', () => {
    expect(
      editsOf(
        [unit('mot', 'section', '1'), unit('hai', 'section', '2', 'Trồng cây.', repealed)],
        [unit('mot', 'section', '1'), unit('moi', 'section', '2', 'Mở lớp học nghề cho thợ.')],
      ),
    ).toEqual(['insert moi 2 after mot']);
  });

  test('takes that of the one in force where a repealed one bore the number too', () => {
    expect(
      editsOf(
        [unit('cu', 'section', '1', 'Lời.', repealed), unit('mot', 'section', '1', 'Trồng cây.')],
        [unit('moi', 'section', '1', 'Mở lớp học nghề cho thợ.')],
      ),
    ).toEqual(['reword mot 1 as moi 1']);
  });

  test('takes it from elsewhere too', () => {
    const inside = (...units: readonly string[]) => `, units: [${units.join(', ')}]`;
    const diem = unit('diem', 'point', 'b', 'Mở lớp học nghề cho thợ.');
    const cu = unit('cu', 'point', 'b', 'Trồng cây bên đường làng.');
    const kept = unit('giu', 'point', 'a');
    expect(
      editsOf(
        [
          unit('mot', 'section', '1', 'Một.', inside(kept, diem)),
          unit('hai', 'section', '2', 'Hai.', inside(cu)),
        ],
        [
          unit('mot', 'section', '1', 'Một.', inside(kept)),
          unit('hai', 'section', '2', 'Hai.', inside(diem)),
        ],
      ),
    ).toEqual(['repeal diem b', 'reword cu b as diem b']);
  });
});

test('a unit that becomes one of another kind is repealed and inserted, not reworded', () => {
  expect(
    editsOf(
      [unit('mot', 'section', '1'), unit('hai', 'section', '2')],
      [unit('mot', 'section', '1'), unit('hai', 'bullet', null)],
    ),
  ).toEqual(['insert hai after mot', 'repeal hai 2']);
});

test('a repealed unit that is in force again in its place is inserted, not reworded', () => {
  expect(
    editsOf(
      [unit('mot', 'section', '1'), unit('hai', 'section', '2', 'Lời của hai hư cấu.', repealed)],
      [unit('mot', 'section', '1'), unit('hai', 'section', '2')],
    ),
  ).toEqual(['insert hai 2 after mot']);
});

describe('what is new goes', () => {
  test('after the unit in force before it, not after a repealed number', () => {
    expect(
      editsOf(
        [unit('mot', 'section', '1'), unit('hai', 'section', '2', 'Lời.', repealed)],
        [
          unit('mot', 'section', '1'),
          unit('hai', 'section', '2', 'Lời.', repealed),
          unit('ba', 'section', '3', 'Mở lớp học nghề cho thợ.'),
        ],
      ),
    ).toEqual(['insert ba 3 after mot']);
  });

  test('before the first that stays in force, where nothing in force is before it', () => {
    expect(
      editsOf(
        [unit('mot', 'section', '1', 'Lời.', repealed), unit('hai', 'section', '2')],
        [
          unit('khong', 'section', '0', 'Mở lớp học nghề cho thợ.'),
          unit('mot', 'section', '1', 'Lời.', repealed),
          unit('hai', 'section', '2'),
        ],
      ),
    ).toEqual(['insert khong 0 before hai']);
  });

  test('after a new unit with a number, and beside the same place where new units have none', () => {
    expect(
      editsOf(
        [unit('mot', 'section', '1')],
        [
          unit('mot', 'section', '1'),
          unit('hai', 'section', '2', 'Mở lớp học nghề cho thợ.'),
          unit('ba', 'section', '3', 'Trồng cây bên đường làng.'),
        ],
      ),
    ).toEqual(['insert hai 2 after mot', 'insert ba 3 after hai']);
    expect(
      editsOf(
        [unit('gach', 'bullet', null)],
        [
          unit('gach', 'bullet', null),
          unit('gach-hai', 'bullet', null, 'Mở lớp học nghề cho thợ.'),
          unit('gach-ba', 'bullet', null, 'Trồng cây bên đường làng.'),
        ],
      ),
    ).toEqual(['insert gach-hai after gach', 'insert gach-ba after gach']);
  });
});

test('a unit with a number that is repealed in its place is a repeal, and nothing else', () => {
  expect(
    editsOf(
      [unit('mot', 'section', '1'), unit('hai', 'section', '2')],
      [unit('mot', 'section', '1'), unit('hai', 'section', '2', 'Lời của hai hư cấu.', repealed)],
    ),
  ).toEqual(['repeal hai 2']);
});

test('a unit that is repealed keeps its number in the text, and one without a number leaves it', () => {
  const [part] =
    planOf([
      unit('mot', 'section', '1', 'Lời.', repealed),
      unit('gach-mot', 'bullet', null, 'Lời.', repealed),
      unit('gach-hai', 'bullet', null),
    ]).programmes[0]?.units.filter(({ id }) => id === 'nhiem-vu') ?? [];
  expect(part && printedUnits(part).map(({ id }) => id)).toEqual(['mot', 'gach-hai']);
  expect(
    editsOf(
      [unit('gach-mot', 'bullet', null), unit('gach-hai', 'bullet', null)],
      [
        unit('gach-mot', 'bullet', null, 'Lời của gach-mot hư cấu.', repealed),
        unit('gach-hai', 'bullet', null),
      ],
    ),
  ).toEqual(['repeal gach-mot']);
});
