import type * as z from "zod";
import { mediaOf, type Node, walk } from "../state/component-tree.ts";
import { report } from "./form.ts";
import { LIMITS } from "./limits.ts";

const ATTACHMENT = "attachment://";

/** What holds for all components of a message together (components/reference). */
export function checkTree(
  components: readonly unknown[],
  fileNames: string[],
  context: z.RefinementCtx,
): void {
  const all = walk(components as Node[], ["components"]);
  checkUnique(all, "custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED", context);
  checkUnique(all, "id", "COMPONENT_ID_DUPLICATED", context);
  if (all.length > LIMITS.components) {
    const words = `The maximum number of total components is ${LIMITS.components}`;
    report(context, ["components"], "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", words);
  }
  const displayed = all.reduce((sum, { node }) => sum + [...(node.content ?? "")].length, 0);
  if (displayed > LIMITS.displayedText) {
    const words = `Displayable text exceeds the maximum of ${LIMITS.displayedText}`;
    report(context, ["components"], "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", words);
  }
  for (const { node, path } of all) {
    for (const { url } of mediaOf(node)) {
      if (!url.startsWith(ATTACHMENT) || fileNames.includes(url.slice(ATTACHMENT.length))) continue;
      const words = "The referenced attachment was not found";
      report(context, path, "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND", words);
    }
  }
}

/** Custom ids and ids must differ within a message or modal. */
export function checkUnique(
  all: ReturnType<typeof walk>,
  field: "custom_id" | "id",
  code: string,
  context: z.RefinementCtx,
): void {
  const seen = new Set<unknown>();
  for (const { node, path } of all) {
    const value = node[field];
    if (!value) continue;
    if (seen.has(value)) report(context, [...path, field], code, `${field} cannot be duplicated`);
    seen.add(value);
  }
}
