import { citeCarrier, citeProgramme, nameInFull, nameOfProgramme } from '../../text/citations.ts';
import { capitalised } from '../../locale/capitalised.ts';
import { wordsFor } from '../../vietnamese/documents/document-types.ts';
import type { ProgrammeWording } from '../../text/wording.ts';
import type { Operation } from '../instrument.ts';
import { allGrounds } from './grounds-of-page.ts';
import { citeItself, headOf, issuerOf, numberOf, resolvingLine } from './head-of-page.ts';
import { effectOf, ending, implementing, transitionArticle, transitionTitle } from './closing-of-page.ts';
import {
  type InstrumentHead,
  type InstrumentPage,
  isInArticles,
  type PageFacts,
  typeOfInstrument,
  type WholeText,
} from './page.ts';

/** The page of an instrument that replaces the whole programme under a number of its own, with its clause of transition. */
export function replacementPage(operation: WholeReplacement, facts: PageFacts): InstrumentPage {
  const { before, slips, family } = facts;
  const stated = slips.flatMap(({ instrument }) => instrument ?? []);
  const documentType = typeOfInstrument(slips, before);
  const issuer = issuerOf(facts, stated[0]?.issuer);
  const number = stated.length === 1 ? numberOf(stated[0], family) : { symbol: null, date: null };
  const parts: PageParts = {
    operation,
    facts,
    issuer,
    documentType,
    word: wordsFor(documentType, family)[0]?.word ?? documentType,
    cited: citeProgramme(before, family),
    head: { ...headOf(facts, issuer, documentType), ...number },
    stated,
  };
  return {
    kind: 'amendment',
    documentType,
    fictional: before.fictional === true,
    grounds: allGrounds([operation], stated, facts),
    operations: [operation],
    articles: null,
    ...(isInArticles(documentType) ? carryingPage(parts) : plainPage(parts)),
  };
}

type StatedInstrument = NonNullable<PageFacts['slips'][number]['instrument']>;

type WholeReplacement = Extract<Operation, { kind: 'replace-whole' }>;

/** What both forms of the page are made of. */
interface PageParts {
  readonly operation: WholeReplacement;
  readonly facts: PageFacts;
  readonly issuer: ReturnType<typeof issuerOf>;
  readonly documentType: InstrumentPage['documentType'];
  /** The word for the type of document: Quyết định. */
  readonly word: string;
  /** The programme that is replaced, as it is cited. */
  readonly cited: string;
  readonly head: Omit<InstrumentHead, 'type' | 'subject'>;
  /** What the slips state of the instrument. */
  readonly stated: readonly StatedInstrument[];
}

type PageForm = Omit<
  InstrumentPage,
  'kind' | 'documentType' | 'fictional' | 'grounds' | 'operations' | 'articles'
>;

/** The new programme as a document of its own. */
function plainPage({ operation, facts, issuer, cited, head, stated }: PageParts): PageForm {
  const itself = `${nameOfProgramme(facts.after, facts.family)} này`;
  const transition = transitionOf(stated, cited, itself);
  return {
    itself,
    head: { ...head, type: operation.wording.title, subject: operation.wording.subject },
    preface: [],
    opening: [],
    ...ending(facts, issuer, [
      `${itself} thay thế ${cited}.`,
      ...transition.map((line) => `${transitionTitle}: ${line}`),
      `${itself} có hiệu lực kể từ ${effectOf(stated)}.`,
    ]),
    whole: { ...divided(operation.wording), reference: null },
  };
}

/** The articles of an instrument that carries the new programme. */
function carryingPage(parts: PageParts): PageForm {
  const { operation, facts, issuer, documentType, word, cited, head, stated } = parts;
  const { before, after, family } = facts;
  const itself = `${capitalised(word)} này`;
  const carrier = citeCarrier(before);
  const transition = transitionOf(stated, cited, `Chương trình ban hành kèm theo ${itself}`);
  const resolving = resolvingLine(facts, issuer, documentType);
  return {
    itself,
    head: { ...head, type: word.toUpperCase(), subject: `Ban hành ${nameInFull(after, family)}` },
    preface: family === 'state' ? [resolving] : [],
    opening: [
      ...(family === 'state' ? [] : [resolving]),
      family === 'state' && documentType === 'NQ' ? 'QUYẾT NGHỊ:' : `${word.toUpperCase()}:`,
      `Điều 1. Ban hành kèm theo ${itself} ${nameInFull(after, family)}, thay thế ${cited}.`,
    ],
    ...ending(facts, issuer, [
      'Điều 2. Hiệu lực thi hành',
      `${itself} có hiệu lực kể từ ${effectOf(stated)}${carrier ? ` và thay thế ${carrier}` : ''}.`,
      ...transitionArticle(transition, 3),
      `Điều 4. ${implementing(before, capitalised(word))}`,
    ]),
    whole: {
      ...divided(operation.wording),
      reference: `(Ban hành kèm theo ${citeItself(capitalised(word), head, issuer.name)})`,
    },
  };
}

/** The clause of transition as the slips state it; else that open tasks go on under the new programme. */
function transitionOf(stated: readonly StatedInstrument[], cited: string, under: string): readonly string[] {
  const own = stated.flatMap(({ transition = [] }) => transition);
  return own.length > 0
    ? own
    : [`Nhiệm vụ chưa hoàn thành theo ${cited} được tiếp tục thực hiện theo ${under}.`];
}

/** A whole text as it is printed: what stands before the signature, and the annexes after it. */
function divided(wording: ProgrammeWording): Pick<WholeText, 'wording' | 'body' | 'annexes'> {
  const { units } = wording;
  const last = units.findLastIndex(({ kind }) => kind !== 'annex');
  return { wording, body: units.slice(0, last + 1), annexes: units.slice(last + 1) };
}
