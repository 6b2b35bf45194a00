const letters = 10;

/** A share from 0 to 1 as a bar of ten letters. A little is never drawn as nothing, and not quite all never as all. */
export function shareBar(share: number): string {
  const bounded = Math.min(1, Math.max(0, share));
  const rounded = Math.round(bounded * letters);
  const full = bounded === 0 || bounded === 1 ? rounded : Math.min(letters - 1, Math.max(1, rounded));
  return '▓'.repeat(full) + '░'.repeat(letters - full);
}
