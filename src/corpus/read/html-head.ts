import type { DefaultTreeAdapterTypes as Tree } from "parse5";
import { parseIsoDate } from "./date.ts";
import type { Metadata } from "./reading.ts";

/** Takes title, publisher, author, date, address and language from a page's elements. */
export function readPageHead(elements: readonly Tree.Element[]): Metadata {
  const find = (tag: string, name: string, value: string) =>
    elements.find((element) => element.tagName === tag && attribute(element, name) === value);
  const meta = (name: string) =>
    trimmed(attribute(find("meta", "property", name) ?? find("meta", "name", name), "content"));
  const title =
    meta("og:title") ?? trimmed(textOf(elements.find(({ tagName }) => tagName === "title")));
  const publisher = meta("og:site_name");
  const author = meta("author");
  const published = parseIsoDate(meta("article:published_time") ?? meta("date") ?? "");
  const url = attribute(find("link", "rel", "canonical"), "href");
  const language = attribute(
    elements.find(({ tagName }) => tagName === "html"),
    "lang",
  );
  return {
    ...(title && { title }),
    ...(publisher && { publisher }),
    ...(author && { author }),
    ...(published && { published }),
    ...(url && /^https?:\/\//.test(url) && { url }),
    ...(language && { language }),
  };
}

/** All elements below a node, in the order of the file. */
export function elementsBelow(node: Tree.ParentNode): Tree.Element[] {
  return node.childNodes.flatMap((child) =>
    "tagName" in child ? [child, ...elementsBelow(child)] : [],
  );
}

export const attribute = (element: Tree.Element | undefined, name: string) =>
  element?.attrs.find((attr) => attr.name === name)?.value;

const trimmed = (text: string | undefined) => text?.replace(/\s+/gu, " ").trim() || undefined;
const textOf = (element: Tree.Element | undefined) =>
  element?.childNodes.map((node) => ("value" in node ? node.value : "")).join("");
