import type { YamlPath } from '../plan/location.ts';
import type { FileKind } from '../plan/source-file.ts';

/** What an id in a plan is the id of; `any` where it may be of a unit, document, body or programme. */
export type ThingKind = 'unit' | 'body' | 'document' | 'programme' | 'slip' | 'rule' | 'any';

/** What the value (or key) at a place of a file names. */
export interface NamedThing {
  readonly kind: ThingKind;
  /** Whether this is where the thing is defined. */
  readonly isDefinition?: boolean;
  /** Whether the key is the name, and not the value. */
  readonly isKey?: boolean;
  /** Whether the value is `<programme>/<unit>`. */
  readonly isCarried?: boolean;
}

type Row = readonly [place: RegExp, thing: NamedThing];

const parties = String.raw`(?:task|results/#)/(?:lead|lead/#|lead/members/#|lead/#/members/#|with/#|with/#/members/#)`;

/** The names in units that stand in a list at a place. */
const unitRows = (list: string): Row[] => {
  const unit = `^${list}/#/(?:units/#/)*`;
  return [
    [new RegExp(`${unit}id$`), { kind: 'unit', isDefinition: true }],
    [new RegExp(`${unit}of$`), { kind: 'unit' }],
    [new RegExp(`${unit}repealed$`), { kind: 'slip' }],
    [new RegExp(`${unit}(?:task/)?${parties}$`), { kind: 'body' }],
    [new RegExp(`${unit}task/by$`), { kind: 'document' }],
    [new RegExp(`${unit}task/carries$`), { kind: 'unit', isCarried: true }],
  ];
};

/** By the kind of file: the places of names, as paths in which every position of a list is written #. */
const table: Readonly<Record<FileKind, readonly Row[]>> = {
  text: [[/^parent$/, { kind: 'unit' }], ...unitRows('units')],
  programme: [
    [/^id$/, { kind: 'programme', isDefinition: true }],
    [/^succeeds(?:\/programme)?$/, { kind: 'programme' }],
    [/^(?:issued-with\/)?issuer$/, { kind: 'body' }],
    [/^(?:issued-with\/)?recipients\/#\/body$/, { kind: 'body' }],
    [/^(?:grounds\/#|issued-with\/grounds\/#\/document)$/, { kind: 'document' }],
    [/^operative\/#$/, { kind: 'unit' }],
    ...unitRows('issued-with/articles'),
    [/^lint\/rules\/[^/]+$/, { kind: 'rule', isKey: true }],
  ],
  documents: [
    [/^documents\/#\/id$/, { kind: 'document', isDefinition: true }],
    [/^documents\/#\/issuer$/, { kind: 'body' }],
    [/^documents\/#\/relations\/#\/[^/]+$/, { kind: 'document' }],
  ],
  organisations: [
    [/^organisations\/#\/id$/, { kind: 'body', isDefinition: true }],
    [/^organisations\/#\/(?:successor|superior)$/, { kind: 'body' }],
  ],
  exceptions: [
    [/^exceptions\/#\/rule$/, { kind: 'rule' }],
    [/^exceptions\/#\/unit$/, { kind: 'any' }],
  ],
  progress: [[/^#\/by$/, { kind: 'body' }]],
  records: [
    [/^[^/]+$/, { kind: 'unit', isKey: true }],
    [/^[^/]+\/#\/by$/, { kind: 'body' }],
  ],
  approvals: [
    [/^required\/#\/programmes\/#$/, { kind: 'programme' }],
    [/^required\/#\/units\/#$/, { kind: 'any' }],
  ],
  config: [],
  revision: [
    [/^id$/, { kind: 'slip', isDefinition: true }],
    [/^mandates\/#$/, { kind: 'document' }],
    [/^instrument\/issuer$/, { kind: 'body' }],
    [/^changes\/#\/unit$/, { kind: 'any' }],
    [/^changes\/#\/units\/#$/, { kind: 'unit' }],
    [/^changes\/#\/mandate$/, { kind: 'document' }],
    [/^reviewed\/#\/unit$/, { kind: 'any' }],
    [/^reviewed\/#\/against$/, { kind: 'document' }],
    [/^reviewed\/#\/by$/, { kind: 'body' }],
  ],
};

/** What stands at a path of a file; null where no id does. */
export function thingAt(kind: FileKind, path: YamlPath): NamedThing | null {
  const place = path.map((step) => (typeof step === 'number' ? '#' : step)).join('/');
  return table[kind].find(([pattern]) => pattern.test(place))?.[1] ?? null;
}
