import { preambleOf, type Programme } from './plan.ts';
import type { Passage } from './passage.ts';

/** The wording of a programme in the order of the text: subject, preamble, then headings and texts of its units in force. */
export function passagesOf(programme: Programme): readonly Passage[] {
  const { id } = programme;
  const passages: Passage[] = [];
  if (programme.subject !== null)
    passages.push({ node: programme, field: 'subject', wording: programme.subject, unit: null, id });
  for (const [item, wording] of preambleOf(programme).entries())
    passages.push({
      node: programme,
      field: 'preamble',
      wording,
      unit: null,
      id,
      ...(Array.isArray(programme.preamble) && { item }),
    });
  programme.index.units.forEach((unit) => {
    if (unit.repealed !== undefined) return;
    const { heading, text } = unit;
    if (heading !== undefined)
      passages.push({ node: unit, field: 'heading', wording: heading, unit, id: unit.id });
    if (text !== undefined) passages.push({ node: unit, field: 'text', wording: text, unit, id: unit.id });
  });
  return passages;
}
