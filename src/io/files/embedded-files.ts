/**
 * The files of the package, by their paths, where they are in the program itself, as in a standalone executable; null where they lie beside
 * it. The build of the executable puts them here.
 */
export const embeddedFiles: Readonly<Record<string, string>> | null = null as Readonly<
  Record<string, string>
> | null;
