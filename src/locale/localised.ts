/** The languages of every sentence: official Vietnamese, and English. */
export const languages = ['vi', 'en'] as const;
export type Language = (typeof languages)[number];

/** The same content in every language; a forgotten translation does not compile. */
export type Localised<T = string> = Readonly<Record<Language, T>>;

/** Words that read the same in every language, such as a file name. */
export const same = <T>(value: T): Localised<T> => ({ vi: value, en: value });

/** Makes a value once for each language. */
export const localise = <T>(make: (language: Language) => T): Localised<T> => ({
  vi: make('vi'),
  en: make('en'),
});
