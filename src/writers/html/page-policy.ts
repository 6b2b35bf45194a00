import { escaped } from './html-text.ts';

interface PageHead {
  readonly language: string;
  readonly title: string;
  /** The comment that names the command that made the page. */
  readonly madeBy: string;
  readonly style: string;
  readonly script: string;
}

/** The lines of a page down to its body: a policy that lets only this style and this script run, by their hashes, and fetches nothing. */
export async function pageHead({ language, title, madeBy, style, script }: PageHead): Promise<string[]> {
  const policy = `default-src 'none'; style-src '${await hashOf(style)}'; script-src '${await hashOf(script)}'; base-uri 'none'; form-action 'none'`;
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    madeBy,
    '<head>',
    '<meta charset="utf-8"/>',
    `<meta http-equiv="Content-Security-Policy" content="${policy}"/>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"/>',
    '<meta name="color-scheme" content="light dark"/>',
    '<meta name="referrer" content="no-referrer"/>',
    `<title>${escaped(title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
  ];
}

/** The hash of a style or script as the policy of a page names it. */
async function hashOf(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return `sha256-${btoa(String.fromCharCode(...bytes))}`;
}
