import { useEffect } from "preact/hooks";
import { usePage } from "./page-context.ts";
import type { Place } from "./place.ts";
import { useSetting } from "./setting.ts";

interface ChannelHeaderProps {
  place: Place;
  isPanelOpen: boolean;
  onPanel(): void;
}

/** The name of the place, and how the page looks. */
export function ChannelHeader({ place, isPanelOpen, onPanel }: ChannelHeaderProps) {
  const { server, bot } = usePage().view;
  const isDirect = place.place === "dm";
  return (
    <header class="channel">
      <h1>{isDirect ? `@ ${bot.name}` : `# ${server.channel}`}</h1>
      <p>{isDirect ? "Direct messages" : server.topic}</p>
      <ThemeButton />
      <button
        type="button"
        class="tool"
        aria-expanded={isPanelOpen}
        aria-controls={isPanelOpen ? "exchange" : undefined}
        onClick={onPanel}
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
