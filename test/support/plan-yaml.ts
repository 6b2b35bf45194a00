import { stringify } from 'yaml';
import type { PlanFolder } from '../../src/plan/source-file.ts';
import type { PlanFilesData } from './random-plan.ts';

/** How YAML may be written without meaning anything else. */
export interface YamlStyle {
  readonly quotes: 'PLAIN' | 'QUOTE_SINGLE' | 'QUOTE_DOUBLE';
  readonly isFlow: boolean;
  readonly lineWidth: number;
  readonly hasComments: boolean;
  readonly isReversed: boolean;
}

/** Block style in plain scalars, without comments, in the order of the schema. */
export const plainStyle: YamlStyle = {
  quotes: 'PLAIN',
  isFlow: false,
  lineWidth: 100,
  hasComments: false,
  isReversed: false,
};

/** The files of a plan as YAML in a style; with the files and the keys of every map in reverse where the style says so. */
export function yamlFolder(plan: PlanFilesData, style: YamlStyle): PlanFolder {
  const files = Object.entries(dataOf(plan)).map(([path, value]) => ({
    path,
    bytes: new TextEncoder().encode(yamlText(value, style)),
  }));
  return { files: style.isReversed ? files.reverse() : files, others: [], unreadable: [] };
}

function dataOf({ documents, organisations, approvals, programmes }: PlanFilesData): Record<string, unknown> {
  return {
    'plans/documents.yaml': { documents },
    'plans/organisations.yaml': { organisations },
    'plans/approvals.yaml': approvals,
    ...Object.assign(
      {},
      ...programmes.map(({ folder, head, texts, progress, slips, exceptions }) => ({
        [`${folder}/programme.yaml`]: head,
        ...Object.fromEntries(texts.map((text, n) => [`${folder}/${head.text[n] ?? ''}`, text])),
        ...Object.fromEntries(
          Object.entries(progress).map(([unit, records]) => [`${folder}/progress/${unit}.yaml`, records]),
        ),
        ...Object.fromEntries(slips.map((slip) => [`${folder}/revisions/${slip.id}.yaml`, slip])),
        [`${folder}/exceptions.yaml`]: { exceptions },
      })),
    ),
  };
}

function yamlText(value: unknown, { quotes, isFlow, lineWidth, hasComments, isReversed }: YamlStyle): string {
  const text = stringify(isReversed ? reversed(value) : value, {
    defaultStringType: quotes,
    defaultKeyType: 'PLAIN',
    collectionStyle: isFlow ? 'flow' : 'block',
    lineWidth,
    aliasDuplicateObjects: false,
    version: '1.2',
  });
  return hasComments ? `# ghi chú\n\n${text}# hết\n` : text;
}

/** The same data with the keys of every map the other way round. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  );
}
