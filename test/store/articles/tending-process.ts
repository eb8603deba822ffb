import { FolderArticles } from "../../../src/store/articles/folder-articles.ts";

/*
 * Does one thing with an article.
 *
 *     node tending-process.mjs CORPUS_DIR DATA_DIR add|edit|remove|restore|rewrite FILE
 */
const [folder = "", dataDir = "", action, file = ""] = process.argv.slice(2);
const articles = new FolderArticles({ folder, dataDir, binDays: 30, now: Date.now });

if (action === "add") await articles.add(file, Buffer.from("# New\n\nNew words.\n"));
else if (action === "edit") await articles.edit(file, { title: "Edited", tags: ["new"] });
else if (action === "rewrite") await articles.rewrite(file, "title: Rewritten\n", () => true);
else if (action === "remove") await articles.remove({ file, title: "T" });
else {
  const removed = await articles.removed();
  await articles.restore(removed.find((each) => each.file === file)!.id);
}
