/**
 * Loads a library of test/bench/peers/package.json. Its types are told by who asks, so that the type
 * check passes where the libraries are not installed.
 *
 * @throws Error telling how to install them
 */
export async function loadPeer<T>(name: string): Promise<T> {
  try {
    return (await import(name)) as T;
  } catch (cause) {
    throw new Error(`${name} is missing: run npm ci --prefix test/bench/peers`, { cause });
  }
}
