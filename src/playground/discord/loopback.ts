const HERE = /^(127\.0\.0\.1|localhost)(:\d+)?$/;

/**
 * Whether a request is from this machine and from no other site: a name that somebody else points at
 * 127.0.0.1 shows in Host, another site's script in Origin.
 */
export function isFromHere(host: string | undefined, origin: string | undefined): boolean {
  if (host === undefined || !HERE.test(host)) return false;
  return origin === undefined || origin === `http://${host}`;
}
