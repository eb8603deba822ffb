import { readFile } from "node:fs/promises";
import type { PageBundle } from "./page-bundle.ts";

const CLIENT = new URL("../client/", import.meta.url);
const IS_COMPILED = import.meta.url.endsWith(".js");

/** The addresses below which a browser finds what the page is made of. */
export const PAGE_PATHS = ["/", "/icon.svg", "/main.js", "/style.css"] as const;

type PageFiles = Readonly<Record<(typeof PAGE_PATHS)[number], { type: string; body: string }>>;

/** Reads the files of the page. Its script and style are bundled by the build, or else now. */
export async function loadPageFiles(): Promise<PageFiles> {
  const [html, icon, { script, style }] = await Promise.all([
    readClientFile("index.html"),
    readClientFile("icon.svg"),
    IS_COMPILED ? readBundle() : bundleNow(),
  ]);
  return {
    "/": { type: "text/html; charset=utf-8", body: html },
    "/icon.svg": { type: "image/svg+xml", body: icon },
    "/main.js": { type: "text/javascript; charset=utf-8", body: script },
    "/style.css": { type: "text/css; charset=utf-8", body: style },
  };
}

const readClientFile = (name: string) => readFile(new URL(name, CLIENT), "utf8");

async function readBundle(): Promise<PageBundle> {
  return { script: await readClientFile("main.js"), style: await readClientFile("style.css") };
}

/** The bundler is loaded only here, because it is not installed in production. */
async function bundleNow(): Promise<PageBundle> {
  const { bundlePage } = await import("./page-bundle.ts");
  return bundlePage();
}
