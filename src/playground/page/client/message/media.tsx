import type {
  APIAttachment,
  APIMediaGalleryItem,
  APIUnfurledMediaItem,
} from "discord-api-types/v10";
import { Spoiler } from "./markdown.tsx";

const UNITS = ["bytes", "KB", "MB"];

/** The path of a file that the stand-in serves; null for one elsewhere, which is never fetched. */
function pathOf(url: string): string | null {
  const { hostname, pathname } = new URL(url);
  return hostname === "127.0.0.1" && pathname.startsWith("/attachments/") ? pathname : null;
}

/** A picture of this machine, or the address of one elsewhere. */
export function Picture({ media, description, spoiler }: Omit<APIMediaGalleryItem, "id">) {
  const path = pathOf(media.url);
  const name = description ?? media.url.split("/").at(-1) ?? "";
  if (path === null) return <span class="elsewhere">A picture from elsewhere: {media.url}</span>;
  const picture = <img src={path} alt={name} />;
  return spoiler ? <Spoiler>{picture}</Spoiler> : picture;
}

/** A file to download. */
export function FileCard({ name, url, size }: { name: string; url: string; size?: number }) {
  return (
    <a class="file" href={pathOf(url) ?? undefined} download={name}>
      <span class="file-name">{name}</span>
      <span class="file-size">{size === undefined ? "Download" : sizeOf(size)}</span>
    </a>
  );
}

/** An attachment of a message without Components V2, where no component shows it. */
export function Attachment({ attachment }: { attachment: APIAttachment }) {
  const { content_type, description, filename, size, url } = attachment;
  if (content_type?.startsWith("image/")) {
    return (
      <Picture media={{ url } as APIUnfurledMediaItem} description={description ?? filename} />
    );
  }
  return <FileCard name={filename} url={url} size={size} />;
}

function sizeOf(bytes: number): string {
  const step = Math.min(Math.floor(Math.log(Math.max(1, bytes)) / Math.log(1024)), 2);
  const amount = bytes / 1024 ** step;
  return `${step === 0 ? amount : amount.toFixed(1)} ${UNITS[step]}`;
}
