import type { Language, Localised } from '../../locale/localised.ts';
import type { ChangeKind } from '../../change/change.ts';
import { type Effect, effectNames, effectRows, effects } from '../../change/effect.ts';
import { changeKinds, kindIds } from '../../change/kinds/kinds.ts';
import { valueNames } from '../../change/field-names.ts';
import type { Block } from '../blocks/block.ts';
import { layerNames } from './diff-view.ts';

/** When a change has an effect: the rows of the table that decides, in its order. */
export function explainEffect(effect: Effect, language: Language): Block[] {
  const words = texts[language];
  const rows = effectRows.filter((row) => row.effect === effect);
  return [
    { kind: 'heading', level: 1, text: `${effect} (${effectNames[effect][language]})` },
    { kind: 'paragraph', text: words.when },
    {
      kind: 'list',
      items: rows.map(({ layer, why }) =>
        layer === undefined ? why[language] : `${layerNames[layer][language]}: ${why[language]}`,
      ),
    },
    { kind: 'note', text: words.order },
  ];
}

/** What a kind of change is, what it speaks for and what it is when the sides are exchanged. */
export function explainKind(kind: ChangeKind, language: Language): Block[] {
  const words = texts[language];
  const { layer, name, means, mirror, claims, actions } = changeKinds[kind];
  const covered = actions.map((action) => valueNames[action]?.[language] ?? action);
  return [
    { kind: 'heading', level: 1, text: `${kind} (${name[language]})` },
    { kind: 'paragraph', text: means[language] },
    {
      kind: 'facts',
      facts: [
        { name: words.layer, words: layerNames[layer][language] },
        { name: words.mirror, words: typeof mirror === 'string' ? mirror : mirror[language] },
        { name: words.actions, words: covered.length === 0 ? words.noSlip : covered.join('; ') },
        { name: words.claims, words: claims.join(', ') },
      ],
    },
  ];
}

/** The table of effects and kinds of change. */
export function explainChanges(language: Language): Block[] {
  const words = texts[language];
  return [
    { kind: 'heading', level: 2, text: words.changes },
    {
      kind: 'table',
      columns: [{ head: words.kind }, { head: words.layer }, { head: words.means }],
      rows: kindIds.map((kind) => [
        kind,
        layerNames[changeKinds[kind].layer][language],
        changeKinds[kind].means[language],
      ]),
    },
    { kind: 'note', text: words.effects(effects.join(', ')) },
  ];
}

const texts = {
  vi: {
    when: 'Một thay đổi có tác động này khi dòng đầu tiên khớp với nó, trong bảng dùng để xét, là một trong các dòng sau:',
    order: 'Các dòng được xét lần lượt theo thứ tự: làm yếu, làm mạnh, biên tập, trung tính, chưa rõ.',
    layer: 'Lớp',
    kind: 'Loại thay đổi',
    means: 'Nghĩa là',
    mirror: 'Khi đổi hai bên cho nhau',
    actions: 'Phiếu căn cứ ghi',
    noSlip: 'không cần phiếu',
    claims: 'Thuộc tính dữ liệu',
    changes: 'Các loại thay đổi (cthd diff)',
    effects: (list: string) => `Tác động: ${list}; xem cthd explain <tác động>.`,
  },
  en: {
    when: 'A change has this effect where the first row that fits it, in the table that decides, is one of these:',
    order: 'The rows are tried in order: weakens, strengthens, editorial, neutral, unclear.',
    layer: 'Layer',
    kind: 'Kind of change',
    means: 'It means',
    mirror: 'With the sides exchanged',
    actions: 'A slip says',
    noSlip: 'no slip is needed',
    claims: 'Properties of the data',
    changes: 'The kinds of change (cthd diff)',
    effects: (list: string) => `Effects: ${list}; see cthd explain <effect>.`,
  },
} satisfies Localised<object>;
