import { AlignmentType, type IStylesOptions, LevelFormat, LevelSuffix, LineRuleType } from 'docx';
import type { Language } from '../../locale/localised.ts';
import { tablePoints } from '../page-columns.ts';

/** The letter of official pages, and its sizes in half points (practice of Party documents: text 14, lists of recipients 12). */
const font = 'Times New Roman';
export const sizes = { text: 28, table: 2 * tablePoints, small: 24, kind: 32, nation: 30 } as const;

const locales = { vi: 'vi-VN', en: 'en-GB' } as const;
const points = (count: number) => count * 20;
/** Line spacing as a multiple of the line height. Without the rule LibreOffice takes the number for points, and lines run into each other. */
const lines = (times: number) => ({ line: Math.round(times * 240), lineRule: LineRuleType.AUTO });

/** Styles with names that Word lists, so that an office changes the formatting of a whole document in one place. */
export const docxStyles = (language: Language): IStylesOptions => ({
  default: {
    document: {
      run: { font, size: sizes.text, language: { value: locales[language] } },
      paragraph: { spacing: { after: points(6), ...lines(1.15) } },
    },
    heading1: heading(sizes.kind, { alignment: AlignmentType.CENTER, before: 6 }),
    heading2: heading(sizes.text, { before: 12, firstLine: 567 }),
    heading3: heading(sizes.text, { before: 8, firstLine: 567 }),
    listParagraph: {
      run: { font, size: sizes.text },
      paragraph: { alignment: AlignmentType.JUSTIFIED, spacing: { after: points(6) } },
    },
  },
  paragraphStyles: [
    style('Wording', 'Lời văn', {}, { alignment: AlignmentType.JUSTIFIED, indent: { firstLine: 567 } }),
    style(
      'WordingTitle',
      'Tên văn bản',
      { bold: true },
      { alignment: AlignmentType.CENTER, keepNext: true, spacing: { before: points(6) } },
    ),
    style(
      'TitleReference',
      'Dòng kèm theo',
      { italics: true },
      { alignment: AlignmentType.CENTER, keepNext: true },
    ),
    style(
      'PageSubject',
      'Trích yếu',
      {},
      { alignment: AlignmentType.CENTER, keepNext: true, spacing: { after: points(6) } },
    ),
    style('WordingHeading', 'Đề mục', { bold: true }, { keepNext: true, indent: { firstLine: 567 } }),
    style(
      'WordingGround',
      'Căn cứ',
      { italics: true },
      { alignment: AlignmentType.JUSTIFIED, indent: { firstLine: 567 } },
    ),
    style('Note', 'Ghi chú', { italics: true, size: sizes.small }),
    style(
      'TableText',
      'Chữ trong bảng',
      { size: sizes.table },
      { spacing: { before: 40, after: 40, ...lines(1) } },
    ),
    style(
      'TableHead',
      'Đầu cột',
      { size: sizes.table, bold: true },
      {
        alignment: AlignmentType.CENTER,
        keepNext: true,
        spacing: { before: 60, after: 60, ...lines(1) },
      },
    ),
    style(
      'TableTitle',
      'Tên bảng',
      { bold: true },
      { keepNext: true, spacing: { before: points(6), after: points(3) } },
    ),
    style(
      'Letterhead',
      'Đầu văn bản',
      {},
      {
        alignment: AlignmentType.CENTER,
        spacing: { after: 0, ...lines(1) },
      },
    ),
    style('Recipients', 'Nơi nhận', { size: sizes.small }, { spacing: { after: 0, ...lines(1) } }),
  ],
});

/** The marks of lists: a hyphen, drawn in like the first line of a paragraph, with the lines after it from the margin, as in official texts; in a list of recipients it stands at the margin. */
export const dashes = {
  reference: 'dashes',
  ofRecipients: 1,
  levels: [dash(0, { left: 0, firstLine: 567 }, LevelSuffix.SPACE), dash(1, { left: 200, hanging: 200 })],
};

/** The style of every table of figures: thin black lines and a bold head without a ground, as in issued annexes. */
export const tableStyleId = 'FigureTable';
const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join('');
/** The styles that the library has no words for: what paragraphs and tables are by themselves, and the style of tables of figures. */
export const baseStyles = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
  '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>',
  `<w:style w:type="table" w:customStyle="1" w:styleId="${tableStyleId}"><w:name w:val="Bảng số liệu"/><w:basedOn w:val="TableNormal"/>`,
  `<w:uiPriority w:val="39"/><w:qFormat/><w:tblPr><w:tblBorders>${borders}</w:tblBorders>`,
  '<w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr>',
  '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr>',
  '<w:tblStylePr w:type="lastRow"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style></w:styles>',
].join('');

function dash(
  level: number,
  indent: { readonly left: number; readonly hanging?: number; readonly firstLine?: number },
  suffix: (typeof LevelSuffix)[keyof typeof LevelSuffix] = LevelSuffix.TAB,
) {
  return {
    level,
    format: LevelFormat.BULLET,
    text: '-',
    alignment: AlignmentType.LEFT,
    suffix,
    style: { paragraph: { indent }, run: { font } },
  } as const;
}

type ParagraphStyle = NonNullable<IStylesOptions['paragraphStyles']>[number];

function style(
  id: string,
  name: string,
  run: NonNullable<ParagraphStyle['run']> = {},
  paragraph: NonNullable<ParagraphStyle['paragraph']> = {},
): ParagraphStyle {
  return { id, name, basedOn: 'Normal', quickFormat: true, run, paragraph };
}

function heading(
  size: number,
  {
    alignment = AlignmentType.LEFT,
    before,
    firstLine = 0,
  }: {
    readonly alignment?: (typeof AlignmentType)[keyof typeof AlignmentType];
    readonly before: number;
    readonly firstLine?: number;
  },
) {
  return {
    run: { font, size, bold: true, color: '000000' },
    paragraph: {
      alignment,
      keepNext: true,
      indent: { firstLine },
      spacing: { before: points(before), after: points(6) },
    },
  } as const;
}
