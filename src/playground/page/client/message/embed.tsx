import type { APIEmbed, APIUnfurledMediaItem } from "discord-api-types/v10";
import { colorOf } from "./color.ts";
import { Link, Markdown } from "./markdown.tsx";
import { Picture } from "./media.tsx";
import { Timestamp } from "./timestamp.tsx";

/** One embed of a message. */
export function Embed({ embed }: { embed: APIEmbed }) {
  const { author, title, url, description, fields = [], image, thumbnail } = embed;
  return (
    <article class="embed" style={{ borderColor: colorOf(embed.color) }}>
      {author && <p class="embed-author">{linked(author.name, author.url)}</p>}
      {title && <p class="embed-title">{linked(title, url)}</p>}
      {description && <Markdown text={description} />}
      {fields.length > 0 && (
        <dl>
          {fields.map(({ name, value, inline }) => (
            <div key={name} class={inline ? "inline" : undefined}>
              <dt>{name}</dt>
              <dd>
                <Markdown text={value} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {[thumbnail, image].map(
        (media) => media && <Picture media={media as APIUnfurledMediaItem} description={title} />,
      )}
      <EmbedFooter embed={embed} />
    </article>
  );
}

const linked = (words: string, url: string | undefined) =>
  url ? <Link to={url}>{words}</Link> : words;

function EmbedFooter({ embed: { footer, timestamp } }: { embed: APIEmbed }) {
  if (!footer && !timestamp) return null;
  return (
    <footer>
      {footer?.text}
      {footer && timestamp && " • "}
      {timestamp && <Timestamp seconds={Date.parse(timestamp) / 1000} format="d" />}
    </footer>
  );
}
