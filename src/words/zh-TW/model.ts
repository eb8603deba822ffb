import type { model as english } from "../en/model.ts";
import type { Translation } from "../template.ts";

export const model: Translation<typeof english> = {
  byMeaning:
    "我會搜尋問題中的字詞，以及用其他說法表達相同意思的段落。這項功能借助了句子模型（{name}），除了我的回答之外，沒有任何內容會離開我所在的主機。",
  byWords:
    "我會搜尋問題中的字詞，以及已知意思相同的字詞；沒有使用句子模型。無論如何，除了我的回答之外，沒有任何內容會離開我所在的主機。",
  off: "句子模型：關閉；除了我的回答之外，沒有任何內容會離開我所在的主機。",
  starting: "句子模型：{name} 正在啟動；在那之前先依字詞回答。",
  reading:
    "句子模型：{name} 正在閱讀文章，已讀 {done, number} / {total, number} 個句子和段落；在那之前先依字詞回答。",
  ready: "句子模型：開啟，{name}；除了我的回答之外，沒有任何內容會離開我所在的主機。",
  failed: "句子模型：{name} 無法使用，所以依字詞回答；原因請見記錄檔。",
};
