/** Random articles whose every word occurs once, so that its line is beyond doubt. */
export interface RandomArticle {
  readonly file: string;
  readonly text: string;
}

/** Numbers from 0 to below 1, the same ones for the same seed (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** One article a format, made from a seed. */
export function randomArticles(seed: number): RandomArticle[] {
  return [
    { file: `${seed}.txt`, text: new Writer(seed).plainText() },
    { file: `${seed}.md`, text: new Writer(seed + 1_000_000).markdown() },
    { file: `${seed}.html`, text: new Writer(seed + 2_000_000).html() },
  ];
}

class Writer {
  readonly #random: () => number;
  #words = 0;

  constructor(seed: number) {
    this.#random = randomNumbers(seed);
  }

  plainText(): string {
    const width = this.#pick([60, 72, 90, 10_000]);
    const block = () =>
      this.#oneOf({
        paragraph: () => this.#wrap(this.#sentences(1, 14), width),
        short: () => this.#sentences(1, 1),
        heading: () => this.#phrase(1, 7),
        bullets: () => this.#times(1, 5, () => `  • ${this.#sentences(1, 6)}`).join("\n"),
        numbers: () => this.#times(1, 4, (i) => `${i + 1}. ${this.#sentences(1, 4)}`).join("\n"),
        lines: () => this.#times(2, 4, () => this.#phrase(2, 4)).join("\n"),
      });
    const gap = () => this.#pick(["\n\n", "\n\n", "\n\n\n", "\n \t\n"]);
    const blocks = this.#times(3, 25, block);
    return `${this.#phrase(3, 9)}\n\n${blocks.map((text) => text + gap()).join("")}`;
  }

  markdown(): string {
    const title = this.#phrase(2, 6);
    const head = this.#pick([`---\ntitle: ${title}\n---`, `# ${title}`, `\n${title}\n===`]);
    const blocks = this.#times(3, 20, () => this.#markdownBlock());
    return `${head}\n\n${blocks.join("\n\n")}\n\n${this.#sentences(1, 2)}${this.#pick(["", "\n"])}`;
  }

  html(): string {
    const blocks = this.#times(3, 20, () => this.#htmlBlock(2)).join(
      this.#pick(["\n", "\n\n", ""]),
    );
    const head = `<!doctype html>\n<html><head>\n<title>A title\nof two lines</title></head>\n<body>`;
    return `${head}<h1>${this.#phrase(2, 6)}</h1>\n${blocks}<p>${this.#sentences(1, 2)}</body></html>\n`;
  }

  #markdownBlock(): string {
    const width = this.#pick([40, 72, 10_000]);
    const paragraph = (most: number) => this.#wrap(this.#decorate(this.#sentences(1, most)), width);
    const quote = (text: string) => text.replace(/^/gm, "> ");
    const list = (mark: string) =>
      this.#times(1, 5, () => `${mark} ${this.#indent(paragraph(4), mark.length + 1)}`).join("\n");
    return this.#oneOf({
      paragraph: () => paragraph(14),
      another: () => paragraph(5),
      heading: () => `${"#".repeat(this.#whole(2, 4))} ${this.#phrase(1, 6)}`,
      underlined: () => `${this.#phrase(1, 6)}\n---`,
      list: () => list(this.#pick(["-", "*", "1."])),
      nested: () => `- ${paragraph(2).replaceAll("\n", "\n  ")}\n${this.#indent(list("  -"), 0)}`,
      quote: () => quote(`${paragraph(3)}\n\n${paragraph(3)}`),
      code: () => `\`\`\`js\n${this.#times(1, 5, () => this.#phrase(1, 5)).join("\n\n")}\n\`\`\``,
      quotedCode: () => quote(`~~~\n${this.#phrase(1, 5)}\n~~~`),
      table: () => this.#table(),
      footnote: () =>
        `${this.#phrase(2, 5)}[^n${this.#words}]\n\n[^n${this.#words}]: ${paragraph(2)}`,
      html: () => `<div>\n${this.#htmlBlock(0)}\n</div>`,
      picture: () => `![${this.#wrap(this.#phrase(2, 9), 20)}](a.png "t") ${paragraph(2)}`,
      comment: () => `<!-- a remark\n\nof two -->\n\n${paragraph(1)}`,
    });
  }

  #htmlBlock(depth: number): string {
    const text = (most: number) => this.#tagged(this.#wrap(this.#sentences(1, most), 50));
    const inner = () => (depth > 0 ? this.#htmlBlock(depth - 1) : text(2));
    return this.#oneOf({
      paragraph: () => `<p\n class="x > y">${text(14)}</p>`,
      open: () => `<p>\n${text(6)}`,
      heading: () => `<h2>\n${this.#phrase(1, 6)}</h2>`,
      list: () => `<ul>${this.#times(1, 4, () => `<li>${text(3)}\n`).join("")}</ul>`,
      section: () => `<section><div>${inner()}</div>\n${inner()}</section>`,
      quote: () => `<blockquote>${inner()}</blockquote>`,
      pre: () => `<pre>\n${this.#times(1, 4, () => this.#phrase(1, 5)).join("\n&#10;")}</pre>`,
      table: () =>
        `<table>${this.#times(1, 4, () => `<tr>\n<td>${text(1)}</td>\n<td></td>\n<td>\n${text(1)}\n</td>\n</tr>`).join("\n")}\n${this.#pick(["", this.#phrase(1, 3)])}</table>`,
      loose: () => text(4),
      picture: () => `<img\nsrc="a.png" alt="${this.#wrap(this.#phrase(2, 8), 20)}">`,
      aside: () => `<aside>${text(3)}</aside>`,
      hidden: () => ` <!-- a\nremark --><script>let a =\n1;</script>${text(2)}`,
    });
  }

  #table(): string {
    const row = () => `| ${this.#phrase(1, 4)} | \`${this.#word()}\\|\` | | *${this.#word()}* |`;
    return [row(), "|---|:-:|--:|---|", ...this.#times(1, 6, row)].join("\n");
  }

  /** Puts Markdown around words here and there. */
  #decorate(sentences: string): string {
    return sentences.replace(/\S+/g, (word) => {
      const chance = this.#random();
      if (chance > 0.2) return word;
      return this.#pick([
        `**${word}**`,
        `_${word}_`,
        `\`${word} ${this.#word()}\``,
        `[${word}](https://example.org/ "t")`,
        `${word}<br>`,
        `${word} &#10; &amp;`,
        `${word} <b>${this.#word()}</b>`,
        `\\*${word}`,
      ]);
    });
  }

  #tagged(sentences: string): string {
    return sentences.replace(/\S+/g, (word) => {
      if (this.#random() > 0.2) return word;
      return this.#pick([
        `<em>${word}</em>`,
        `<a\nhref="#">${word}</a>`,
        `${word}<br>`,
        `${word} &#10;`,
        `&amp; ${word}`,
        `${word} &`,
        `<b>${word}<i> ${this.#word()}</b> ${this.#word()}</i>`,
        `<!-- x\n -->${word}`,
      ]);
    });
  }

  #sentences(least: number, most: number): string {
    return this.#times(least, most, () => {
      const words = this.#phrase(2, this.#random() < 0.03 ? 220 : 24);
      return `${words[0]!.toUpperCase()}${words.slice(1)}.`;
    }).join(" ");
  }

  #phrase(least: number, most: number): string {
    return this.#times(least, most, () => this.#word()).join(" ");
  }

  /** "kaqa12": a number makes it the only one of its kind. */
  #word(): string {
    const letters = this.#times(1, 8, () => this.#pick([..."aeioukqmtrsl"])).join("");
    return `${letters}${this.#words++}`;
  }

  #wrap(text: string, width: number): string {
    let length = 0;
    return text
      .split(" ")
      .map((word, i) => {
        const breaks = i > 0 && length + word.length > width;
        length = breaks ? word.length : length + word.length + 1;
        return (breaks ? "\n" : i > 0 ? " " : "") + word;
      })
      .join("");
  }

  #indent(text: string, by: number): string {
    return text.replaceAll("\n", `\n${" ".repeat(by)}`);
  }

  #times<T>(least: number, most: number, make: (i: number) => T): T[] {
    return Array.from({ length: this.#whole(least, most) }, (_, i) => make(i));
  }

  #whole(least: number, most: number): number {
    return least + Math.floor(this.#random() * (most - least + 1));
  }

  #pick<T>(from: readonly T[]): T {
    return from[this.#whole(0, from.length - 1)]!;
  }

  #oneOf(makers: Readonly<Record<string, () => string>>): string {
    return this.#pick(Object.values(makers))();
  }
}
