import type { CalendarDate } from '../../plan/calendar.ts';
import { isAnnexAlone, isDraft, preambleOf, type Plan, type Programme } from '../../plan/plan.ts';
import { shownUnits } from '../../plan/unit.ts';
import type { Block } from '../blocks/block.ts';
import { officialEnd, programmeHead } from '../parts/official-page.ts';
import { carrierBlocks } from './carrier-blocks.ts';
import { closingBlocks, noteNumbering, preambleBlock, tablePlaces, unitBlocks } from './issued-blocks.ts';

/**
 * The whole document in its own words and order: the instrument that carries the programme, then title, subject, preamble, units with
 * their labels, signature and recipients, and its annexes with their tables. A draft that is to be signed on some day has the blanks of
 * its end.
 */
export function textView(programme: Programme, plan: Plan, signedOn: CalendarDate | null = null): Block[] {
  const numbered = noteNumbering();
  const ofUnits = (units: Programme['units']) => {
    const shown = shownUnits({ units });
    const context = { bodies: plan.organisations, numbered, tables: tablePlaces(shown) };
    return shown.flatMap((unit) => unitBlocks(unit, context));
  };
  const isAnnex = ({ kind }: Programme['units'][number]) => kind === 'annex';
  const body = programme.units.filter((unit) => !programme.articles.includes(unit));
  return [
    ...carrierBlocks(programme, plan, numbered),
    ...titleBlocks(programme, plan),
    ...preambleOf(programme).map(preambleBlock),
    ...ofUnits(body.filter((unit) => !isAnnex(unit))),
    ...(signedOn !== null && lacksEnd(programme)
      ? officialEnd(programme, plan, signedOn, 'vi')
      : closingBlocks(programme)),
    ...ofUnits(body.filter(isAnnex)),
  ];
}

/** Whether a programme is yet to be signed, and says neither by whom nor to whom it goes. */
const lacksEnd = (programme: Programme): boolean =>
  isDraft(programme) &&
  !programme['issued-with'] &&
  !isAnnexAlone(programme) &&
  programme.recipients === undefined &&
  programme.filing === undefined;

/** The head of a programme that is issued by itself; of one that another instrument carries, which has the head, only its title; none of an annex alone. */
function titleBlocks(programme: Programme, plan: Plan): Block[] {
  const { title, subject, reference } = programme;
  const below = reference === undefined ? [] : [reference];
  const lines = [title, subject, ...below].filter((line) => line !== null);
  if (programme['issued-with'] || title === null)
    return lines.length === 0 ? [] : [{ kind: 'lines', lines, role: 'title' }];
  return [
    programmeHead(programme, plan),
    ...(below.length === 0 ? [] : [{ kind: 'lines', lines: below, role: 'title' } as const]),
  ];
}
