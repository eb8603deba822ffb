import { z } from "zod";
import { optional, type Settings } from "./setting.ts";

const ADDRESSES =
  "addresses of nodes with commas between them, such as https://search-1:9200, and no password in them";

/** The cluster that holds the articles, where it is not a folder. */
export const CLUSTER_SETTINGS = {
  opensearchUrl: {
    name: "OPENSEARCH_URL",
    schema: optional(
      z
        .string()
        .transform((list) => list.split(",").map((url) => url.trim().replace(/\/$/, "")))
        .refine((urls) => urls.every(isNode), ADDRESSES),
    ),
    help: "The nodes of an OpenSearch cluster that holds the articles instead of `CORPUS_DIR`, and what moderators do with them instead of `DATA_DIR`, with commas between them, such as `https://search-1:9200,https://search-2:9200`. `npm run footnote push FOLDER` loads it.",
    unset: "none; the articles are in `CORPUS_DIR`",
    isSecret: true,
  },
  opensearchUser: {
    name: "OPENSEARCH_USER",
    schema: optional(z.string()),
    help: "The name of the bot's user in the cluster.",
    unset: "none; nobody is asked for a password",
  },
  opensearchPassword: {
    name: "OPENSEARCH_PASSWORD",
    schema: optional(z.string()),
    help: "The password of that user.",
    unset: "none",
    isSecret: true,
  },
  opensearchCa: {
    name: "OPENSEARCH_CA",
    schema: optional(z.string()),
    help: "The file of the certificate authority (PEM) that signed the certificates of the nodes.",
    unset: "those that Node.js knows",
  },
} satisfies Settings;

function isNode(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, username, password, pathname, search } = new URL(url);
  return /^https?:$/.test(protocol) && username + password + search === "" && pathname === "/";
}
