import { type Document, Packer } from 'docx';

/** What the library's packer does before it compresses: the parts of a document by name. It has no public name for this step. */
const { compiler } = Packer as unknown as {
  readonly compiler: {
    readonly compile: (
      document: Document,
      prettify: undefined,
      overrides: readonly { readonly path: string; readonly data: string }[],
    ) => ReadonlyMap<string, string | Uint8Array>;
  };
};

/** The parts that the library makes of a document, by name, in its order; some as they are given, whatever it makes of them. */
export const libraryParts = (
  document: Document,
  given: Readonly<Record<string, string>> = {},
): ReadonlyMap<string, string | Uint8Array> =>
  compiler.compile(
    document,
    undefined,
    Object.entries(given).map(([path, data]) => ({ path, data })),
  );

/** The parts that are the same in all documents of a language: the program has them as the library makes them (scripts/docx-parts.ts). */
export const sameParts = { styles: 'word/styles.xml', theme: 'word/theme/theme1.xml' } as const;
