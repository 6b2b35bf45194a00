/** What ends a control string of a terminal (ST), and what begins a link (OSC 8). */
const [begin, end] = ['\u001B]8;;', '\u001B\\'];

/** Words as a link of a terminal. The target must be an address as `URL` writes it: printable ASCII, so that it cannot end the sequence. */
export const hyperlink = (words: string, target: string): string =>
  /^[!-~]+$/.test(target) ? `${begin}${target}${end}${words}${begin}${end}` : words;

/** Colours and other settings of letters, which stand between the words. */
const settings = /(\u001B\[[\d;]*m)/;

/** An address of the web, to the next space or quotation mark, and a border that follows it: there it may go on in the next line of its cell. */
const webAddress = /https?:\/\/[^\s"'<>«»“”‘’│|]+( ?[│|])?/g;
/** A place in a file of the plan, as every command names it. */
const planPlace = /(?<![\w/.-])plans(?:\/[\w-][\w.-]*)+\.ya?ml(?::\d+(?::\d+)?)?(?![\w/])/g;

/**
 * A text for a terminal with its web addresses and the places of plan files as links; every letter that is seen stays as it was. A web
 * address becomes a link only if it is plain ASCII, of http or https, and without a user name, which could pass for the host.
 */
export function linkedText(text: string, targetOf: (path: string, line: number | null) => string): string {
  const linked = (piece: string) =>
    piece.replace(webAddress, asWebLink).replace(planPlace, (place) => {
      const [path = '', line] = place.split(':');
      return path.includes('..') ? place : hyperlink(place, targetOf(path, line ? Number(line) : null));
    });
  return text
    .split(settings)
    .map((piece, index) => (index % 2 === 0 ? linked(piece) : piece))
    .join('');
}

function asWebLink(found: string, border: string | undefined): string {
  const address = /^[!-[\]-~]*?(?=[.,;:!?)\]}]*$)/.exec(found)?.[0];
  if (border !== undefined || address === undefined || !URL.canParse(address)) return found;
  const { href, username, password } = new URL(address);
  const isPlain = username === '' && password === '';
  return isPlain ? hyperlink(address, href) + found.slice(address.length) : found;
}
