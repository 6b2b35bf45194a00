import { capitalised } from '../../locale/capitalised.ts';
import { wordsFor } from '../../vietnamese/documents/document-types.ts';
import { citeProgramme, nameInFull, nameOfProgramme } from '../../text/citations.ts';
import { partWordsBy } from '../../text/unit-parts.ts';
import { wordingOfProgramme } from '../../text/wording.ts';
import type { Operation } from '../instrument.ts';
import { articlesOf } from './articles.ts';
import { changedTask, nameOfNewTasks } from './state-articles.ts';
import {
  type InstrumentPage,
  type PageArticles,
  type PageFacts,
  isInArticles,
  typeOfInstrument,
} from './page.ts';
import { citeItself, numberOf, issuerOf, resolvingLine, headOf } from './head-of-page.ts';
import { allGrounds } from './grounds-of-page.ts';
import {
  transitionTitle,
  transitionArticle,
  implementing,
  ending,
  ownDays,
  effectOf,
} from './closing-of-page.ts';

/** The page of the amending instrument. */
export function amendmentPage(operations: readonly Operation[], facts: PageFacts): InstrumentPage {
  const { before, slips, family } = facts;
  const stated = slips.flatMap(({ instrument }) => instrument ?? []);
  const slip = stated[0];
  const documentType = typeOfInstrument(slips, before);
  const word = wordsFor(documentType, family)[0]?.word ?? documentType;
  const cited = citeProgramme(before, family);
  const name = nameOfProgramme(before, family);
  const issuer = issuerOf(facts, slip?.issuer);
  const inArticles = isInArticles(documentType);
  const change = `Sửa đổi, bổ sung một số nội dung của ${cited} như sau:`;
  const itself = documentType === before.type ? 'văn bản này' : `${capitalised(word)} này`;
  const others = `Các nội dung khác của ${name} không sửa đổi, bổ sung tại ${itself} tiếp tục được thực hiện.`;
  const force = `${capitalised(itself)} có hiệu lực kể từ ${effectOf(stated)}${ownDays(operations, slips)}.`;
  const isState = inArticles && family === 'state';
  const number = stated.length === 1 ? numberOf(slip, family) : { symbol: null, date: null };
  const head = { ...headOf(facts, issuer, documentType), ...number };
  const own = citeItself(capitalised(word), head, issuer.name);
  const articles = isState ? layOut(operations, { word: capitalised(word), own }, facts) : null;
  const transition = stated.flatMap(({ transition: clauses = [] }) => clauses);
  const hasPoints = articles === null || articles.points.length > 0;
  const before1 = articles
    ? (hasPoints ? 1 : 0) + (articles.annexArticle ? 1 : 0) + articles.tasks.length
    : 1;
  const closing = isState
    ? [
        `Điều ${before1 + 1}. Hiệu lực thi hành`,
        `1. ${force}`,
        `2. ${others}`,
        ...transitionArticle(transition, before1 + 2),
        `Điều ${before1 + 2 + (transition.length > 0 ? 1 : 0)}. ${implementing(before, capitalised(word))}`,
      ]
    : inArticles
      ? [`Điều 2. ${others} ${force}`, ...transitionArticle(transition, 3)]
      : [others, ...transition.map((line) => `${transitionTitle}: ${line}`), force];
  return {
    kind: 'amendment',
    documentType,
    head: {
      ...head,
      type: word.toUpperCase(),
      subject: `${inArticles ? 'Sửa đổi, bổ sung' : 'Điều chỉnh, bổ sung'} một số nội dung của ${nameInFull(before, family)}`,
    },
    fictional: before.fictional === true,
    itself,
    preface: isState ? [resolvingLine(facts, issuer, documentType)] : [],
    grounds: allGrounds(operations, stated, facts),
    opening: inArticles
      ? [
          ...(isState ? [] : [resolvingLine(facts, issuer, documentType)]),
          isState && documentType === 'NQ' ? 'QUYẾT NGHỊ:' : `${word.toUpperCase()}:`,
          ...(hasPoints ? [`Điều 1. ${change}`] : []),
        ]
      : [`${issuer.name} điều chỉnh, bổ sung một số nội dung của ${cited} như sau:`],
    operations,
    articles,
    ...ending(facts, issuer, closing),
  };
}

/** The articles of a State instrument: the points of Article 1, the annex of new tasks, then a task each. The first of all cites the programme. */
function layOut(
  operations: readonly Operation[],
  { word, own }: { readonly word: string; readonly own: string },
  { before, organisations, family }: PageFacts,
): PageArticles {
  const divided = articlesOf(operations);
  const first = divided.points.length > 0 ? 2 : 1;
  const hasNew = divided.newTasks.length > 0;
  const wording = wordingOfProgramme(before);
  const words = partWordsBy(organisations);
  const newName = nameOfNewTasks(divided.newTasks, wording);
  return {
    ...divided,
    newName,
    annexArticle: hasNew
      ? `Điều ${first}. Ban hành kèm theo ${word} này Phụ lục danh mục các ${newName} bổ sung của ${citeProgramme(before, family)}.`
      : null,
    tasks: divided.changedTasks.map((group, at) => {
      const task = changedTask(group, wording, words);
      const number = first + (hasNew ? 1 : 0) + at;
      const of = number === 1 ? ` của ${citeProgramme(before, family)}` : '';
      return { task, sentence: `Điều ${number}. Điều chỉnh ${task.name} tại ${task.place}${of} như sau:` };
    }),
    annexTitle: hasNew
      ? ['PHỤ LỤC', `DANH MỤC CÁC ${newName.toUpperCase()} BỔ SUNG`, `(Kèm theo ${own})`]
      : [],
  };
}
