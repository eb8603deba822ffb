import type { Browser, BrowserContextOptions } from "playwright-core";
import { addingOn } from "../discord/adding.ts";
import { drawNewest, inDemoServer } from "./demo-server.ts";

const THERE = "# The harbour plan\n\nThe pier will cost 40,000 crowns.\n";
const PAGE = `<!doctype html><html lang="en"><head>
<title>The harbour plan</title>
<meta property="og:site_name" content="The Grey Point Gazette">
<meta name="date" content="2025-12-16"></head><body>
<nav>Home · News · Weather</nav>
<h1>The harbour plan</h1>
<p>The council approved the harbour plan on Tuesday. The pier will cost 42,000 crowns.</p>
<footer>Subscribe to our newsletter</footer></body></html>`;

/** What a moderator sees of a file before it is an article. */
export const drawAdding = (browser: Browser, options: BrowserContextOptions): Promise<Buffer> =>
  inDemoServer({ articles: { "harbour.md": THERE } }, async (discord, dataDir) => {
    await addingOn({ discord }, dataDir).add("harbour-plan.html", PAGE);
    return drawNewest(discord, browser, options);
  });
