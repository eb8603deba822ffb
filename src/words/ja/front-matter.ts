import type { frontMatter as english } from "../en/front-matter.ts";
import type { Translation } from "../template.ts";

export const frontMatter: Translation<typeof english> = {
  issue: "{at}{expected}が必要ですが、{got}になっています",
  text: "テキスト",
  list: "リスト、またはコンマで区切った言葉",
  names: "名前、または名前のリスト",
  notes: "各行にセクションの見出しとその注意",
  support: "省略されないため{most}文字以内（今は{length}文字）",
  url: "httpまたはhttpsのアドレス",
  date: "YYYY、YYYY-MM、YYYY-MM-DDのいずれか",
  boolean: "trueまたはfalse",
  language: "jaなどの言語コード",
  keys: "各行にキーと値",
};
