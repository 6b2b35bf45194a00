/** How many items lead a list that one question holds for, where it holds for none that follows one it does not hold for; it is asked of few. */
export function countLeading<T>(items: readonly T[], isWithin: (item: T) => boolean): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isWithin(items[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low;
}
