import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { readXml } from '../../src/io/tables/read-xml.ts';
import { UserError } from '../../src/plan/user-error.ts';

/** What was told of a document, one text for each run of text in an element, and why it is not well-formed. */
interface Told {
  readonly events: readonly string[];
  readonly refused: string | null;
}

describe('readXml', () => {
  it('tells of any document what saxes tells of it, however it comes in pieces', async () => {
    await fc.assert(
      fc.asyncProperty(documents, fc.array(fc.integer({ min: 1, max: 40 })), async (xml, lengths) => {
        expect(await readInPieces(xml, lengths)).toEqual(readBySaxes(xml));
      }),
      { numRuns: Number(process.env['CTHD_FUZZ'] ?? 0) * 1_000 || 4_000 },
    );
  });

  it.each([
    ['a plain document', '<?xml version="1.0" encoding="UTF-8"?>\r\n<a:b x="1&amp;2">t &#x1EBF;<c/></a:b>\n'],
    ['a comment, a section of data and an instruction', '<a>1<!-- <b> --><![CDATA[2<]]><?x y?><b>3</b></a>'],
    ['an end of line that is cut', '<a>1\r\n2\r3</a>'],
    ['a bracket that closes nothing', '<a>]]></a>'],
    ['an unknown reference', '<a>&nbsp;</a>'],
    ['a reference to a letter that XML forbids', '<a>&#1;</a>'],
    ['an attribute twice', '<a b="1" b="2"/>'],
    ['an attribute with a sign of a tag', '<a b="1>2">x</a>'],
    ['text after the root', '<a/>b'],
    ['two roots', '<a/><b/>'],
    ['a declaration after a blank', ' <?xml version="1.0"?><a/>'],
    ['two declarations', '<?xml version="1.0"?><?xml version="1.0"?><a/>'],
    ['XML 1.1', '<?xml version="1.1"?><a>\u0085</a>'],
    ['elements that overlap', '<a><b></a></b>'],
    ['an element that is not closed', '<a><b>'],
    ['a tag that is not closed', '<a><b'],
    ['nothing', ''],
    ['an element named as every object has it', '<__proto__ constructor="1"/>'],
  ])('reads %s as saxes does', async (_, xml) => {
    const expected = readBySaxes(xml);
    for (const length of [1, 2, 5, xml.length + 1])
      expect(await readInPieces(xml, Array<number>(xml.length).fill(length))).toEqual(expected);
  });

  it.each([
    ['a document type', '<!DOCTYPE a><a/>', '<!DOCTYPE>'],
    ['elements nested too deep', '<a>'.repeat(70), '<a> > 64'],
    [
      'too many attributes',
      `<a ${Array.from({ length: 300 }, (_, n) => `b${n}="1"`).join(' ')}/>`,
      'b256 > 256',
    ],
  ])('refuses %s', async (_, xml, reason) => {
    expect((await readInPieces(xml, [])).refused).toBe(reason);
  });
});

const names = fc.constantFrom('a', 'w:t', 'b-c', '__proto__');
const texts = fc.constantFrom(
  'chữ',
  ' ',
  '\r\n',
  '\r',
  '\t',
  ']',
  ']]>',
  '&amp;',
  '&#10;',
  '&#xD;',
  '&#0;',
  '&x;',
  '&',
  '>',
  '\u0001',
  '😀',
);
const attributes = fc
  .array(fc.tuple(names, fc.constantFrom('"', "'"), fc.array(texts, { maxLength: 3 })), { maxLength: 3 })
  .map((all) => all.map(([name, quote, value]) => ` ${name}=${quote}${value.join('')}${quote}`).join(''));
const elements = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    texts,
    fc.tuple(names, attributes).map(([name, given]) => `<${name}${given}/>`),
    fc
      .tuple(names, attributes, fc.array(tie('node'), { maxLength: 4 }))
      .map(([name, given, inside]) => `<${name}${given}>${inside.join('')}</${name} >`),
    fc.constantFrom('<!-- x -->', '<![CDATA[<y>]]>', '<?z?>', '<', '</a>', '<a', '<!x>'),
  ),
})).node;
/** Well-formed documents, nearly well-formed ones, and what is neither. */
const documents = fc
  .tuple(
    fc.constantFrom(
      '',
      '\uFEFF',
      ' ',
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
      '<?xml version="1.0"?>\n',
    ),
    names,
    attributes,
    fc.array(elements, { maxLength: 6 }),
    fc.constantFrom('', '\n', 'x', '<a/>', '<!-- z -->'),
  )
  .map(([head, root, given, inside, tail]) => `${head}<${root}${given}>${inside.join('')}</${root}>${tail}`);

async function readInPieces(xml: string, lengths: readonly number[]): Promise<Told> {
  const bytes = Buffer.from(xml);
  // eslint-disable-next-line @typescript-eslint/require-await -- pieces come one after the other
  const pieces = async function* () {
    let at = 0;
    for (const length of [...lengths, bytes.length]) {
      if (at < bytes.length) yield bytes.subarray(at, at + length);
      at += length;
    }
  };
  const told = collector();
  try {
    await readXml('p', pieces(), {
      open: (path, given) => {
        told.add(`<${path.join('/')} ${JSON.stringify(given)}`);
      },
      text: (path, text) => {
        if (path.length > 0) told.addText(text);
      },
      close: (path) => {
        told.add(`>${path.join('/')}`);
      },
    });
    return { events: told.events, refused: null };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { events: [], refused: /\(p: ([^]*)\); open it in /.exec(error.message)?.[1] ?? error.message };
  }
}

function readBySaxes(xml: string): Told {
  const parser = new SaxesParser({ position: false, xmlns: false });
  const told = collector();
  const path: string[] = [];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes: given }) => {
    path.push(name.slice(name.indexOf(':') + 1));
    told.add(`<${path.join('/')} ${JSON.stringify(given)}`);
  });
  const text = (piece: string) => {
    if (path.length > 0) told.addText(piece);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('closetag', () => {
    told.add(`>${path.join('/')}`);
    path.pop();
  });
  try {
    parser.write(new TextDecoder().decode(Buffer.from(xml))).close();
    return { events: told.events, refused: null };
  } catch (error) {
    return { events: [], refused: error instanceof Error ? error.message : String(error) };
  }
}

function collector() {
  const events: string[] = [];
  let isText = false;
  return {
    events,
    add(event: string) {
      events.push(event);
      isText = false;
    },
    addText(text: string) {
      if (text === '') return;
      if (isText) events.push(`${events.pop() ?? ''}${text}`);
      else events.push(`"${text}`);
      isText = true;
    },
  };
}
