import { type Draft, invocationsOf } from "./composer/draft.ts";
import { usePage } from "./page-context.ts";
import type { Route } from "./route.ts";

/** What stands above the first message: where one is, and what to try. */
export function Welcome({ channel }: Pick<Route, "channel">) {
  const { view, draft } = usePage();
  const { example, bot, server } = view;
  const invocation = invocationsOf(view.commands).find(({ name }) => name === example?.command);
  const values = Object.entries(example?.values ?? {});
  const filled: Draft["values"] = Object.fromEntries(
    values.map(([name, value]) => [name, { shown: value, value }]),
  );
  return (
    <section class="welcome">
      <h2>{channel === "dm" ? `Just you and ${bot.name}` : `Welcome to #${server.channel}`}</h2>
      <p>
        {bot.name} is here. {isTouch() ? <TouchHint /> : <MouseHint />} Nothing here leaves this
        machine.
      </p>
      {invocation && (
        <button type="button" class="example" onClick={() => draft({ invocation, values: filled })}>
          <span class="unseen">Try: </span>/{invocation.name}{" "}
          {values.map(([name, value]) => (
            <span key={name}>
              <b>{name}</b> {value}
            </span>
          ))}
        </button>
      )}
    </section>
  );
}

const isTouch = () => matchMedia("(pointer: coarse)").matches;

const TouchHint = () => (
  <>
    Tap the box below and begin with / to see its commands, tap ⋯ on a message for more, and change
    who you are at the top.
  </>
);

const MouseHint = () => (
  <>
    Type <kbd>/</kbd> to see its commands, right-click a message for more, and change who you are on
    the side.
  </>
);
