import { useEffect, useState } from "preact/hooks";

/** Who is shown and where; the part of the address behind the hash, such as `#moderator/dm`. */
export interface Place {
  persona: string;
  place: string;
}

export const START: Place = { persona: "member", place: "general" };

export const addressOf = ({ persona, place }: Place): string => `#${persona}/${place}`;

/** The place that the address names, now and after every change of it. */
export function usePlace(): Place {
  const [current, setCurrent] = useState(placeInAddress);
  useEffect(() => {
    const follow = () => setCurrent(placeInAddress());
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  return current;
}

function placeInAddress(): Place {
  const [, persona, place] = /^#(\w+)\/(\w+)$/.exec(location.hash) ?? [];
  return persona && place ? { persona, place } : START;
}
