import { partOf } from '../writers/read-back.ts';
import { all, at, valueAt, xmlTree, type XmlElement } from './xml-tree.ts';

/**
 * A workbook as lines that a reviewer can compare: its sheets with how they are printed, frozen and filtered, the cells of each row with
 * their looks and forms of numbers, drop-downs, charts with their series.
 */
export async function xlsxOutline(bytes: Uint8Array): Promise<string> {
  const part = async (name: string) => xmlTree(await partOf(bytes, name));
  const workbook = await part('xl/workbook.xml');
  const strings = all(await part('xl/sharedStrings.xml'), 'si').map((item) =>
    all(item, 't')
      .map(({ text }) => text)
      .join(''),
  );
  const looks = looksIn(await part('xl/styles.xml'));
  const relationsOf = async (name: string) => {
    const [folder, file] = [name.slice(0, name.lastIndexOf('/')), name.slice(name.lastIndexOf('/') + 1)];
    const relations = await part(`${folder}/_rels/${file}.rels`);
    return relations.children.map(({ attributes }) => ({
      id: attributes['Id'] ?? '',
      target: new URL(attributes['Target'] ?? '', `file:///${folder}/`).pathname.slice(1),
    }));
  };
  const sheets = await relationsOf('xl/workbook.xml');
  const lines: string[] = [];
  for (const { attributes } of all(workbook, 'sheet')) {
    const path = sheets.find(({ id }) => id === attributes['id'])?.target ?? '';
    const sheet = await part(path);
    lines.push(
      `=== ${attributes['name'] ?? ''}${attributes['state'] === 'hidden' ? ' (hidden)' : ''}`,
      ...sheetFacts(sheet),
      ...all(sheet, 'row').flatMap((row) => rowLine(row, strings, looks)),
      ...all(sheet, 'dataValidation').map(
        (one) => `choices at ${one.attributes['sqref'] ?? ''}: ${all(one, 'formula1')[0]?.text ?? ''}`,
      ),
    );
    if (!at(sheet, 'drawing')) continue;
    for (const { target } of (await relationsOf(path)).filter((one) => one.target.includes('/drawing')))
      for (const chart of await relationsOf(target)) lines.push(...chartLines(await part(chart.target)));
  }
  const names = all(workbook, 'definedName').map(
    ({ attributes, text }) => `${attributes['name'] ?? ''} = ${text}`,
  );
  return [...lines, ...names, ''].join('\n');
}

function sheetFacts(sheet: XmlElement): string[] {
  const setup = at(sheet, 'pageSetup')?.attributes ?? {};
  const pane = at(sheet, 'sheetViews', 'sheetView', 'pane')?.attributes;
  const filter = at(sheet, 'autoFilter')?.attributes['ref'];
  const columns = all(at(sheet, 'cols'), 'col').map(
    ({ attributes }) => `${Math.round(Number(attributes['width']))}${attributes['hidden'] ? ' hidden' : ''}`,
  );
  return [
    `  ${setup['orientation'] ?? ''}, ${setup['fitToWidth'] ?? '-'} x ${setup['fitToHeight'] ?? '-'} pages; columns of ${columns.join(', ')}`,
    ...(pane ? [`  frozen above ${pane['topLeftCell'] ?? ''}`] : []),
    ...(filter === undefined ? [] : [`  filter ${filter}`]),
    ...(at(sheet, 'sheetProtection') ? ['  protected'] : []),
    ...['oddHeader', 'oddFooter'].flatMap((name) => {
      const words = at(sheet, 'headerFooter', name)?.text;
      return words === undefined ? [] : [`  ${name.slice(3).toLowerCase()}: ${words}`];
    }),
  ];
}

function rowLine(row: XmlElement, strings: readonly string[], looks: readonly string[]): string[] {
  const cells = row.children.flatMap((cell) => {
    const value =
      at(cell, 'v')?.text ??
      all(cell, 't')
        .map(({ text }) => text)
        .join('');
    const words = cell.attributes['t'] === 's' ? (strings[Number(value)] ?? '') : value;
    const look = looks[Number(cell.attributes['s'] ?? 0)] ?? '';
    if (words === '' && !look.includes('on ')) return look === '' ? [] : [''];
    return [`${words}${look === '' ? '' : ` {${look}}`}`];
  });
  const line = cells.join(' | ').replace(/(?: \| )+$/, '');
  return line.trim() === '' ? [] : [`${row.attributes['r'] ?? ''}: ${line.replaceAll('\n', ' // ')}`];
}

const usualSize = '12';

/** The looks of each style of cells, in short. */
function looksIn(styles: XmlElement): string[] {
  const formats = new Map(
    all(styles, 'numFmt').map(({ attributes }) => [
      attributes['numFmtId'] ?? '',
      attributes['formatCode'] ?? '',
    ]),
  );
  const [fonts, fills] = [at(styles, 'fonts')?.children ?? [], at(styles, 'fills')?.children ?? []];
  return (at(styles, 'cellXfs')?.children ?? []).map((style) => {
    const font = fonts[Number(style.attributes['fontId'])];
    const fill = at(fills[Number(style.attributes['fillId'])], 'patternFill', 'fgColor')?.attributes['rgb'];
    const size = valueAt(font, 'sz') ?? usualSize;
    const colour = at(font, 'color')?.attributes['rgb'];
    const aligned = at(style, 'alignment')?.attributes['horizontal'];
    return [
      ...(at(font, 'b') ? ['b'] : []),
      ...(size === usualSize ? [] : [`${size}pt`]),
      ...(colour === undefined ? [] : [colour.slice(2)]),
      ...(fill === undefined ? [] : [`on ${fill.slice(2)}`]),
      ...(aligned === undefined || aligned === 'left' ? [] : [aligned]),
      ...[formats.get(style.attributes['numFmtId'] ?? '') ?? []].flat(),
      ...(at(style, 'protection')?.attributes['locked'] === '0' ? ['open'] : []),
    ].join(' ');
  });
}

function chartLines(chart: XmlElement): string[] {
  const plots = (at(chart, 'chart', 'plotArea')?.children ?? []).filter(({ name }) => name.endsWith('Chart'));
  return plots.flatMap((plot) => [
    `chart ${[plot.name, valueAt(plot, 'barDir'), valueAt(plot, 'grouping')].filter((one) => one !== undefined).join(' ')}`,
    ...all(plot, 'ser').map((series) => {
      const [name, places] = [at(series, 'tx', 'v')?.text ?? '', all(series, 'f').map(({ text }) => text)];
      return `  ${name}: ${places.join(' by ')}`;
    }),
  ]);
}
