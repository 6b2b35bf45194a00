/** What operating systems, editors, offices and network drives put beside files: macOS, Windows, KDE, Vim, Emacs, Word, LibreOffice, NFS. */
const names = [
  '\\.DS_Store',
  '\\.localized',
  '\\._.*',
  'Thumbs\\.db',
  'ehthumbs\\.db',
  'desktop\\.ini',
  '\\.directory',
  '~\\$.*',
  '\\.~lock\\..*#',
  '.*~',
  '\\.#.*',
  '#.*#',
  '.*\\.sw[a-p]',
  '.*\\.(?:tmp|bak)',
  '4913',
  '\\.nfs[0-9a-f]+',
  '\\.fuse_hidden.*',
];
const systemFile = new RegExp(`^(?:${names.join('|')})$`, 'i');

/** Whether a file of this name is what a system or an editor left beside others, and nothing that anybody wrote. */
export const isSystemFile = (name: string): boolean => systemFile.test(name);

/** How copies are named: by Windows in English and Vietnamese, by browsers, by Dropbox, Syncthing, Nextcloud, and by OneDrive after the computer. */
const copy =
  / - (?:Copy|Sao chép|Bản sao)(?: \(\d+\))?\.| \(\d+\)\.|conflicted copy|case conflict|\.sync-conflict-|_conflict-|-(?:DESKTOP|LAPTOP|PC|WIN)-?[A-Z0-9]{3,}\./i;

/** Whether a file of this name is a copy that someone or a synchronising program made of another. */
export const isCopy = (name: string): boolean => copy.test(name.normalize('NFC'));
