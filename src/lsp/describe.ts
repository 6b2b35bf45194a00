import { programmeSubject } from '../plan/programme-name.ts';
import type { Language, Localised } from '../locale/localised.ts';
import { hasEndedBy } from '../plan/body-life.ts';
import type { Body, RegisteredDocument } from '../plan/register-entries.ts';
import type { RelationKind } from '../plan/register-relations.ts';
import { isLifeChange, laterSteps } from '../change/reviews/document-succession.ts';
import { ruleDocs } from '../rules/rule-docs.js';
import { rules } from '../rules/rule-table.ts';
import { markdownWords } from '../screen/markdown-text.ts';
import { formatDate } from '../vietnamese/dates/dates.ts';
import { labelOf, withDate } from '../vietnamese/documents/document-label.ts';
import { describeUnit } from './describe-unit.ts';
import type { EditorPlan } from './editor-plan.ts';
import { type Thing, unitsMeant } from './mentions.ts';

/** What there is to tell of a thing, a paragraph each, as Markdown; none where the plan has no such thing. */
export function describeThing(plan: EditorPlan, { kind, id, scope }: Thing): string[] {
  const isAny = kind === 'any';
  const { documents, organisations, programmes } = plan.plan;
  if (kind === 'unit' || isAny) {
    const units = unitsMeant(plan, { id, scope });
    if (units.length > 0) return units.flatMap((unit) => describeUnit(plan, unit));
  }
  if (kind === 'body' || isAny) {
    const body = organisations.find((one) => one.id === id);
    if (body) return describeBody(plan, body);
  }
  if (kind === 'document' || isAny) {
    const document = documents.find((one) => one.id === id);
    if (document) return describeDocument(plan, document);
  }
  if (kind === 'programme' || isAny) {
    const programme = programmes.find((one) => one.id === id);
    if (programme)
      return [
        `**${markdownWords(programme.title ?? programme.id)}**`,
        markdownWords(programmeSubject(programme)),
      ];
  }
  if (kind === 'slip') {
    const slip = programmes.find(({ folder }) => folder === scope)?.revisions.find((one) => one.id === id);
    if (slip) return [`**${markdownWords(slip.id)}** (${texts[plan.language].states[slip.state]})`];
  }
  return kind === 'rule' ? describeRule(id, plan.language) : [];
}

function describeBody({ plan, language, asOf }: EditorPlan, body: Body): string[] {
  const words = texts[language];
  const successor = plan.organisations.find(({ id }) => id === body.successor)?.name ?? body.successor;
  const end = body.to === undefined || body.to === 'unknown' ? null : formatDate(body.to, language);
  const facts = [
    ...(body.names ?? []).slice(0, 6),
    ...(hasEndedBy(body, asOf) || body.to !== undefined
      ? [`${words.ended}${end === null ? '' : ` ${end}`}`]
      : []),
    ...(successor === undefined ? [] : [`${words.successor}: ${successor}`]),
  ];
  return [`**${markdownWords(body.name)}**`, ...facts.map(markdownWords)];
}

/** A document: what it is called, its title, whether it was checked, and what came after it. */
export function describeDocument(
  { plan, language, asOf }: EditorPlan,
  document: RegisteredDocument,
): string[] {
  const words = texts[language];
  const later = laterSteps(document, { relations: plan.relations, asOf, follows: isLifeChange });
  const standing =
    document.unverified === undefined ? words.verified : `${words.unverified}: ${document.unverified}`;
  return [
    `**${markdownWords(withDate(labelOf(document), document.date)[language])}**`,
    markdownWords(document.title),
    ...later.map(({ newer, kind }) =>
      markdownWords(`${words.later[kind]}: ${withDate(labelOf(newer), newer.date)[language]}`),
    ),
    markdownWords(standing),
  ];
}

/** A rule: what it asks, why, and how to put it right. */
function describeRule(id: string, language: Language): string[] {
  const docs = Object.hasOwn(ruleDocs, id) ? ruleDocs[id]?.[language] : undefined;
  if (!docs || !rules.some((rule) => rule.id === id)) return [];
  return [
    `**${markdownWords(id)}**`,
    ...[docs.summary, docs.why, docs.fix].map((words) => markdownWords(words)),
  ];
}

const texts = {
  vi: {
    ended: 'Đã kết thúc',
    successor: 'Kế thừa',
    verified: 'Đã đối chiếu với bản gốc.',
    unverified: 'Chưa kiểm chứng',
    states: { draft: 'đang soạn', issued: 'đã ban hành' },
    later: {
      replaces: 'Được thay thế bởi',
      amends: 'Được sửa đổi, bổ sung bởi',
      succeeds: 'Được kế tiếp về nội dung bởi',
      corrects: 'Được đính chính bởi',
      implements: 'Được cụ thể hóa bởi',
      continues: 'Được tiếp tục thực hiện bởi',
    },
  },
  en: {
    ended: 'Ended',
    successor: 'Successor',
    verified: 'Checked against its source.',
    unverified: 'Unverified',
    states: { draft: 'draft', issued: 'issued' },
    later: {
      replaces: 'Replaced by',
      amends: 'Amended by',
      succeeds: 'Succeeded in substance by',
      corrects: 'Corrected by',
      implements: 'Implemented by',
      continues: 'Continued by',
    },
  },
} satisfies Localised<{
  later: Readonly<Record<RelationKind, string>>;
  states: object;
  [word: string]: unknown;
}>;
