import { template } from "../template.ts";

/** What is said where the articles are in a cluster. */
export const cluster = {
  unreachable:
    "The articles cannot be reached just now. Nothing is lost: please try again in a minute.",
  gone: "That article is no longer there.",
  empty:
    "The cluster of OPENSEARCH_URL holds no articles yet. Load some with: footnote push FOLDER",
  otherVersion:
    "The articles in the cluster were loaded by another version of the bot. Load them again with this one: footnote push FOLDER",
  busy: "Another process is loading articles into the cluster just now. Try again when it is done.",
  lost: "Another process has begun to load articles meanwhile. This one changes nothing more.",
  changed: template("{file} was changed while the folder was read. Push it again.", "file"),
  noCertificates: template("OPENSEARCH_CA: the file {file} cannot be read.", "file"),
  outside: template("{file} would not be in the folder, and nothing more is written.", "file"),
  unwritable: template("{path} cannot be written.", "path"),
};
