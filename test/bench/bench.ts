/**
 * Measures. Each says in its own file how it is called:
 *
 *     npm run bench -- DIR       how well and fast Footnote searches, beside others
 *     npm run bench -- load      how many interactions it holds, beside a bare bot
 *     npm run bench -- growth    how long reading a large folder takes, whole and after a change
 *     npm run bench -- cluster   how long loading and asking a cluster takes, and what a bot keeps of it
 */
if (process.argv[2] === "load") await import("./load/load.ts");
else if (process.argv[2] === "growth") await import("./load/growth.ts");
else if (process.argv[2] === "cluster") await import("./cluster/cluster.ts");
else await import("./compare.ts");
