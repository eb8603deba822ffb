import { type APIMessage, ApplicationCommandType } from "discord-api-types/v10";
import { useLayoutEffect, useRef } from "preact/hooks";
import { usePage } from "../page-context.ts";

interface MessageMenuProps {
  message: APIMessage;
  at: { x: number; y: number };
  onClose(): void;
}

/** The apps that a message can be handed to. The focus goes back to where it was when it closes. */
export function MessageMenu({ message, at, onClose }: MessageMenuProps) {
  const { view, act } = usePage();
  const menu = useRef<HTMLDivElement>(null);
  const commands = view.commands.filter(({ type }) => type === ApplicationCommandType.Message);
  useLayoutEffect(() => {
    const before = document.activeElement as HTMLElement | null;
    menu.current?.showPopover();
    keepInside(menu.current!, at);
    (menu.current!.querySelector("button") ?? menu.current!).focus();
    return () => before?.focus({ preventScroll: true });
  }, []);
  const use = (name: string) => {
    onClose();
    void act({ kind: "menu", name, message: message.id });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape" || event.key === "Tab") onClose();
    else if (by === undefined) return;
    else moveFocus(menu.current!, by);
    event.preventDefault();
  };
  return (
    <div
      ref={menu}
      class="menu"
      popover="auto"
      role="menu"
      tabIndex={-1}
      aria-label="Apps for this message"
      onKeyDown={onKeyDown}
      onToggle={({ newState }) => newState === "closed" && onClose()}
    >
      <p role="presentation">Apps</p>
      {commands.map(({ id, name }) => (
        <button key={id} type="button" role="menuitem" onClick={() => use(name)}>
          {name} <small>{view.bot.name}</small>
        </button>
      ))}
      {commands.length === 0 && <p role="presentation">No app takes a message here.</p>}
    </div>
  );
}

function moveFocus(menu: HTMLElement, by: number): void {
  const items = [...menu.querySelectorAll("button")];
  const at = items.indexOf(document.activeElement as HTMLButtonElement);
  items[(at + by + items.length) % items.length]?.focus();
}

function keepInside(menu: HTMLElement, { x, y }: { x: number; y: number }): void {
  const { width, height } = menu.getBoundingClientRect();
  menu.style.left = `${Math.max(8, Math.min(x, innerWidth - width - 8))}px`;
  menu.style.top = `${Math.max(8, Math.min(y, innerHeight - height - 8))}px`;
}
