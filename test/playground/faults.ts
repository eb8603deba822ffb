import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import type { RequestHook } from "../../src/playground/discord/rest/request.ts";

/** Where a fault strikes: requests whose "METHOD /path/{template}" contains this; otherwise all. */
interface FaultScope {
  route?: string;
}

/** How a request goes wrong before, or with `drop` after, it is carried out. */
type Fault =
  | { kind: "rate-limit"; retryAfter: number; global: boolean }
  | { kind: "failure"; status: number }
  | { kind: "answer"; respond: Respond }
  | { kind: "reset" }
  | { kind: "drop" };

/**
 * Answers in Discord's place.
 *
 * @param carryOut returns Discord's own answer
 * @param cut cuts the connection
 */
export type Respond = (
  carryOut: () => Promise<Response>,
  cut: () => void,
) => Response | Promise<Response>;

/** The misfortunes that are still to come, each for a number of requests. */
export class Faults {
  #planned: { fault: Fault; left: number; route: string }[] = [];

  /** Answers the next `count` requests with 429. `retryAfter` is in seconds. */
  rateLimitNext(count: number, retryAfter: number, scope: FaultScope & { global?: boolean } = {}) {
    this.#plan(count, { kind: "rate-limit", retryAfter, global: scope.global ?? false }, scope);
  }

  /** Answers the next `count` requests with a status such as 500, 502 or 503. */
  failNext(count: number, status: number, scope: FaultScope = {}) {
    this.#plan(count, { kind: "failure", status }, scope);
  }

  /** Answers the next `count` requests with whatever `respond` returns. */
  answerNext(count: number, respond: Respond, scope: FaultScope = {}) {
    this.#plan(count, { kind: "answer", respond }, scope);
  }

  /** Cuts the connection of the next `count` requests, and does not carry them out. */
  resetNext(count: number, scope: FaultScope = {}) {
    this.#plan(count, { kind: "reset" }, scope);
  }

  /** Carries the next `count` requests out and cuts the connection instead of answering. */
  dropNext(count: number, scope: FaultScope = {}) {
    this.#plan(count, { kind: "drop" }, scope);
  }

  /** For how many requests more something is planned. */
  get left(): number {
    return this.#planned.reduce((sum, { left }) => sum + left, 0);
  }

  /** What a local Discord takes as `onApi`. */
  readonly strike: RequestHook = async (context, next) => {
    const { method, template } = context.get("request");
    const fault = this.#take(`${method} ${template}`);
    if (fault?.kind === "rate-limit") return rateLimited(fault.retryAfter, fault.global);
    if (fault?.kind === "failure") {
      const { status } = fault;
      return Response.json({ message: `${status}: Local fault`, code: 0 }, { status });
    }
    const cut = () => context.env.incoming.socket.resetAndDestroy();
    if (fault?.kind === "answer") {
      const carryOut = () => next().then(() => context.res);
      context.res = await fault.respond(carryOut, cut);
      return;
    }
    if (fault?.kind !== "reset") await next();
    if (!fault) return;
    // A reset rather than a farewell: that is what clients take for a reason to try again.
    cut();
    context.res = RESPONSE_ALREADY_SENT;
  };

  #take(request: string): Fault | undefined {
    const plan = this.#planned.find(({ route }) => request.includes(route));
    if (!plan) return undefined;
    plan.left -= 1;
    this.#planned = this.#planned.filter(({ left }) => left > 0);
    return plan.fault;
  }

  #plan(left: number, fault: Fault, { route = "" }: FaultScope): void {
    this.#planned.push({ fault, left, route });
  }
}

/** topics/rate-limits, "Exceeding A Rate Limit". */
function rateLimited(retryAfter: number, global: boolean): Response {
  const body = { message: "You are being rate limited.", retry_after: retryAfter, global };
  return Response.json(body, {
    status: 429,
    headers: {
      "Retry-After": String(retryAfter),
      "X-RateLimit-Limit": "5",
      "X-RateLimit-Remaining": "0",
      "X-RateLimit-Reset": String(Date.now() / 1000 + retryAfter),
      "X-RateLimit-Reset-After": String(retryAfter),
      "X-RateLimit-Bucket": "local",
      "X-RateLimit-Scope": global ? "global" : "user",
      ...(global && { "X-RateLimit-Global": "true" }),
    },
  });
}
