import {
  AlignmentType,
  Document,
  Footer,
  Header,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import type { OfficePart, OfficeParts } from '../../plan/office-parts.ts';
import type { Block } from '../../views/blocks/block.ts';
import type { Rendering } from '../../views/rendering.ts';
import { docxBlocks } from './docx-blocks.ts';
import { sentenceRun } from './docx-run.ts';
import { stylesXml, themeXml } from './docx-parts.js';
import { dashes } from './docx-styles.ts';
import { deferredXml, type DeferredXml } from './deferred-xml.ts';
import { libraryParts, sameParts } from './library-parts.ts';
import { footnotesOf } from '../footnotes.ts';
import { escaped } from '../html/html-text.ts';
import { formatWords } from '../format-words.ts';
import { type PageSection, pageSections } from '../page-sections.ts';
import { madeByProperty } from '../made-by.ts';

const millimetres = (count: number) => Math.round((count * 1440) / 25.4);
const paper = { width: 210, height: 297 };

/** A4, 20 above and below, 30 at the binding, 15 at the outer edge (practice of Party documents); turned with the page when it is landscape. */
const upright = {
  orientation: PageOrientation.PORTRAIT,
  margins: { top: 20, bottom: 20, left: 30, right: 15 },
};
const lying = {
  orientation: PageOrientation.LANDSCAPE,
  margins: { top: 30, bottom: 15, left: 20, right: 20 },
};

/** A rendering as the parts of a Word document: equal blocks give equal parts, and the command that made it is one of its properties. */
export function docx(rendering: Rendering): OfficeParts {
  const { title, language, blocks, command } = rendering;
  const deferred = deferredXml();
  const document = new Document({
    title,
    creator: 'cthd',
    customProperties: [{ name: madeByProperty, value: command }],
    numbering: { config: [dashes] },
    footnotes: Object.fromEntries(
      footnotesOf(blocks).map(({ number, text }) => [
        number,
        { children: [new Paragraph({ style: 'FootnoteText', children: [sentenceRun(` ${text}`)] })] },
      ]),
    ),
    sections: pageSections(blocks).map((part, index) => sectionOf(part, rendering, deferred, index === 0)),
  });
  const parts = new Map<string, OfficePart>(
    libraryParts(document, {
      [sameParts.styles]: stylesXml[language],
      [sameParts.theme]: themeXml,
      'docProps/core.xml': coreProperties(rendering),
    }),
  );
  const written = parts.get(mainPart);
  if (typeof written !== 'string') throw new Error('the library writes documents in another form');
  return parts.set(mainPart, deferred.putInto(written));
}

/** The part of a Word document that holds its text. */
const mainPart = 'word/document.xml';

function sectionOf(
  { isLandscape, blocks }: PageSection,
  rendering: Rendering,
  deferred: DeferredXml,
  isFirst: boolean,
): ISectionOptions {
  const { orientation, margins } = isLandscape ? lying : upright;
  const across = isLandscape ? paper.height : paper.width;
  const width = millimetres(across - margins.left - margins.right);
  const { top, bottom, left, right } = margins;
  return {
    properties: {
      titlePage: isFirst,
      page: {
        size: { orientation, width: millimetres(paper.width), height: millimetres(paper.height) },
        margin: {
          top: millimetres(top),
          bottom: millimetres(bottom),
          left: millimetres(left),
          right: millimetres(right),
          header: millimetres(10),
          footer: millimetres(8),
        },
      },
    },
    headers: {
      default: new Header({ children: [pageNumber()] }),
      ...(isFirst && { first: new Header({ children: [new Paragraph('')] }) }),
    },
    ...(rendering.fictional && {
      footers: {
        default: new Footer({ children: [fictionalLine(rendering)] }),
        ...(isFirst && { first: new Footer({ children: [fictionalLine(rendering)] }) }),
      },
    }),
    children: docxBlocks(blocks, rendering.language, { width, deferred, family: familyOf(rendering.blocks) }),
  };
}

/** The form of the first letterhead, for what stands on pages of their own. */
const familyOf = (blocks: readonly Block[]) =>
  blocks.find((block) => block.kind === 'letterhead')?.style ?? 'party';

const pageNumber = () =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 0 },
    children: [new TextRun({ children: [PageNumber.CURRENT] })],
  });

const fictionalLine = ({ language }: Rendering) =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    style: 'Note',
    spacing: { after: 0 },
    text: `${formatWords[language].fictional}.`,
  });

/** The library would write the hour at which the file is made; here it is the day of which the document speaks. */
const coreProperties = ({ title, asOf }: Rendering): string =>
  [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escaped(title)}</dc:title><dc:creator>cthd</dc:creator>`,
    ...['created', 'modified'].map(
      (name) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${asOf}T00:00:00Z</dcterms:${name}>`,
    ),
    '</cp:coreProperties>',
  ].join('');
