import { useEffect } from "preact/hooks";
import { usePage } from "./page-context.ts";
import type { Route } from "./route.ts";
import { useSetting } from "./setting.ts";
import type { usePanel } from "./use-panel.ts";

interface ChannelHeaderProps {
  channel: Route["channel"];
  panel: ReturnType<typeof usePanel>;
}

/** The name of the channel, and how the page looks. */
export function ChannelHeader({ channel, panel }: ChannelHeaderProps) {
  const { server, bot } = usePage().view;
  const isDirect = channel === "dm";
  return (
    <header class="channel">
      <h1>{isDirect ? `@ ${bot.name}` : `# ${server.channel}`}</h1>
      <p>{isDirect ? "Direct messages" : server.topic}</p>
      <ThemeButton />
      <button
        type="button"
        class="tool"
        {...(panel.isOverlay
          ? { popoverTarget: "exchange" }
          : { "aria-expanded": panel.isOpen, onClick: panel.toggle })}
      >
        Exchange
      </button>
    </header>
  );
}

function ThemeButton() {
  const [theme, setTheme] = useSetting("theme", preferred);
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  const other = theme === "dark" ? "light" : "dark";
  return (
    <button type="button" class="tool" onClick={() => setTheme(other)}>
      {other === "dark" ? "Dark" : "Light"}
    </button>
  );
}

const preferred = () => (matchMedia("(prefers-color-scheme: light)").matches ? "light" : "dark");
