import { Connection } from "../../../src/cluster/connection.ts";
import { ClusterArticles } from "../../../src/engine/cluster/tended/cluster-articles.ts";
import { readFew } from "../../../src/engine/read-few.ts";

/*
 * Does one thing with an article of a cluster, and is killed before the nth request that writes something, from
 * 1 on.
 *
 *     node changing-process.mjs URL N add|edit|remove|restore FILE
 */
const [url = "", dieAt, action, file = ""] = process.argv.slice(2);
const READS = /\/_(search|mget)$/;

const { request } = Connection.prototype;
let writes = 0;
Connection.prototype.request = function (asked, budget) {
  const isWrite = asked.method !== "GET" && !READS.test(asked.path);
  if (isWrite && ++writes === Number(dieAt)) process.kill(process.pid, "SIGKILL");
  return request.call(this, asked, budget) as never;
};

const connection = new Connection({ urls: [url], user: null, password: null, caFile: null });
const articles = new ClusterArticles(connection, { binDays: 30, now: Date.now, readFew });
if (action === "add") await articles.add(file, Buffer.from("# New\n\nNew words.\n"));
else if (action === "edit") await articles.edit(file, { title: "Edited" });
else if (action === "remove") await articles.remove({ file, title: "T" });
else {
  const removed = await articles.removed();
  await articles.restore(removed.find((each) => each.file === file)!.id);
}
await connection.close();
