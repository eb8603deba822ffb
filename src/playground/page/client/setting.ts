import { useState } from "preact/hooks";

/** A choice that the browser keeps for the next visit. */
export function useSetting<T extends string>(name: string, start: () => T) {
  const [value, setValue] = useState<T>(() => (localStorage.getItem(name) as T | null) ?? start());
  const set = (next: T) => {
    localStorage.setItem(name, next);
    setValue(next);
  };
  return [value, set] as const;
}
