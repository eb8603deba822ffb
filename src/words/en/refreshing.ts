import { template } from "../template.ts";

/** Why the articles could not be read. */
export const refreshing = {
  folderIsNone: template("The corpus folder {folder} is not a folder.", "folder"),
  folderIsMissing: template("The corpus folder {folder} does not exist.", "folder"),
  folderIsUnreadable: template("The corpus folder {folder} cannot be read.", "folder"),
  folderIsOurs: template(
    "The corpus folder {folder} is one of those that the bot writes to, below DATA_DIR.",
    "folder",
  ),
  folderIsEmpty: template("The corpus folder {folder} holds no articles.", "folder"),
  noneUsable: template("None of its files could be used ({failed}).", "failed"),
  failedFile: template("{file}: {reason}", "file", "reason"),
  otherFormats: template("These files are of other formats: {files}.", "files"),
  tooManyLost: template(
    "{lost, number} of {of, number} articles are gone from the folder, which is more than may be.",
    "lost",
    "of",
  ),
  articlesKept: "I go on with the articles I had.",
  pullFailed: "git could not bring the folder of articles up to date.",
  pullEnded: "It took too long, or was ended.",
  pullSaid: template("It said: {said}", "said"),
  pullSaidNothing: "It did not say why.",
  noGit: "git could not be started. Install it, or set CORPUS_PULL to off.",
};
