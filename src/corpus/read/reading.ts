import type { Block } from "../document.ts";

/** What a file says of itself, as far as it says it. */
export interface Metadata {
  title?: string;
  publisher?: string;
  author?: string;
  published?: string;
  dateline?: string;
  source?: string;
  retold?: boolean;
  tags?: readonly string[];
  /** Other names for what it is about. */
  aliases?: readonly string[];
  questions?: readonly string[];
  contentNote?: string;
  /** By the heading of the section. */
  sectionNotes?: ReadonlyMap<string, string>;
  support?: string;
  url?: string;
  language?: string;
}

/** What a sidecar says. A field that is undefined takes away what the file says. */
export type SidecarMetadata = { [Field in keyof Metadata]: Metadata[Field] | undefined };

/** What a reader makes of one file. */
export interface Reading {
  readonly metadata: Metadata;
  /** In reading order, without the lines that became metadata. */
  readonly blocks: readonly Block[];
}
