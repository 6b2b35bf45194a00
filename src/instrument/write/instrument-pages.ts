import type { Instrument, Operation } from '../instrument.ts';
import { amendmentPage } from './amendment-page.ts';
import type { InstrumentPage, PageFacts } from './page.ts';
import { replacementPage } from './replacement-page.ts';
import { citeProgramme, nameInFull, nameOfProgramme } from '../../text/citations.ts';
import { headOf, issuerOf, numberOf } from './head-of-page.ts';
import { ending } from './closing-of-page.ts';

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

/** The page of the erratum: a notice of its own, which changes no content. Where it is the only instrument, a slip of that kind gives its number and day. */
export function erratumPage(
  operations: readonly Operation[],
  facts: PageFacts,
  isAlone: boolean,
): InstrumentPage {
  const { before, slips, family } = facts;
  const stated = slips.flatMap(({ instrument }) => instrument ?? []);
  const own = isAlone && stated.length === 1 && stated[0]?.type === 'TB' ? stated[0] : undefined;
  const issuer = issuerOf(facts, stated[0]?.issuer);
  return {
    kind: 'erratum',
    documentType: 'TB',
    head: {
      ...headOf(facts, issuer, 'TB'),
      ...numberOf(own, family),
      type: 'THÔNG BÁO',
      subject: `Đính chính ${nameInFull(before, family)}`,
    },
    fictional: before.fictional === true,
    itself: 'Thông báo này',
    preface: [],
    grounds: [],
    opening: [`${issuer.name} đính chính lỗi in tại ${citeProgramme(before, family)} như sau:`],
    operations,
    articles: null,
    ...ending(facts, issuer, [
      `Việc đính chính không làm thay đổi nội dung của ${nameOfProgramme(before, family)}.`,
    ]),
  };
}
