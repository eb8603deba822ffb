import { type APIMessage, ApplicationCommandType } from "discord-api-types/v10";
import { useLayoutEffect, useRef } from "preact/hooks";
import { usePage } from "../page-context.ts";

interface MessageMenuProps {
  message: APIMessage;
  /** A point of the window, in pixels. */
  at: { x: number; y: number };
  onClose(): void;
}

/** Space between the menu and the edge of the window, in pixels. */
const MARGIN = 8;

/** The commands that take a message. The browser closes it and gives the focus back. */
export function MessageMenu({ message, at, onClose }: MessageMenuProps) {
  const { view, act } = usePage();
  const menu = useRef<HTMLElement>(null);
  const commands = view.commands.filter(({ type }) => type === ApplicationCommandType.Message);
  useLayoutEffect(() => {
    menu.current!.showPopover();
    keepInside(menu.current!, at);
  }, []);
  const use = (name: string) => {
    menu.current!.hidePopover();
    void act({ kind: "menu", name, message: message.id });
  };
  return (
    <section
      ref={menu}
      class="menu"
      popover="auto"
      aria-label="Apps for this message"
      onToggle={({ newState }) => newState === "closed" && onClose()}
    >
      <p>{commands.length > 0 ? "Apps" : "No app takes a message here."}</p>
      {commands.map(({ id, name }, index) => (
        <button key={id} type="button" autofocus={index === 0} onClick={() => use(name)}>
          {name} <small>{view.bot.name}</small>
        </button>
      ))}
    </section>
  );
}

function keepInside(menu: HTMLElement, { x, y }: { x: number; y: number }): void {
  const { width, height } = menu.getBoundingClientRect();
  menu.style.left = `${Math.max(MARGIN, Math.min(x, innerWidth - width - MARGIN))}px`;
  menu.style.top = `${Math.max(MARGIN, Math.min(y, innerHeight - height - MARGIN))}px`;
}
