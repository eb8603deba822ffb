import type { APIButtonComponent } from "discord-api-types/v10";
import { DELETE } from "../components/actions.ts";
import { button } from "./payload.ts";
import type { Viewing } from "./viewing.ts";

/** Null in private, where Discord itself lets one dismiss a message. */
export const deleteButton = ({ owner, isPrivate, words }: Viewing): APIButtonComponent | null =>
  isPrivate ? null : button(words.say("buttons.delete"), DELETE.encode({ owner }));
