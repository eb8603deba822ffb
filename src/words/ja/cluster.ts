import type { cluster as english } from "../en/cluster.ts";
import type { Translation } from "../template.ts";

export const cluster: Translation<typeof english> = {
  unreachable: "今は記事に接続できません。何も失われていません。1分後にもう一度お試しください。",
  gone: "その記事はもうありません。",
  empty:
    "OPENSEARCH_URLのクラスターにはまだ記事がありません。次のように読み込んでください：footnote push FOLDER",
  otherVersion:
    "クラスターの記事は、ボットの別のバージョンが読み込んだものです。このバージョンで読み込み直してください：footnote push FOLDER",
  busy: "別のプロセスが今クラスターに記事を読み込んでいます。終わってからもう一度お試しください。",
  lost: "その間に別のプロセスが記事の読み込みを始めました。このプロセスはこれ以上何も変更しません。",
  changed: "フォルダーを読んでいる間に{file}が変更されました。もう一度読み込んでください。",
  noCertificates: "OPENSEARCH_CA：ファイル{file}を読めません。",
  outside: "{file}はフォルダーの外になるため、これ以上は書き込みません。",
  unwritable: "{path}に書き込めません。",
};
