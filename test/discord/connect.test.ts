import { expect, test } from "vitest";
import { parseConfig } from "../../src/config.ts";
import { createClient } from "../../src/discord/client.ts";
import { connect } from "../../src/discord/connect.ts";
import { FatalError } from "../../src/errors.ts";
import { createLog } from "../../src/log.ts";
import { unusedPort } from "./unused-port.ts";

const TOKEN = "made-up.token.of-a-test";

test("A dead network is tried again after each pause, and then ends the bot with code 69", async () => {
  const config = parseConfig({ DISCORD_API_URL: `http://127.0.0.1:${await unusedPort()}/api` });
  const log = createLog({ logLevel: "silent", token: TOKEN });
  let clients = 0;
  const connecting = connect({
    token: TOKEN,
    log,
    retryAfter: [1, 2, 3],
    createClient: () => {
      clients++;
      return createClient(config, log);
    },
  });
  const error = await connecting.catch((failure: unknown) => failure);
  expect(error).toBeInstanceOf(FatalError);
  expect(error).toMatchObject({
    exitCode: 69,
    message: expect.stringContaining("could not be reached in 4 attempts"),
  });
  expect(String(error)).not.toContain(TOKEN);
  expect(clients).toBe(4);
});
