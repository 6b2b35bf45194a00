/** What is told of elements as they are read; names as they are written, with their prefixes. */
export interface XmlEvents {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly text: (text: string) => void;
  readonly close: () => void;
}

/** The most attributes of an element. */
export const maxAttributes = 256;

/** The attributes of an element, by name. */
export type Attributes = Readonly<Record<string, string>>;
