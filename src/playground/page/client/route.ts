import { useEffect, useState } from "preact/hooks";

/** Who is shown and in which channel; the part of the address behind the hash, such as `#moderator/dm`. */
export interface Route {
  persona: string;
  channel: string;
}

export const START: Route = { persona: "member", channel: "general" };

export const hrefOf = ({ persona, channel }: Route): string => `#${persona}/${channel}`;

/** The route that the address names, now and after every change of it. */
export function useRoute(): Route {
  const [route, setRoute] = useState(routeInAddress);
  useEffect(() => {
    const follow = () => setRoute(routeInAddress());
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  return route;
}

function routeInAddress(): Route {
  const [, persona, channel] = /^#(\w+)\/(\w+)$/.exec(location.hash) ?? [];
  return persona && channel ? { persona, channel } : START;
}
