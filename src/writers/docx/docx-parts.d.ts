import type { Language } from '../../locale/localised.ts';

/** The styles of Word documents by language, and their theme, as the library writes them; made by `npm run generate`. */
export const stylesXml: Readonly<Record<Language, string>>;
export const themeXml: string;
