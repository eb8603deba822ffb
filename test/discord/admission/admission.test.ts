import { beforeEach, describe, expect, test } from "vitest";
import { Admission, type Milestones } from "../../../src/discord/admission/admission.ts";
import { type ManualLoop, manualLoop } from "./manual-loop.ts";

let loop: ManualLoop;
let admission: Admission;
/** What happened, in order: "start 1", "busy 2". */
let events: string[];
/** Started, and not yet finished by the test. */
let open: { name: string; milestones: Milestones; finish(): void }[];

beforeEach(() => restart(1));

function restart(concurrency: number): void {
  loop = manualLoop();
  admission = new Admission({ concurrency, clock: loop });
  events = [];
  open = [];
}

function offer(name: string, who: { server?: string; member?: string; age?: number } = {}): void {
  const { server = `server of ${name}`, member = `member of ${name}`, age = 0 } = who;
  admission.offer({
    server,
    member,
    createdAt: loop.now() - age,
    handle(milestones) {
      events.push(`start ${name}`);
      return new Promise((resolve) => open.push({ name, milestones, finish: resolve }));
    },
    async turnAway() {
      events.push(`busy ${name}`);
    },
  });
}

const offerMany = (count: number, who = {}) => {
  for (let i = 0; i < count; i++) offer(`#${i}`, who);
};

/** Lets everything that is open answer, after so many milliseconds of work. */
async function answerAll(ms: number): Promise<void> {
  loop.advance(ms);
  for (const { milestones, finish } of open.splice(0)) {
    milestones.sent();
    milestones.taken();
    finish();
  }
  await loop.turn();
}

/** Works until nothing waits, each answer taking so long. */
async function workOff(ms: number): Promise<void> {
  while (loop.isAwake || open.length > 0) {
    await loop.turn();
    await answerAll(ms);
  }
}

const count = (kind: "start" | "busy") => events.filter((event) => event.startsWith(kind)).length;

describe("one at a time", () => {
  test("each is started in a turn of its own, and none in the turn it came", async () => {
    restart(10);
    offerMany(3);
    expect(events).toEqual([]);
    const perTurn: number[] = [];
    while (loop.isAwake) {
      const before = events.length;
      await loop.turn();
      perTurn.push(events.length - before);
    }
    expect(perTurn.filter((started) => started > 0)).toEqual([1, 1, 1]);
  });

  test("no more are worked on than it is told, and the next starts when a response leaves", async () => {
    restart(2);
    offerMany(4);
    for (let i = 0; i < 5; i++) await loop.turn();
    expect(events).toEqual(["start #0", "start #1"]);
    open[0]!.milestones.sent();
    await loop.turn();
    expect(events).toEqual(["start #0", "start #1", "start #2"]);
    expect(admission.waiting).toBe(1);
  });

  test("one that ends without a response makes room too", async () => {
    offerMany(2);
    await loop.turn();
    open[0]!.finish();
    await loop.turn();
    await loop.turn();
    expect(events).toEqual(["start #0", "start #1"]);
  });

  test("one that hangs is not waited for longer than Discord waits", async () => {
    offer("hangs");
    await loop.turn();
    loop.advance(2_900);
    offer("next");
    await loop.turn();
    expect(events).toEqual(["start hangs"]);
    loop.advance(200);
    await loop.turn();
    expect(events).toEqual(["start hangs", "start next"]);
  });
});

describe("fairness", () => {
  test("a server that floods does not keep another waiting", async () => {
    for (let i = 0; i < 100; i++) offer(`flood ${i}`, { server: "A" });
    offer("quiet", { server: "B" });
    await workOff(5);
    expect(events.indexOf("start quiet")).toBe(1);
    expect(count("start")).toBe(101);
  });

  test("a member has one under way, whatever room there is", async () => {
    restart(4);
    for (const name of ["1", "2", "3"]) offer(name, { server: "A", member: "eager" });
    offer("other", { server: "A", member: "other" });
    for (let i = 0; i < 5; i++) await loop.turn();
    expect(events).toEqual(["start 1", "start other"]);
    open[0]!.milestones.sent();
    await loop.turn();
    expect(events.at(-1)).toBe("start 2");
  });

  test("what a member has waiting beyond five is turned away, in other servers too", async () => {
    for (let i = 0; i < 4; i++) offer(`A${i}`, { server: "A", member: "eager" });
    for (let i = 0; i < 4; i++) offer(`B${i}`, { server: "B", member: "eager" });
    offer("other", { server: "A" });
    await workOff(5);
    expect(events.filter((event) => event.startsWith("busy"))).toEqual([
      "busy B1",
      "busy B2",
      "busy B3",
    ]);
    expect(count("start")).toBe(6);
  });

  test("what a server has waiting beyond five hundred is turned away", async () => {
    offerMany(510, { server: "A" });
    offer("elsewhere", { server: "B" });
    await workOff(0.1);
    expect([count("start"), count("busy")]).toEqual([501, 10]);
    expect(events).toContain("start elsewhere");
  });
});

describe("what could not be in time", () => {
  test("a burst is answered whole where there is time for it", async () => {
    offerMany(300);
    await workOff(6);
    expect([count("start"), count("busy")]).toEqual([300, 0]);
  });

  test("each of a greater one is started or told in time, and nothing is silent", async () => {
    const createdAt = loop.now();
    offerMany(1_000);
    let lastEvent = 0;
    while (loop.isAwake || open.length > 0) {
      const before = events.length;
      await loop.turn();
      if (events.length > before) lastEvent = loop.now() - createdAt;
      await answerAll(10);
    }
    expect(count("start") + count("busy")).toBe(1_000);
    expect(count("start")).toBeGreaterThan(200);
    expect(lastEvent).toBeLessThan(3_000);
  });

  test("those who wait in vain are told as soon as it shows, and one long pause shows nothing", async () => {
    offerMany(200);
    await loop.turn();
    await answerAll(900);
    await workOff(6);
    expect(count("busy")).toBe(0);

    offerMany(200);
    const start = loop.now();
    while (count("busy") < 100) {
      await loop.turn();
      await answerAll(40);
    }
    expect(loop.now() - start).toBeLessThan(1_800);
  });

  test("once it is known how long one takes, it is said at once", async () => {
    await floodFor(5_000, { every: 5, service: 10 });
    offer("lucky");
    offer("unlucky");
    await loop.turn();
    expect(events).not.toContain("busy lucky");
    expect(events).toContain("busy unlucky");
  });

  test("after a flood, the next one is answered at once", async () => {
    await floodFor(5_000, { every: 5, service: 20 });
    await workOff(20);
    const start = loop.now();
    offer("after");
    await workOff(1);
    expect(events).toContain("start after");
    expect(loop.now() - start).toBeLessThan(10);
    offerMany(300);
    events = [];
    await workOff(6);
    expect([count("start"), count("busy")]).toEqual([300, 0]);
  });

  test("it goes on answering after answers took longer than there is time", async () => {
    for (let i = 0; i < 300; i++) {
      offer(`slow ${i}`);
      await loop.turn();
      await answerAll(2_800);
    }
    expect([count("start"), count("busy")]).toEqual([300, 0]);
  });

  test("what arrives when it is nearly too late is told so instead of started", async () => {
    offer("old", { age: 2_600 });
    await loop.turn();
    expect(events).toEqual(["busy old"]);
  });

  test("who waits for what hangs is told while there is time", async () => {
    offer("hangs");
    await loop.turn();
    offer("waits");
    for (let waited = 0; waited < 2_700; waited += 100) {
      loop.advance(100);
      await loop.turn();
    }
    expect(events).toEqual(["start hangs", "busy waits"]);
  });

  test("those who are told take turns with those who are answered", async () => {
    offerMany(50, { server: "A", member: "eager" });
    offer("other", { server: "B" });
    await loop.turn();
    expect(count("start")).toBe(1);
    expect(count("busy")).toBe(8);
    await answerAll(1);
    expect(events).toContain("start other");
    expect(count("busy")).toBe(16);
  });

  /** Offers one every so many milliseconds, while each answer takes `service`. */
  async function floodFor(ms: number, { every, service }: { every: number; service: number }) {
    const until = loop.now() + ms;
    for (let i = 0; loop.now() < until; i++) {
      await loop.turn();
      for (let spent = 0; spent < service; spent += every) offer(`flood ${i}-${spent}`);
      await answerAll(service);
    }
  }
});

describe("the end", () => {
  test("what waits and what comes is turned away, and what is under way is waited for", async () => {
    offerMany(3);
    await loop.turn();
    let isOver = false;
    void admission.close().then(() => {
      isOver = true;
    });
    offer("late");
    for (let i = 0; i < 3; i++) await loop.turn();
    expect(events).toEqual(["start #0", "busy #1", "busy #2", "busy late"]);
    expect(isOver).toBe(false);
    open[0]!.milestones.sent();
    await loop.turn();
    expect(isOver).toBe(false);
    open[0]!.finish();
    for (let i = 0; i < 3; i++) {
      offer(`too late ${i}`);
      await loop.turn();
    }
    expect(isOver).toBe(true);
  });
});

test("It costs next to nothing: a thousand at once are let in and started in a fraction of a second", async () => {
  const start = performance.now();
  for (let i = 0; i < 1_000; i++) offer(`#${i}`, { server: `server ${i % 400}` });
  const offered = performance.now() - start;
  expect(offered).toBeLessThan(200);
  await workOff(0.1);
  expect(count("start")).toBe(1_000);
});
