import type { keeping as english } from "../en/keeping.ts";
import type { Translation } from "../template.ts";

export const keeping: Translation<typeof english> = {
  unwritable: "無法儲存：資料夾無法寫入，或磁碟已滿。原因請見記錄檔。",
  full: "等待確認的檔案太多。請在 {minutes, plural, other {# 分鐘}}後再試一次。",
  gone: "這篇文章已經不在了。",
  emptied: "這篇文章已不再保留。",
  editedMeanwhile: "這段期間有人編輯了這篇文章，所以沒有做任何變更。",
};
