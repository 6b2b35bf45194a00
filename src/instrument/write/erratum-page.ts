import { citeProgramme, nameInFull, nameOfProgramme } from '../../text/citations.ts';
import type { Operation } from '../instrument.ts';
import type { InstrumentPage, PageFacts } from './page.ts';
import { numberOf, issuerOf, headOf } from './head-of-page.ts';
import { ending } from './closing-of-page.ts';

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
