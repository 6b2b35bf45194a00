/** A tag of an XML text that is known to be well-formed. */
export interface Tag {
  readonly kind: 'open' | 'close' | 'empty';
  /** With its prefix, as written. */
  readonly name: string;
  /** Without its prefix. */
  readonly local: string;
  readonly start: number;
  readonly end: number;
}

const markup = /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<\?[^]*?\?>|<(\/?)([^\s/>]+)(?:[^"'>]|"[^"]*"|'[^']*')*>/g;

/** The tags of a well-formed XML text in their order, with where they stand. */
export function* tagsOf(xml: string): Generator<Tag> {
  for (const match of xml.matchAll(markup)) {
    const [whole, slash, name = ''] = match;
    if (name === '') continue;
    const kind = slash === '/' ? 'close' : whole.endsWith('/>') ? 'empty' : 'open';
    const local = name.slice(name.indexOf(':') + 1);
    yield { kind, name, local, start: match.index, end: match.index + whole.length };
  }
}

const attribute = /([^\s"'=]+)\s*=\s*("[^"]*"|'[^']*')/g;

/** The value of an attribute of a tag, as it is written; null where the tag has none of the name. */
export function attributeOf(tag: string, wanted: string): string | null {
  for (const [, name, quoted = ''] of tag.matchAll(attribute))
    if (name === wanted) return quoted.slice(1, -1);
  return null;
}

/** A tag with an attribute set, or taken out where the value is null. */
export function withAttribute(tag: string, wanted: string, value: string | null): string {
  const changed = tag.replace(/\s+([^\s"'=]+)\s*=\s*(?:"[^"]*"|'[^']*')/g, (whole, name: string) => {
    if (name !== wanted) return whole;
    return value === null ? '' : ` ${name}="${value}"`;
  });
  if (value === null || attributeOf(tag, wanted) !== null) return changed;
  return changed.replace(/\s*(\/?)>$/, ` ${wanted}="${value}"$1>`);
}

/** Words as XML holds them, in an element or in an attribute. */
export const escapeXmlText = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign,
  );

/** The words that XML holds. */
export const unescapeXmlText = (text: string): string =>
  text.replace(
    /&(?:#(\d+)|#x([0-9a-f]+)|(amp|lt|gt|quot|apos));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
      return { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }[name ?? ''] ?? whole;
    },
  );
