import { expect, test } from "vitest";
import { FairQueue, type Place } from "../../../src/discord/admission/fair-queue.ts";

interface Item extends Place {
  readonly name: string;
}

/** A queue of items such as "A ann 1": the first of Ann in server A. */
function queueOf(...names: string[]): FairQueue<Item> {
  const queue = new FairQueue<Item>();
  for (const name of names) queue.add(itemOf(name));
  return queue;
}

function itemOf(name: string): Item {
  const [server = "", member = ""] = name.split(" ");
  return { server, member, name };
}

/** All that is left, in the order of the turns. */
function taken(queue: FairQueue<Item>, mayTake: (item: Item) => boolean = () => true): string[] {
  const names: string[] = [];
  for (let next = queue.take(mayTake); next; next = queue.take(mayTake)) names.push(next.name);
  return names;
}

test("Servers take turns, then members, and each member's own come in order", () => {
  const queue = queueOf(
    "A ann 1",
    "A ann 2",
    "A bob 1",
    "A ann 3",
    "B cleo 1",
    "B cleo 2",
    "C dan 1",
  );
  expect(taken(queue)).toEqual([
    "A ann 1",
    "B cleo 1",
    "C dan 1",
    "A bob 1",
    "B cleo 2",
    "A ann 2",
    "A ann 3",
  ]);
});

test("A turn is not won back by coming again", () => {
  const queue = queueOf("A ann 1", "B cleo 1", "A ann 2");
  expect(queue.take(() => true)?.name).toBe("A ann 1");
  queue.add(itemOf("A ann 3"));
  expect(taken(queue)).toEqual(["B cleo 1", "A ann 2", "A ann 3"]);
});

test("Who may not be taken yet is passed over and keeps the turn", () => {
  const queue = queueOf("A ann 1", "A bob 1", "B cleo 1");
  expect(taken(queue, ({ member }) => member !== "ann")).toEqual(["A bob 1", "B cleo 1"]);
  expect(taken(queue)).toEqual(["A ann 1"]);
});

test("What is removed waits no longer", () => {
  const queue = queueOf("A ann 1", "A bob 1");
  const { oldest } = queue;
  queue.remove(oldest!);
  queue.remove(oldest!);
  expect([queue.size, queue.oldest?.name]).toEqual([1, "A bob 1"]);
  expect([queue.countOfServer("A"), queue.countOfMember("ann")]).toEqual([1, 0]);
  expect(taken(queue)).toEqual(["A bob 1"]);
  expect(queue.oldest).toBeUndefined();
});

test("A member is counted across servers", () => {
  const queue = queueOf("A ann 1", "B ann 1", "B bob 1");
  expect(queue.countOfMember("ann")).toBe(2);
  expect(queue.countOfServer("B")).toBe(2);
  expect(queue.countOfServer("C")).toBe(0);
});

test("It foresees when an item that comes now has its turn, or errs on the late side", () => {
  let state = 1;
  const random = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  for (let round = 0; round < 300; round++) {
    const names = Array.from({ length: random(30) }, (_, i) => `S${random(4)} m${random(6)} ${i}`);
    const queue = queueOf(...names);
    for (let i = random(5); i > 0; i--) queue.take(() => true);
    const item = itemOf(`S${random(4)} m${random(6)} new`);
    const foreseen = queue.countAhead(item);
    queue.add(item);
    const order = queue.inOrder().map(({ name }) => name);
    expect(taken(queue)).toEqual(order);
    const turn = order.indexOf(item.name);
    expect(turn).toBeLessThanOrEqual(foreseen);
    expect(foreseen).toBeLessThanOrEqual(turn + 4 + 6 * 4);
  }
});
