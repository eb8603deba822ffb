import type { help as english } from "../en/help.ts";
import type { Translation } from "../template.ts";

export const help: Translation<typeof english> = {
  title: "我能做什麼",
  purpose:
    "用 `{ask}` 問我問題。我會在一批文章中搜尋，把能回答問題的段落一字不漏地呈現出來，並註明所在的檔案和位置。我自己不寫任何內容：文章裡沒有的，我會照實告訴您。",
  commands: "指令",
  askingWell:
    '**發問技巧：** 引號中的 `"原文字詞"` 必須原封不動出現在段落裡，前面加上 `-減號` 的字詞則不能出現。`{ask}` 的選項可以篩選文章。',
  report: "發現錯誤，或有不該出現在這裡的文章嗎？請告訴我們：<{url}>",
  reportToModerator: "發現錯誤，或有不該出現在這裡的文章嗎？請告訴這個伺服器的管理員。",
  privacy: "隱私權：<{url}>",
};
