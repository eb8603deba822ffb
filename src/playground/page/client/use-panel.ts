import { useSetting } from "./setting.ts";

/** From this width on, in pixels, the panel stands beside the messages; below, it lies over them. */
const BESIDE = 960;
/** From this width on, in pixels, it is open at first. */
const AMPLE = 1200;

/** The side panel. Where it would lie over the messages the browser opens and closes it, and it starts folded. */
export function usePanel() {
  const isOverlay = innerWidth < BESIDE;
  const [setting, setSetting] = useSetting("exchange", () =>
    innerWidth > AMPLE ? "open" : "folded",
  );
  return {
    isOverlay,
    isOpen: setting === "open",
    toggle: () => setSetting(setting === "open" ? "folded" : "open"),
  };
}
