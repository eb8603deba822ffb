/** The place of the last value in an ascending array that is not above another; 0 where all are. */
export function lastNotAbove(values: ArrayLike<number>, most: number): number {
  let low = 0;
  let high = values.length;
  while (low + 1 < high) {
    const middle = (low + high) >>> 1;
    if (values[middle]! <= most) low = middle;
    else high = middle;
  }
  return low;
}
