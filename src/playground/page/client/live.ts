import { useEffect, useState } from "preact/hooks";
import type { Outcome, UserAction } from "../server/user-action.ts";
import type { View } from "../server/view.ts";
import type { Route } from "./route.ts";

const query = ({ persona, channel }: Route) => new URLSearchParams({ persona, channel });

/** The view of a route as it is now, null before the first one, and whether the server is there. */
export function useView({ persona, channel }: Route): { view: View | null; isOffline: boolean } {
  const [last, setLast] = useState<{ of: string; view: View } | null>(null);
  const [isOffline, setOffline] = useState(false);
  const of = String(query({ persona, channel }));
  useEffect(() => {
    const source = new EventSource(`/views?${of}`);
    source.onopen = () => setOffline(false);
    source.onerror = () => setOffline(true);
    source.onmessage = ({ data }) => setLast({ of, view: JSON.parse(data) });
    return () => source.close();
  }, [of]);
  // What another persona sees in private must not show for an instant.
  return { view: last?.of === of ? last.view : null, isOffline };
}

/** Sends what a persona does in a channel, with the files it names. */
export async function act(
  route: Route,
  action: UserAction,
  files: Record<string, File> = {},
): Promise<Outcome> {
  const body = new FormData();
  body.set("action", JSON.stringify(action));
  for (const [name, file] of Object.entries(files)) body.set(name, file);
  try {
    // What was done before the page is left still arrives; browsers allow that for small bodies only.
    const keepalive = Object.keys(files).length === 0;
    const response = await fetch(`/actions?${query(route)}`, { method: "POST", body, keepalive });
    if (response.ok) return await response.json();
    return { sent: false, reason: `the local Discord answered ${response.status}` };
  } catch {
    return { sent: false, reason: "the local Discord cannot be reached" };
  }
}
