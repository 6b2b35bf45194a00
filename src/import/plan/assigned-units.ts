import { groupBy } from '../../plan/group-by.ts';
import {
  diceSimilarity,
  normalisedWords,
  similarityIndex,
  wordBigrams,
} from '../../change/sequences/similarity.ts';
import { bareNumber } from '../../plan/printed-number.ts';
import type { DataMap } from '../../source/edit/write-value.ts';
import type { Decision, DraftUnit } from '../structure/draft-units.ts';
import { unitInOrder } from './key-order.ts';
import type { DraftRoot } from './text-files.ts';
import { holdsAssignments, type UnitEntry } from './unit-data.ts';

/** Wordings at least so alike are one task, where no other unit is as like. */
const alikeEnough = 0.9;

/** Shorter words say too little to tell a unit by. */
const minWords = 5;

interface BodyUnit {
  readonly id: string;
  readonly address: string;
  readonly words: string;
  readonly pairs: ReadonlySet<string>;
}

interface LinkedRoots {
  readonly roots: readonly DraftRoot[];
  readonly decisions: readonly Decision[];
}

/**
 * Links rows of tables to the units of the body that they assign, so that a task counts once: by the address in a cell of its own, by the
 * same words, by shortened or nearly the same words. Each unit is assigned by one row; every link is named among the decisions.
 */
export function linkRows(roots: readonly DraftRoot[]): LinkedRoots {
  const units = roots.flatMap(({ unit, data }) => (unit.kind === 'annex' ? [] : bodyUnits(data, '')));
  const index = similarityIndex(new Map(units.map((unit) => [unit, unit.pairs])));
  const byWords = groupBy(units, ({ words }) => words);
  const decisions: Decision[] = [];
  const taken = new Set<string>();
  const linked = roots.map((root) =>
    holdsAssignments(root.unit) ? { ...root, data: linkedData(root.data, root.unit) } : root,
  );
  return { roots: linked, decisions };

  function linkedData(data: UnitEntry, draft: DraftUnit): UnitEntry {
    const inner = childrenOf(data).map((child, index) => {
      const own = draft.units[index];
      return own ? linkedData(child, own) : child;
    });
    const target = data['kind'] === 'row' ? targetOf(data) : undefined;
    if (target) {
      taken.add(target.id);
      decisions.push(linkedRow(draft, target));
    }
    return unitInOrder({
      ...data,
      id: data.id,
      ...(target && { of: target.id }),
      ...(inner.length > 0 && { units: inner }),
    });
  }

  function targetOf({ text = '', other = {} }: UnitEntry): BodyUnit | undefined {
    const open = (found: readonly BodyUnit[]) => found.filter(({ id }) => !taken.has(id));
    const addresses = Object.entries(other as DataMap).flatMap(([head, cell]) =>
      /mục|điểm|khoản|vị trí/iu.test(head) && typeof cell === 'string' ? [cell.replace(/\s+/gu, '')] : [],
    );
    const byAddress =
      addresses.length === 0 ? [] : open(units.filter(({ address }) => addresses.includes(address)));
    if (byAddress.length === 1) return byAddress[0];
    const words = typeof text === 'string' ? normalisedWords(text) : '';
    if (words.split(' ').length < minWords) return undefined;
    const same = open(byWords.get(words) ?? []);
    if (same.length > 0) return same.length === 1 ? same[0] : undefined;
    const pairs = wordBigrams(words);
    const near = open(index.candidates(pairs));
    const longer = near.filter(
      (unit) =>
        unit.words.startsWith(`${words} `) ||
        (words.startsWith(`${unit.words} `) && unit.words.split(' ').length >= minWords),
    );
    if (longer.length === 1) return longer[0];
    const alike = near.filter((unit) => diceSimilarity(unit.pairs, pairs) >= alikeEnough);
    return alike.length === 1 ? alike[0] : undefined;
  }
}

/** The units that the rows in a unit assign. */
export const assignedByRows = (unit: UnitEntry): string[] => [
  ...(unit['kind'] === 'row' && typeof unit['of'] === 'string' ? [unit['of']] : []),
  ...childrenOf(unit).flatMap(assignedByRows),
];

const childrenOf = ({ units }: DataMap): readonly UnitEntry[] =>
  (units ?? []) as unknown as readonly UnitEntry[];

const notAssigned: ReadonlySet<unknown> = new Set(['table', 'article', 'group', 'row']);

/** The units of the body with their addresses, as print divides it: II, II.2, II.2.1. */
function bodyUnits(unit: UnitEntry, above: string): BodyUnit[] {
  const { number, heading, text } = unit;
  const words = normalisedWords([heading, text].filter((one) => typeof one === 'string').join(' '));
  const bare = typeof number === 'string' ? bareNumber(number) : '';
  const address = bare === '' ? above : addressBelow(above, bare);
  const own =
    notAssigned.has(unit['kind']) || words.split(' ').length < 2
      ? []
      : [{ id: unit.id, address: bare === '' ? '' : address, words, pairs: wordBigrams(words) }];
  return [...own, ...childrenOf(unit).flatMap((child) => bodyUnits(child, address))];
}

/** The address of a number: 2 and 2.1 in II are II.2 and II.2.1; 2.1 in 2 is 2.1. */
function addressBelow(above: string, number: string): string {
  const [top = ''] = above.split('.');
  const holder = number.includes('.') ? top : above;
  return holder === '' || number.startsWith(`${holder}.`) ? number : `${holder}.${number}`;
}

const linkedRow = ({ place, text = '' }: DraftUnit, { id, address }: BodyUnit): Decision => {
  const start = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  const unit = address === '' ? id : `${address} (${id})`;
  return {
    place,
    what: {
      vi: `dòng bảng «${start}» phân công ${unit} của phần lời, tính là một nhiệm vụ`,
      en: `the row “${start}” assigns ${unit} of the body; they count as one task`,
    },
  };
};
