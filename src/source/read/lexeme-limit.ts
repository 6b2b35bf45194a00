/** The most lexemes of a YAML file, blanks and line ends counted: composing more would take memory out of all proportion to the file. */
export const lexemeLimit = 400_000;
/** The most units of one file: issued texts have a tenth of it in all their files. What prints or compares a text takes time for each. */
export const unitLimit = 5_000;
