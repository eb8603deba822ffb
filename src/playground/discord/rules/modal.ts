import { ModalInteractionCallbackRequestDataSchema } from "discord-api-spec/zod";
import type { APIModalInteractionResponseCallbackData } from "discord-api-types/v10";
import { refuseFor } from "../refusal.ts";
import type { Node } from "../state/component-tree.ts";
import { componentProblems } from "./components.ts";
import { readForm } from "./form.ts";

type Modal = APIModalInteractionResponseCallbackData;

/** Reads the modal of a callback (interactions/receiving-and-responding, "Modal"). */
export function readModal(body: unknown, at: PropertyKey[]): Modal {
  const modal = readForm<Modal>(ModalInteractionCallbackRequestDataSchema, body ?? {}, at);
  refuseFor(componentProblems(modal.components as Node[]), at);
  return modal;
}
