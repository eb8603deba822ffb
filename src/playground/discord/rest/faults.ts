/** Where a fault strikes: requests whose "METHOD /path/{template}" contains this; otherwise all. */
interface FaultScope {
  route?: string;
}

/** How a request goes wrong before, or with `drop` after, it is carried out. */
type Fault =
  | { kind: "rate-limit"; retryAfter: number; global: boolean }
  | { kind: "failure"; status: number }
  | { kind: "drop" };

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

  /** Carries the next `count` requests out and cuts the connection instead of answering. */
  dropNext(count: number, scope: FaultScope = {}) {
    this.#plan(count, { kind: "drop" }, scope);
  }

  take(request: string): Fault | undefined {
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

/** What a fault answers in place of the API; nothing for one that strikes later. */
export function answerTo(fault: Fault, now: number): Response | undefined {
  if (fault.kind === "rate-limit") return rateLimited(fault.retryAfter, fault.global, now);
  if (fault.kind === "drop") return undefined;
  const { status } = fault;
  return Response.json({ message: `${status}: Local fault`, code: 0 }, { status });
}

/** topics/rate-limits, "Exceeding A Rate Limit", at a time in milliseconds. */
function rateLimited(retryAfter: number, global: boolean, now: number): Response {
  const body = { message: "You are being rate limited.", retry_after: retryAfter, global };
  return Response.json(body, {
    status: 429,
    headers: {
      "Retry-After": String(retryAfter),
      "X-RateLimit-Limit": "5",
      "X-RateLimit-Remaining": "0",
      "X-RateLimit-Reset": String(now / 1000 + retryAfter),
      "X-RateLimit-Reset-After": String(retryAfter),
      "X-RateLimit-Bucket": "local",
      "X-RateLimit-Scope": global ? "global" : "user",
      ...(global && { "X-RateLimit-Global": "true" }),
    },
  });
}
