/** Signs that print the levels of lists, the highest first. */
export const bulletSigns = ['•', '◦', '▪'] as const;

/** Whether a label counts: by a figure or a letter, not by the sign of a bullet. */
export const showsNumber = (label: string | null): boolean =>
  label !== null && /[\p{N}\p{L}]/u.test(plainBullet(label));

/** Signs of symbol fonts that lists use as bullets; those that office programs give to deeper levels stay apart. */
export const plainBullet = (label: string): string => {
  const sign = label.trim();
  if (/^[-\u2010-\u2015\u2212\uf02d\uf0be]$/u.test(sign)) return '-';
  if (/^[+\uf02b]$/u.test(sign)) return '+';
  if (/^[◦○o]$/u.test(sign)) return bulletSigns[1];
  if (/^[▪■□▫§\uf0a7]$/u.test(sign)) return bulletSigns[2];
  return /^[\p{Co}•·●➢✓]$/u.test(sign) ? bulletSigns[0] : label;
};
