import type { Grade } from "../../search/rank/grade.ts";

/** The thin line at the left of a container, as RGB: it tells grades, and a refresh, apart. */
export const ACCENT: Readonly<Record<Grade | "refresh", number>> = {
  answers: 0x3ba55d,
  near: 0xe0a030,
  nothing: 0x80848e,
  refresh: 0x5865f2,
};
