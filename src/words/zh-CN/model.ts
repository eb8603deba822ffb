import type { model as english } from "../en/model.ts";
import type { Translation } from "../template.ts";

export const model: Translation<typeof english> = {
  byMeaning:
    "我会查找问题中的词语，以及用不同说法表达相同意思的片段。这借助了一个句子模型（{name}），除了回答之外，没有任何内容离开我所运行的机器。",
  byWords:
    "我会查找问题中的词语，以及已知意思相同的词语；没有使用句子模型。无论如何，除了回答之外，没有任何内容离开我所运行的机器。",
  off: "句子模型：关闭；除了回答之外，没有任何内容离开我所运行的机器。",
  starting: "句子模型：{name} 正在启动；在此之前按词语回答。",
  reading:
    "句子模型：{name} 正在阅读文章，已读 {done, number} / {total, number} 个句子和片段；在此之前按词语回答。",
  ready: "句子模型：开启，{name}；除了回答之外，没有任何内容离开我所运行的机器。",
  failed: "句子模型：{name} 无法使用，因此按词语回答；原因见日志。",
};
