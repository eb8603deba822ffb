/**
 * Measures. Each says in its own file how it is called:
 *
 *     npm run bench -- DIR     how well and fast Footnote searches, beside others
 *     npm run bench -- load    how many interactions it holds, beside a bare bot
 */
if (process.argv[2] === "load") await import("./load/load.ts");
else await import("./compare.ts");
