/** The most lexemes of a YAML file, blanks and line ends counted: composing more would take memory out of all proportion to the file. */
export const lexemeLimit = 900_000;
