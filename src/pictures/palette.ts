/** Of a card that can be read on Discord's dark and light ground alike. */
export const COLOURS = {
  ground: "#22242a",
  strong: "#f4f5f7",
  /** 8 to 1 on the ground. */
  soft: "#b7bcc6",
  line: "#565b66",
  /** Bars that names stand on: strong letters are 6 to 1 on either. */
  articles: "#2a5875",
  gaps: "#6d5113",
} as const;

/**
 * Of a stack, from below. Blue and orange are from the set of Okabe and Ito, whose colours are told apart
 * with every kind of colour blindness; each piece differs in brightness as well.
 */
export const STACK = [
  { fill: "#56b4e9", ink: "#10202b" },
  { fill: "#e69f00", ink: "#2b1d00" },
  { fill: "#9aa1ad", ink: "#14161a" },
] as const;
