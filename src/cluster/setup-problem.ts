/** Whom a node was asked as, and where it is. */
export interface Asked {
  readonly url: string;
  readonly user: string | null;
}

/** Parts of what OpenSSL and Node say of a connection that they do not trust, and what is to be done. */
const TLS_PROBLEMS: readonly (readonly [said: RegExp, problem: string])[] = [
  [
    /altnames/,
    "its certificate is for another name. Write the name that the certificate has into OPENSEARCH_URL, or give the node a certificate for this one.",
  ],
  [/certificate has expired/, "its certificate has expired. Give the node a new one."],
  [
    /certificate is not yet valid/,
    "its certificate is not valid yet. Compare the clocks of both machines.",
  ],
  [
    /self-signed certificate|issuer certificate|verify the first certificate/,
    "nobody this machine trusts has signed its certificate. Set OPENSEARCH_CA to the file (PEM) of the certificate authority that did.",
  ],
  [
    /wrong version number|packet length too long/,
    "it does not speak TLS. Begin its address in OPENSEARCH_URL with http, or switch TLS on there.",
  ],
];

/** Why an attempt failed. */
interface Failed {
  /** By HTTP; none where there was no answer. */
  readonly status?: number;
  readonly message: string;
}

/**
 * What is wrong with how the cluster is set up, which no further attempt at the same node mends, and what is
 * to be done.
 *
 * @returns null for what may pass, and for what is no matter of the setup
 */
export function setupProblem({ status, message }: Failed, asked: Asked): string | null {
  if (status === undefined) return tlsProblem(message, asked);
  if (status === 401) return refusedUser(asked);
  return isForbidden(status, message) ? lackingRights(message, asked) : null;
}

function tlsProblem(message: string, { url }: Asked): string | null {
  const found = TLS_PROBLEMS.find(([said]) => said.test(message));
  return found ? `OPENSEARCH_URL: ${url} cannot be trusted: ${found[1]}` : null;
}

const refusedUser = ({ url, user }: Asked): string =>
  user === null
    ? `${url} asks who the bot is. Set OPENSEARCH_USER and OPENSEARCH_PASSWORD.`
    : `${url} refuses the user ${user} with this password. Set OPENSEARCH_USER and OPENSEARCH_PASSWORD to those of a user of the cluster.`;

/** An index that may not be written to, such as one on a full disk, has the same status. */
const isForbidden = (status: number, message: string): boolean =>
  status === 403 && !message.includes("cluster_block_exception");

const lackingRights = (message: string, { user }: Asked): string =>
  `The user ${user ?? "without a name"} lacks a right in the cluster. README names those that are needed, under "Articles in a cluster". ${message}`;
