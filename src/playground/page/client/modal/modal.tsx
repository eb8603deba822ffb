import {
  type APIModalInteractionResponseCallbackComponent,
  ComponentType,
} from "discord-api-types/v10";
import { useEffect, useRef, useState } from "preact/hooks";
import type { View } from "../../server/view.ts";
import { Markdown } from "../message/markdown.tsx";
import { usePage } from "../page-context.ts";
import { type Input, ModalInput } from "./modal-input.tsx";
import { submissionOf } from "./submission.ts";

/** A form that the bot opened, shown until it is sent or left. */
export function Modal({ modal: { exchange, data } }: { modal: NonNullable<View["modal"]> }) {
  const { act } = usePage();
  const dialog = useRef<HTMLDialogElement>(null);
  const [problem, setProblem] = useState("");
  useEffect(() => dialog.current?.showModal(), []);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const { fields, files } = submissionOf(event.target as HTMLFormElement, inputsOf(data));
    const outcome = await act({ kind: "submit", exchange, fields }, files);
    setProblem(outcome.sent ? "" : outcome.reason);
  };
  const close = () => void act({ kind: "close", exchange });
  return (
    <dialog ref={dialog} class="modal" aria-labelledby="modal-title" onClose={close}>
      <form onSubmit={submit}>
        <h2 id="modal-title">{data.title}</h2>
        {data.components.map((part, index) => (
          <Part key={index} part={part} />
        ))}
        {problem && (
          <p class="problem" role="alert">
            {problem}
          </p>
        )}
        <footer class="row">
          <button type="button" class="button secondary" onClick={close}>
            Cancel
          </button>
          <button type="submit" class="button primary">
            Submit
          </button>
        </footer>
      </form>
    </dialog>
  );
}

type ModalPart = APIModalInteractionResponseCallbackComponent;

function Part({ part }: { part: ModalPart }) {
  switch (part.type) {
    case ComponentType.TextDisplay:
      return <Markdown text={part.content} />;
    case ComponentType.ActionRow:
      return part.components.map((input) => (
        <ModalInput key={input.custom_id} label={input.label ?? ""} input={input} />
      ));
    case ComponentType.Label:
      return <ModalInput {...part} input={part.component as Input} />;
  }
}

function inputsOf({ components }: { components: ModalPart[] }): Input[] {
  return components.flatMap((part): Input[] => {
    if (part.type === ComponentType.ActionRow) return part.components;
    return part.type === ComponentType.Label ? [part.component as Input] : [];
  });
}
