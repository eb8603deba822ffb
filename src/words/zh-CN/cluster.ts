import type { cluster as english } from "../en/cluster.ts";
import type { Translation } from "../template.ts";

export const cluster: Translation<typeof english> = {
  unreachable: "现在无法访问文章。什么都没有丢失：请一分钟后再试。",
  gone: "那篇文章已经不在了。",
  empty: "OPENSEARCH_URL 的集群里还没有文章。请这样载入：footnote push FOLDER",
  otherVersion:
    "集群里的文章是由机器人的另一个版本载入的。请用这个版本重新载入：footnote push FOLDER",
  busy: "另一个进程正在向集群载入文章。请等它完成后再试。",
  lost: "在此期间另一个进程已开始载入文章。这个进程不再做任何更改。",
  changed: "读取文件夹时 {file} 发生了变化。请重新载入。",
  noCertificates: "OPENSEARCH_CA：无法读取文件 {file}。",
  outside: "{file} 会落在文件夹之外，因此不再写入任何内容。",
  unwritable: "无法写入 {path}。",
};
