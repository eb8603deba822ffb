/**
 * The places of the highest values, highest first.
 *
 * @param floor values up to this one are left out
 */
export function topK(
  values: Float32Array,
  limit: number,
  floor = Number.NEGATIVE_INFINITY,
): number[] {
  const top: number[] = [];
  let least = floor;
  for (let passageIndex = 0; passageIndex < values.length; passageIndex++) {
    const value = values[passageIndex]!;
    if (value <= least) continue;
    let at = top.length;
    while (at > 0 && values[top[at - 1]!]! < value) at--;
    top.splice(at, 0, passageIndex);
    if (top.length > limit) top.pop();
    if (top.length === limit) least = values[top[limit - 1]!]!;
  }
  return top;
}
