import type { Instrument } from '../instrument.ts';
import { amendmentPage } from './amendment-page.ts';
import { erratumPage } from './erratum-page.ts';
import type { InstrumentPage, PageFacts } from './page.ts';
import { replacementPage } from './replacement-page.ts';

/** The papers that carry out an instrument: what amends or replaces the programme, and a notice of its own for misprints. */
export function pagesOf(
  { amendment, erratum }: Pick<Instrument, 'amendment' | 'erratum'>,
  facts: PageFacts,
): InstrumentPage[] {
  const whole = amendment.find((one) => one.kind === 'replace-whole');
  if (whole) return [replacementPage(whole, facts)];
  return [
    ...(amendment.length > 0 ? [amendmentPage(amendment, facts)] : []),
    ...(erratum.length > 0 ? [erratumPage(erratum, facts, amendment.length === 0)] : []),
  ];
}
