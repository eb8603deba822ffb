/** Makes a generator of numbers from 0 to 1, which are the same in every run. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Makes vectors of length 1 in random directions, which are the same in every run. */
export function randomVectors(count: number, dimensions: number, seed = 1): Float32Array[] {
  const random = randomNumbers(seed);
  return Array.from({ length: count }, () => {
    const numbers = Float32Array.from({ length: dimensions }, () => {
      const radius = Math.sqrt(-2 * Math.log(1 - random()));
      return radius * Math.cos(2 * Math.PI * random());
    });
    const length = Math.hypot(...numbers);
    return numbers.map((number) => number / length);
  });
}
