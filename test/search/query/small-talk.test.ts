import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isSmallTalk } from "../../../src/search/query/small-talk.ts";
import { folderFromEnvironment } from "../../owner-data.ts";

const DATA = folderFromEnvironment("TEST_DATA_DIR");

test.each([
  "hi",
  "Hello!",
  "hellooo",
  "hey there, bot",
  "Good morning everyone",
  "Hi, how are you?",
  "what's up",
  "thanks!",
  "Thank you so much",
  "ok thanks",
  "great answer, thanks",
  "good bot",
  "bye",
  "tell me a joke",
  "Please tell me a joke.",
  "sing a song",
  "write me a poem",
  "can you help me?",
  "Who are you?",
  "what is your name",
  "What can you do?",
  "What can I ask you?",
  "are you a human",
  "Are you ChatGPT?",
  "who made you?",
  "How does this bot work?",
  "你好",
  "Guten Tag!",
])("%j asks nothing of the articles", (message) => {
  expect(isSmallTalk(message)).toBe(true);
});

test.each([
  "",
  "?!",
  "footnote",
  "Hello Kitty",
  "Hi, who founded Alibaba?",
  "tell me about Alibaba",
  "tell me a story about Jack Ma",
  "What can employees do?",
  "What is this law about?",
  "who made you know who",
  "Thanks to whom was the pier built?",
  "Who are the founders?",
  "What are you allowed to post?",
  "what can you do about gambling apps",
  "How old are you allowed to be to vote?",
  "How does this law work?",
  "help for victims",
  "test results",
  "ok boomer meaning",
  "Good Morning America",
  "hey ".repeat(20),
])("%j may ask something of the articles", (message) => {
  expect(isSmallTalk(message)).toBe(false);
});

test.skipIf(!DATA)("no question of a public question set is small talk", () => {
  const lines = readFileSync(join(DATA ?? "", "questions.jsonl"), "utf8")
    .trim()
    .split("\n");
  const questions = lines.map((line) => JSON.parse(line).question as string);
  expect(questions.length).toBeGreaterThan(4000);
  expect(questions.filter(isSmallTalk)).toEqual([]);
});
