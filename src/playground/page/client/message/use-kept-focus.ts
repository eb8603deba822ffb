import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";

const CONTROLS = "button:enabled, select:enabled, a[href]";

interface Focus {
  control: HTMLElement;
  message: Element;
  /** The place of the control among those of its message. */
  index: number;
}

/**
 * Moves the focus when a change removed or disabled the focused control: to the control that is now
 * in the same place of its message, or to the last one of the list if the message is gone.
 */
export function useKeptFocus(list: RefObject<HTMLElement>): void {
  const last = useRef<Focus | null>(null);
  useEffect(() => {
    const remember = () => {
      last.current = focusIn(list.current!);
    };
    document.addEventListener("focusin", remember);
    return () => document.removeEventListener("focusin", remember);
  }, []);
  useLayoutEffect(() => {
    if (last.current && !isUsable(last.current.control))
      replacementFor(last.current, list.current!)?.focus();
    else last.current = focusIn(list.current!);
  });
}

const isUsable = (control: HTMLElement) => control.isConnected && !control.matches(":disabled");

const controlsOf = (message: Element) => [...message.querySelectorAll<HTMLElement>(CONTROLS)];

function focusIn(list: HTMLElement): Focus | null {
  const control = document.activeElement as HTMLElement;
  const message = control.closest("li.message");
  if (!message || !list.contains(control)) return null;
  return { control, message, index: controlsOf(message).indexOf(control) };
}

function replacementFor({ message, index }: Focus, list: HTMLElement): HTMLElement | undefined {
  if (!message.isConnected) return controlsOf(list).at(-1);
  const controls = controlsOf(message);
  return controls[index] ?? controls.at(-1);
}
