import { Parser } from 'htmlparser2';
import type { Localised } from '../../../locale/localised.ts';
import { UserError } from '../../../plan/user-error.ts';
import type { SourceText } from '../../source-text.ts';
import { plainSource } from '../plain-letters.ts';
import { htmlBuilder } from './html-builder.ts';

/** Elements nested deeper than any office writes them. */
const maxDepth = 512;

/** A page of more elements is not read. */
const maxElements = 500_000;

/**
 * Reads a web page as it is seen: paragraphs, headings, numbered lists, tables with their spans. Scripts, styles, forms and what is hidden
 * are left out; nothing is fetched or run. A UserError for a page beyond the limits.
 */
export function readHtml(text: string): SourceText {
  const builder = htmlBuilder();
  let [depth, count] = [0, 0];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        [depth, count] = [depth + 1, count + 1];
        if (depth > maxDepth || count > maxElements) throw new UserError(tooDeep);
        builder.open(name, attributes);
      },
      ontext: (words) => {
        builder.text(words);
      },
      onclosetag(name) {
        depth -= 1;
        builder.close(name);
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.write(text);
  parser.end();
  return plainSource(builder.end());
}

const tooDeep: Localised = {
  vi: 'trang web lồng quá sâu hoặc có quá nhiều thành phần nên không được đọc',
  en: 'the web page is nested too deep or has too many elements and is not read',
};
