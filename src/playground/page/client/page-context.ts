import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Outcome, UserAction } from "../server/user-action.ts";
import type { View } from "../server/view.ts";
import type { Draft } from "./composer/draft.ts";

/** What every part of the page may read and do. */
export interface Page {
  view: View;
  /** Does something as the persona that is shown; files go by the names under which it holds them. */
  act(action: UserAction, files?: Record<string, File>): Promise<Outcome>;
  /** Puts a command into the composer, ready to be filled in. */
  draft(draft: Draft): void;
}

export const PageContext = createContext<Page | null>(null);

export function usePage(): Page {
  const page = useContext(PageContext);
  if (!page) throw new Error("Expected to be inside a PageContext");
  return page;
}
