import { demoWorld, type World } from "../../src/playground/discord/state/world.ts";

/** The demo world with so many more members in its first server; `nth` names them. */
export function crowdedWorld(size: number): World {
  const world = structuredClone(demoWorld);
  const { member } = world.personas;
  for (let i = 0; i < size; i++) {
    const id = String(1_900_000_000_000_000_000n + BigInt(2 * i));
    const dmChannelId = String(BigInt(id) + 1n);
    world.personas[nth(i)] = { ...member!, id, username: nth(i), displayName: nth(i), dmChannelId };
    world.servers.demo!.members[nth(i)] = [];
  }
  return world;
}

/** The name of a member of the crowd, counted from 0. */
export const nth = (i: number): string => `visitor${i}`;
