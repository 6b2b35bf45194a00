/** A cell or line of a block: words ready to be shown, already in the reader's language; formats escape them. */
export type Words = string;

export type Align = 'left' | 'right';

/** What a view yields: the facts in their order, without any format. Every format writes all of them. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: Words }
  | { readonly kind: 'paragraph'; readonly text: Words }
  | { readonly kind: 'list'; readonly items: readonly Words[] }
  | {
      readonly kind: 'table';
      readonly columns: readonly { readonly head: Words; readonly align?: Align }[];
      readonly rows: readonly (readonly Words[])[];
    }
  | { readonly kind: 'note'; readonly text: Words }
  /** Wording as issued: one line of the official text. */
  | { readonly kind: 'wording'; readonly text: Words }
  /** The lines of a block that belong together without blank lines between them, null for an empty one. */
  | { readonly kind: 'lines'; readonly lines: readonly Words[] }
  /** What is said of one thing, point by point; the title names the thing. */
  | {
      readonly kind: 'facts';
      readonly title?: Words;
      readonly facts: readonly { readonly name: Words; readonly words: Words }[];
    };
