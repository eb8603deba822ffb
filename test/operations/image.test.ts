import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { type Dockerfile, DockerfileParser, type Instruction } from "dockerfile-ast";
import { describe, expect, onTestFinished, test } from "vitest";
import { parse } from "yaml";
import { startLocalDiscord } from "../../src/playground/discord/local-discord.ts";
import { startBotProcess } from "../discord/bot-process.ts";
import { healthUrlOf } from "./look.ts";

const pathOf = (file: string) => new URL(`../../${file}`, import.meta.url).pathname;
const read = (file: string) => readFileSync(pathOf(file), "utf8");

const README = read("README.md");
const FILE: Dockerfile = DockerfileParser.parse(read("Dockerfile"));
const INSTRUCTIONS: readonly Instruction[] = FILE.getInstructions();
/** Those of the image itself, after its stages. */
const FINAL = INSTRUCTIONS.slice(
  INSTRUCTIONS.findLastIndex((each) => each.getKeyword() === "FROM"),
);

const namedIn = (instructions: readonly Instruction[], keyword: string): readonly Instruction[] =>
  instructions.filter((each) => each.getKeyword() === keyword);
const argumentsOf = (instruction: Instruction | undefined): readonly string[] =>
  instruction?.getArguments().map((argument) => argument.getValue()) ?? [];
/** What stands in README between ```` ```language ```` and its end, in its part on deploying. */
const exampleOf = (language: string): string => {
  const part = README.slice(README.indexOf("## Deploy it"));
  return part.split(`\`\`\`${language}\n`)[1]!.split("```")[0]!;
};

describe("the image", () => {
  test("is made of files that there are, and that Docker is allowed to see", () => {
    const [ignoreAll, ...allowed] = read(".dockerignore").trim().split("\n").slice(1);
    expect(ignoreAll).toBe("*");
    const fromHere = FILE.getCOPYs().filter((copy) => copy.getFromFlag() === null);
    const sources = fromHere.flatMap((copy) => argumentsOf(copy).slice(0, -1));
    expect(sources.filter((source) => !existsSync(pathOf(source)))).toEqual([]);
    expect(sources.map((source) => `!${source}`).toSorted()).toEqual(allowed.toSorted());
  });

  test("is built by the commands that README names and package.json has", () => {
    const runs = namedIn(INSTRUCTIONS, "RUN").map((run) => run.getRawArgumentsContent() ?? "");
    const scripts = runs.flatMap((run) =>
      Array.from(run.matchAll(/npm run (\w+)/g), ([, it]) => it),
    );
    expect(scripts).toEqual(["build"]);
    expect(Object.keys(JSON.parse(read("package.json")).scripts)).toContain("build");
    expect(exampleOf("sh")).toContain("npm ci && npm run build");
    expect(runs.some((run) => run.includes("npm prune --omit=dev"))).toBe(true);
  });

  test("starts the bot as README does, without a shell around it and not as root", () => {
    const [command] = FILE.getCMDs();
    const words = command!.getJSONStrings().map((word) => word.getJSONValue());
    expect(exampleOf("sh")).toContain(`NODE_ENV=production ${words.join(" ")}\n`);
    expect(FILE.getENTRYPOINTs()).toEqual([]);
    expect(argumentsOf(namedIn(FINAL, "USER")[0])).toEqual(["node"]);
    expect(namedIn(FINAL, "ENV")[0]?.getRawArgumentsContent()).toContain("NODE_ENV=production");
  });

  test("has the volumes that the compose file of README fills", () => {
    const { services, volumes } = parse(exampleOf("yaml"));
    const mounts: string[][] = services.footnote.volumes.map((each: string) => each.split(":"));
    const [declared] = namedIn(FINAL, "VOLUME");
    expect(JSON.parse(declared!.getRawArgumentsContent()!)).toEqual(mounts.map(([, to]) => to));
    expect(mounts.map(([from]) => from)).toEqual(["./corpus", ...Object.keys(volumes)]);
  });

  test("is asked on the port that its compose file sets, whatever is empty in .env", () => {
    const { environment } = parse(exampleOf("yaml")).services.footnote;
    const [env] = namedIn(FINAL, "ENV");
    expect(env?.getRawArgumentsContent()).toContain(`HEALTH_PORT=${environment.HEALTH_PORT} `);
  });

  test("calls itself healthy as long as its bot is", async () => {
    const discord = await startLocalDiscord();
    onTestFinished(() => discord.close());
    const bot = await startBotProcess(discord, { HEALTH_PORT: "0" });
    const { port } = new URL(await healthUrlOf(bot));
    const [check] = FILE.getHEALTHCHECKs();
    const [, command] = check!.getRawArgumentsContent()!.split(/CMD (?=\[)/);
    const [file, ...args] = JSON.parse(command!) as [string, ...string[]];
    const exitCode = async () => {
      const { PATH } = process.env;
      const asking = spawn(file, args, { env: { PATH, HEALTH_PORT: port } });
      const [code] = await once(asking, "close");
      return code;
    };
    expect(await exitCode()).toBe(0);
    await discord.close();
    await bot.logged("The connection to Discord is lost");
    expect(await exitCode()).toBe(1);
    expect(await bot.stop()).toBe(0);
    expect(await exitCode()).toBe(1);
  });
});

test("The unit of systemd starts the compiled bot, and never again where a setting is wrong", () => {
  const unit = exampleOf("ini");
  expect(unit).toMatch(/^ExecStart=\/usr\/bin\/node dist\/main\.js$/m);
  expect(unit).toMatch(/^RestartPreventExitStatus=78$/m);
  expect(unit).not.toContain("MemoryDenyWriteExecute=yes"); // Node compiles as it runs
});
