import {
  type APIButtonComponent,
  type APIContainerComponent,
  type APIFileComponent,
  type APIMessage,
  type APIMessageTopLevelComponent,
  type APISectionComponent,
  type APISelectMenuComponent,
  type APISeparatorComponent,
  ComponentType,
} from "discord-api-types/v10";
import { colorOf } from "../message/color.ts";
import { Markdown, Spoiler } from "../message/markdown.tsx";
import { FileCard, Picture } from "../message/media.tsx";
import { usePage } from "../page-context.ts";
import { Button } from "./button.tsx";
import { Select } from "./select.tsx";

type Part = APIMessageTopLevelComponent | APIButtonComponent | APISelectMenuComponent;
interface PartProps<P> {
  part: P;
  message: APIMessage;
}

/** Components of a message, of whatever kind, in their order. */
export function Components({ parts, message }: { parts: readonly Part[]; message: APIMessage }) {
  return (
    <>
      {parts.map((part, index) => (
        <Component key={keyOf(part, parts.slice(index + 1))} part={part} message={message} />
      ))}
    </>
  );
}

/**
 * Names a part by its kind and label, and by how many alike follow it. A button so keeps its element,
 * and with it the focus, when an edit puts other parts before it.
 */
function keyOf(part: Part, later: readonly Part[]): string {
  const kind = ({ type, ...rest }: Part) => `${type} ${"label" in rest ? rest.label : ""}`;
  return `${kind(part)} ${later.filter((each) => kind(each) === kind(part)).length}`;
}

function Component({ part, message }: PartProps<Part>) {
  switch (part.type) {
    case ComponentType.ActionRow:
      return (
        <div class="row">
          <Components parts={part.components} message={message} />
        </div>
      );
    case ComponentType.Button:
      return <Button part={part} message={message} />;
    case ComponentType.StringSelect:
    case ComponentType.UserSelect:
    case ComponentType.RoleSelect:
    case ComponentType.MentionableSelect:
    case ComponentType.ChannelSelect:
      return <MessageSelect part={part} message={message} />;
    case ComponentType.Section:
      return <Section part={part} message={message} />;
    case ComponentType.TextDisplay:
      return <Markdown text={part.content} />;
    case ComponentType.MediaGallery:
      return (
        <div class="gallery">
          {part.items.map((item) => (
            <Picture key={item.media.url} {...item} />
          ))}
        </div>
      );
    case ComponentType.File:
      return <File part={part} message={message} />;
    case ComponentType.Separator:
      return <Separator {...part} />;
    case ComponentType.Container:
      return <Container part={part} message={message} />;
    default:
      return <p class="elsewhere">A component of type {(part as Part).type}, not shown here</p>;
  }
}

function MessageSelect({ part, message }: PartProps<APISelectMenuComponent>) {
  const { act } = usePage();
  const choose = (values: string[]) =>
    void act({ kind: "select", message: message.id, customId: part.custom_id, values });
  return <Select select={part} onChoose={choose} />;
}

function Section({ part, message }: PartProps<APISectionComponent>) {
  const { accessory } = part;
  return (
    <div class="section">
      <div>
        <Components parts={part.components} message={message} />
      </div>
      {accessory.type === ComponentType.Thumbnail ? (
        <Picture {...accessory} />
      ) : (
        <Components parts={[accessory]} message={message} />
      )}
    </div>
  );
}

function File({ part: { file, spoiler }, message }: PartProps<APIFileComponent>) {
  const attachment = message.attachments.find(({ url }) => url === file.url);
  const name = attachment?.filename ?? file.url.split("/").at(-1) ?? "file";
  const card = <FileCard name={name} url={file.url} {...attachment} />;
  return spoiler ? <Spoiler>{card}</Spoiler> : card;
}

function Separator({ divider = true, spacing = 1 }: APISeparatorComponent) {
  return <hr class={`${divider ? "divider" : "gap"} spacing-${spacing}`} />;
}

function Container({ part, message }: PartProps<APIContainerComponent>) {
  const inside = <Components parts={part.components} message={message} />;
  const accent = colorOf(part.accent_color);
  return (
    <div class={accent ? "container accented" : "container"} style={{ borderColor: accent }}>
      {part.spoiler ? <Spoiler>{inside}</Spoiler> : inside}
    </div>
  );
}
