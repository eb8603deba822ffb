import { useState } from "preact/hooks";
import { useSetting } from "./setting.ts";

/** From this width on, in pixels, the panel stands beside the messages; below, it lies over them. */
const BESIDE = 960;
/** From this width on, in pixels, it is open at first. */
const AMPLE = 1200;

/** Whether the side panel is open. It starts folded where it would lie over the messages. */
export function usePanel() {
  const isOverlay = innerWidth < BESIDE;
  const [setting, setSetting] = useSetting("exchange", () =>
    innerWidth > AMPLE ? "open" : "folded",
  );
  const [isOverlayOpen, setOverlayOpen] = useState(false);
  return {
    isOverlay,
    isOpen: isOverlay ? isOverlayOpen : setting === "open",
    setOpen(isOpen: boolean) {
      if (isOverlay) setOverlayOpen(isOpen);
      else setSetting(isOpen ? "open" : "folded");
    },
  };
}
