import type { cluster as english } from "../en/cluster.ts";
import type { Translation } from "../template.ts";

export const cluster: Translation<typeof english> = {
  unreachable: "現在無法存取文章。什麼都沒有遺失：請一分鐘後再試。",
  gone: "那篇文章已經不在了。",
  empty: "OPENSEARCH_URL 的叢集裡還沒有文章。請這樣載入：footnote push FOLDER",
  otherVersion:
    "叢集裡的文章是由機器人的另一個版本載入的。請用這個版本重新載入：footnote push FOLDER",
  busy: "另一個處理程序正在向叢集載入文章。請等它完成後再試。",
  lost: "在此期間另一個處理程序已開始載入文章。這個處理程序不再做任何變更。",
  changed: "讀取資料夾時 {file} 有了變更。請重新載入。",
  noCertificates: "OPENSEARCH_CA：無法讀取檔案 {file}。",
  outside: "{file} 會落在資料夾之外，因此不再寫入任何內容。",
  unwritable: "無法寫入 {path}。",
};
