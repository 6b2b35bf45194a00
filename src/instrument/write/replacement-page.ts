import { citeCarrier, citeProgramme, nameInFull, nameOfProgramme } from '../../text/citations.ts';
import { capitalised } from '../../locale/capitalised.ts';
import { wordsFor } from '../../vietnamese/documents/document-types.ts';
import type { ProgrammeWording } from '../../text/wording.ts';
import type { Operation } from '../instrument.ts';
import { allGrounds } from './grounds-of-page.ts';
import { citeItself, headOf, issuerOf, numberOf, resolvingLine } from './head-of-page.ts';
import { effectOf, ending, implementing, transitionArticle, transitionTitle } from './closing-of-page.ts';
import {
  type InstrumentPage,
  isInArticles,
  type PageFacts,
  typeOfInstrument,
  type WholeText,
} from './page.ts';

/** The page of an instrument that replaces the whole programme under a number of its own, with its clause of transition. */
export function replacementPage(
  operation: Extract<Operation, { kind: 'replace-whole' }>,
  facts: PageFacts,
): InstrumentPage {
  const { before, after, slips, family } = facts;
  const stated = slips.flatMap(({ instrument }) => instrument ?? []);
  const documentType = typeOfInstrument(slips, before);
  const word = wordsFor(documentType, family)[0]?.word ?? documentType;
  const issuer = issuerOf(facts, stated[0]?.issuer);
  const cited = citeProgramme(before, family);
  const inArticles = isInArticles(documentType);
  const itself = inArticles ? `${capitalised(word)} này` : `${nameOfProgramme(after, family)} này`;
  const carrier = citeCarrier(before);
  const force = `${itself} có hiệu lực kể từ ${effectOf(stated)}${inArticles && carrier ? ` và thay thế ${carrier}` : ''}.`;
  const own = stated.flatMap(({ transition = [] }) => transition);
  const transition =
    own.length > 0
      ? own
      : [
          `Nhiệm vụ chưa hoàn thành theo ${cited} được tiếp tục thực hiện theo ${inArticles ? `Chương trình ban hành kèm theo ${itself}` : itself}.`,
        ];
  const number = stated.length === 1 ? numberOf(stated[0], family) : { symbol: null, date: null };
  const head = { ...headOf(facts, issuer, documentType), ...number };
  const common = {
    kind: 'amendment' as const,
    documentType,
    fictional: before.fictional === true,
    itself,
    grounds: allGrounds([operation], stated, facts),
    operations: [operation],
    articles: null,
  };
  if (!inArticles)
    return {
      ...common,
      head: {
        ...head,
        type: operation.wording.title,
        subject: operation.wording.subject,
      },
      preface: [],
      opening: [],
      ...ending(facts, issuer, [
        `${itself} thay thế ${cited}.`,
        ...transition.map((line) => `${transitionTitle}: ${line}`),
        force,
      ]),
      whole: { ...divided(operation.wording), reference: null },
    };
  return {
    ...common,
    head: {
      ...head,
      type: word.toUpperCase(),
      subject: `Ban hành ${nameInFull(after, family)}`,
    },
    preface: family === 'state' ? [resolvingLine(facts, issuer, documentType)] : [],
    opening: [
      ...(family === 'state' ? [] : [resolvingLine(facts, issuer, documentType)]),
      family === 'state' && documentType === 'NQ' ? 'QUYẾT NGHỊ:' : `${word.toUpperCase()}:`,
      `Điều 1. Ban hành kèm theo ${itself} ${nameInFull(after, family)}, thay thế ${cited}.`,
    ],
    ...ending(facts, issuer, [
      'Điều 2. Hiệu lực thi hành',
      force,
      ...transitionArticle(transition, 3),
      `Điều 4. ${implementing(before, capitalised(word))}`,
    ]),
    whole: {
      ...divided(operation.wording),
      reference: `(Ban hành kèm theo ${citeItself(capitalised(word), head, issuer.name)})`,
    },
  };
}

/** A whole text as it is printed: what stands before the signature, and the annexes after it. */
function divided(wording: ProgrammeWording): Pick<WholeText, 'wording' | 'body' | 'annexes'> {
  const { units } = wording;
  const last = units.findLastIndex(({ kind }) => kind !== 'annex');
  return { wording, body: units.slice(0, last + 1), annexes: units.slice(last + 1) };
}
