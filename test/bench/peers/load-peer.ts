/**
 * Loads a library of test/bench/peers/package.json. Its types are told by who asks, so that the type
 * check passes where the libraries are not installed.
 */
export async function loadPeer<T>(name: string): Promise<T> {
  return (await import(name)) as T;
}
