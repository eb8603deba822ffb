/** Whose turn it is to wait for. */
export interface Place {
  /** The id of the server; of the member, in direct messages. */
  readonly server: string;
  readonly member: string;
}

/**
 * Items that wait for their turn. Servers take turns, and so do the members of a server; what one
 * member sent is taken in the order it came.
 *
 *     server A: Ann 1, Ann 2, Bob 1     server B: Cleo 1, Cleo 2
 *     taken: Ann 1, Cleo 1, Bob 1, Cleo 2, Ann 2
 */
export class FairQueue<T extends Place> {
  /** Servers in the order of their turns, and the members of each likewise. */
  readonly #servers = new Map<string, Map<string, T[]>>();
  /** In the order they came. */
  readonly #items = new Set<T>();

  get size(): number {
    return this.#items.size;
  }

  /** The one that waits longest. */
  get oldest(): T | undefined {
    const [first] = this.#items;
    return first;
  }

  add(item: T): void {
    const members = this.#servers.get(item.server) ?? new Map<string, T[]>();
    this.#servers.set(item.server, members);
    const own = members.get(item.member);
    if (own) own.push(item);
    else members.set(item.member, [item]);
    this.#items.add(item);
  }

  /** Removes and returns the item whose turn it is, passing over those that may not be taken yet. */
  take(mayTake: (item: T) => boolean): T | undefined {
    for (const [server, members] of this.#servers) {
      for (const [first] of members.values()) {
        if (!first || !mayTake(first)) continue;
        this.remove(first);
        moveToEnd(members, first.member);
        moveToEnd(this.#servers, server);
        return first;
      }
    }
    return undefined;
  }

  remove(item: T): void {
    if (!this.#items.delete(item)) return;
    const members = this.#servers.get(item.server)!;
    const own = members.get(item.member)!;
    own.splice(own.indexOf(item), 1);
    if (own.length === 0) members.delete(item.member);
    if (members.size === 0) this.#servers.delete(item.server);
  }

  /** All items in the order of their turns, if no more came. */
  inOrder(): T[] {
    return inTurns([...this.#servers.values()].map((members) => inTurns([...members.values()])));
  }

  /** How many have their turn before an item that comes now. */
  countAhead({ server, member }: Place): number {
    const members = this.#servers.get(server) ?? new Map<string, T[]>();
    const own = members.get(member)?.length ?? 0;
    let ahead = own;
    for (const [other, { length }] of members) {
      if (other !== member) ahead += Math.min(length, own + 1);
    }
    const turn = ahead + 1;
    for (const [other, itsMembers] of this.#servers) {
      if (other !== server) ahead += Math.min(countIn(itsMembers), turn);
    }
    return ahead;
  }

  countOfServer(server: string): number {
    const members = this.#servers.get(server);
    return members ? countIn(members) : 0;
  }

  countOfMember(member: string): number {
    let count = 0;
    for (const members of this.#servers.values()) count += members.get(member)?.length ?? 0;
    return count;
  }
}

/** The first of each, then the second of each, and so on. */
function inTurns<T>(queues: readonly (readonly T[])[]): T[] {
  const order: T[] = [];
  let left = queues;
  for (let turn = 0; left.length > 0; turn++) {
    left = left.filter(({ length }) => length > turn);
    for (const queue of left) order.push(queue[turn]!);
  }
  return order;
}

function countIn(members: ReadonlyMap<string, readonly unknown[]>): number {
  let count = 0;
  for (const { length } of members.values()) count += length;
  return count;
}

function moveToEnd<V>(map: Map<string, V>, key: string): void {
  const value = map.get(key);
  if (value === undefined) return;
  map.delete(key);
  map.set(key, value);
}
