import type { FolderNotes } from "./generation.ts";

/**
 * What is known of the folder that all servers share and of one of a server's own.
 *
 * @returns null where nothing is noted of the server's own
 */
export function joinNotes(common: FolderNotes, own: FolderNotes): FolderNotes | null {
  if (hasNone(own)) return null;
  return {
    leftOut: [...common.leftOut, ...own.leftOut],
    ignored: [...common.ignored, ...own.ignored],
    otherFormats: [...common.otherFormats, ...own.otherFormats],
    synonyms: [common.synonyms, own.synonyms].filter(Boolean).join("\n"),
  };
}

const hasNone = ({ leftOut, ignored, synonyms }: FolderNotes): boolean =>
  leftOut.length + ignored.length + synonyms.length === 0;
