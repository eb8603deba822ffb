import type { help as english } from "../en/help.ts";
import type { Translation } from "../template.ts";

export const help: Translation<typeof english> = {
  title: "我能做什么",
  purpose:
    "使用 `{ask}` 向我提问。我会在一批文章中查找，把能回答问题的片段一字不差地展示出来，并注明所在的文件和位置。我自己不写任何内容：如果文章里没有，我会如实告诉您。",
  commands: "命令",
  askingWell:
    '**提问技巧：** 引号中的 `"原话"` 必须原样出现在片段中，前面带 `-减号` 的词语则不能出现。`{ask}` 的选项可以筛选文章。',
  report: "发现错误，或有不该出现在这里的文章？请告诉我们：<{url}>",
  reportToModerator: "发现错误，或有不该出现在这里的文章？请告诉本服务器的管理员。",
  privacy: "隐私：<{url}>",
};
