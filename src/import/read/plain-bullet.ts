/** Signs of symbol fonts that lists use as bullets. */
export const plainBullet = (label: string): string => {
  const sign = label.trim();
  if (/^[-\u2010-\u2015\u2212\uf02d\uf0be]$/u.test(sign)) return '-';
  if (/^[+\uf02b]$/u.test(sign)) return '+';
  return /^[\p{Co}•·▪▫◦○●■□➢✓§o]$/u.test(sign) ? '•' : label;
};
