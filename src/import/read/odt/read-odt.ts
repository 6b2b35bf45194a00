import { type OfficeFile, openZip } from '../../../io/tables/zip.ts';
import type { Localised } from '../../../locale/localised.ts';
import { UserError } from '../../../plan/user-error.ts';
import {
  contentsDropped,
  type Dropped,
  paragraphText,
  type SourceBlock,
  type SourceText,
} from '../../source-text.ts';
import { plainSource } from '../plain-letters.ts';
import { remarksOf } from '../remarks.ts';
import { readElements } from '../xml-tree.ts';
import { odtBlocksIn, odtBlocksOf, type OdtMet, odtReader } from './odt-blocks.ts';
import { readOdtStyles } from './odt-styles.ts';

const writer: OfficeFile = { program: 'LibreOffice', ending: '.odt' };

const allWords = () => true;

/**
 * Reads an OpenDocument text as it is printed: automatic numbers resolved, tracked changes accepted, comments left out. Macros, links and
 * embedded objects are not looked at. A UserError as soon as the file is damaged, under a password, or beyond the limits.
 */
export async function readOdt(bytes: Uint8Array): Promise<SourceText> {
  const zip = await openZip(bytes, writer);
  if (zip.has('META-INF/manifest.xml'))
    await readElements(zip, 'META-INF/manifest.xml', 3, ({ name }) => {
      if (name === 'encryption-data') throw new UserError(underPassword);
    });
  const styles = await readOdtStyles(zip);
  const met: OdtMet = {
    tracked: false,
    comments: false,
    objects: 0,
    notes: [],
    contents: [],
  };
  const reader = odtReader(styles, met);
  const blocks: SourceBlock[] = [];
  await readElements(
    zip,
    'content.xml',
    4,
    (element, parents) => {
      if (parents[2] !== 'text') return;
      for (const block of odtBlocksOf(reader, element, {})) blocks.push(block);
    },
    { holdsWords: allWords, passedOver: new Set(['automatic-styles', 'font-face-decls', 'scripts']) },
  );
  const dropped: Dropped[] = met.contents.map(contentsDropped);
  if (zip.has('styles.xml'))
    await readElements(
      zip,
      'styles.xml',
      4,
      (element, parents) => {
        const why = furniture[element.name];
        if (parents[2] !== 'master-page' || !why) return;
        const own = odtReader(styles, { ...met, notes: [], contents: [] });
        for (const block of odtBlocksIn(own, element, {}))
          if (block.kind === 'paragraph' && paragraphText(block).trim() !== '')
            dropped.push({ text: paragraphText(block).trim(), place: {}, why });
      },
      { holdsWords: allWords },
    );
  return plainSource({ blocks, notes: met.notes, dropped, remarks: remarksOf(met) });
}

const furniture: Readonly<Record<string, Localised>> = {
  header: { vi: 'đầu trang', en: 'page head' },
  'header-first': { vi: 'đầu trang', en: 'page head' },
  'header-left': { vi: 'đầu trang', en: 'page head' },
  footer: { vi: 'chân trang', en: 'page foot' },
  'footer-first': { vi: 'chân trang', en: 'page foot' },
  'footer-left': { vi: 'chân trang', en: 'page foot' },
};

const underPassword: Localised = {
  vi: 'tệp được đặt mật khẩu; hãy lưu lại không mật khẩu',
  en: 'the file is protected by a password; save it without one',
};
