import fc from "fast-check";

/** What has broken readers, layouts or terminals before, each to be repeated. */
const UNITS = [
  ...[
    "a ",
    "*a_ ",
    "**bold** text. ",
    "- - - ",
    "[a](b) ",
    "> ",
    "# ",
    "-# ",
    "1. ",
    "||",
    "`",
    "~~",
  ],
  ...[
    "```\n",
    "|a|b|\n",
    "\\",
    "\n",
    "\r\n",
    "\t",
    "\u0000",
    "\u001b[31m",
    "\u0085",
    "\u009b",
    "\u2028",
  ],
  ...[
    "\u202e",
    "\u202d",
    "\u202a",
    "\u202c",
    "\u2066",
    "\u2067",
    "\u2069",
    "\u200f",
    "\u200b",
    "\ufeff",
  ],
  ...["\ud800", "\udc00", "e\u0301\u0302\u0303\u0304", "👩‍🚀", "字", "ß", "ﬁ", "İ", "\u{E0041}"],
  ...["@everyone", "@here", "<@1200000000000000001>", "<@&1500000000000000001>", "<#1>", "<:a:1>"],
  ...[
    "<t:0:R>",
    "</cmd:1>",
    "<id:guide>",
    "https://evil.example",
    "<https://evil.example>",
    ":smile:",
  ],
  ...[
    "[x](https://evil.example)",
    '[x](<https://evil.example> "t")',
    "javascript:alert(1)",
    "www.a.b",
  ],
  ...[
    "constructor",
    "__proto__",
    "{file}",
    "{first}",
    "%",
    "%2e%2e/",
    "../",
    "(",
    ")",
    "&amp;",
    "<b>",
  ],
];

/** Texts that somebody may type, or write into a file, to do harm. */
export const hostileText = fc.oneof(
  fc.array(fc.constantFrom(...UNITS), { maxLength: 12 }).map((units) => units.join("")),
  fc
    .tuple(fc.constantFrom(...UNITS), fc.integer({ min: 1, max: 60 }))
    .map(([unit, count]) => unit.repeat(count)),
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.array(fc.integer({ min: 0, max: 0xff_ff }), { maxLength: 30 }).map((units) => {
    return String.fromCharCode(...units);
  }),
  fc.lorem({ mode: "sentences", maxCount: 3 }),
);

/** The same with at least one character that is seen. */
export const visibleText = hostileText.map((text) => `x${text}`);

/** JSON of any shape, with names that objects have of their own. */
export const anyJson = fc
  .jsonValue({ maxDepth: 4 })
  .chain((value) =>
    fc.constantFrom(value, { constructor: value }, JSON.parse('{"__proto__":{"d":null}}')),
  );
