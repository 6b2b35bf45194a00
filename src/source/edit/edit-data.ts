import type { Document } from 'yaml';
import { Composer, isMap } from '../read/yaml-library.ts';
import type { YamlPath } from '../../plan/location.ts';
import { yamlOptions } from '../read/compose.ts';
import { tokenise } from '../read/tokenise.ts';
import { mapSplices } from './map-splices.ts';
import { applySplices } from './splices.ts';
import type { DataMap, Writing } from './write-value.ts';

/** An edit of a text: the map at a path is to hold other data. */
export interface DataEdit {
  readonly path: YamlPath;
  readonly after: Readonly<DataMap>;
}

/**
 * A YAML text in which the maps at some paths hold other data; of one inside another, the outer edit leaves it as it is. It is changed where the data differ and
 * nowhere else: comments, styles, quotes and blank lines stay. The text is composed once, whatever the number of differences. Null where
 * it is written in a way that this cannot be done in; what comes out is to be read again, as `editFile` does.
 */
export function editData(text: string, edits: readonly DataEdit[], writing: Writing): string | null {
  const document = composeDocument(text);
  const splices = edits.flatMap(({ path, after }) => {
    const node = document?.getIn(path, true);
    return isMap(node) ? [...mapSplices(node, after, { text, writing, key: keyAt(path) })] : [null];
  });
  return applySplices(text, splices);
}

/** The nodes of a text, with their places and the tokens that they were made of. */
export const composeDocument = (text: string): Document | undefined =>
  [
    ...new Composer({ ...yamlOptions, keepSourceTokens: true }).compose(
      tokenise(text).tokens,
      true,
      text.length,
    ),
  ][0];

/** The key that a path leads to, whatever the place in its list; empty for the root. */
const keyAt = (path: YamlPath): string => path.findLast((step) => typeof step === 'string') ?? '';
