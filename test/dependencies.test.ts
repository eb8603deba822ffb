import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

interface Manifest {
  readonly license?: string;
  readonly licenses?: readonly { readonly type: string }[];
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
}

interface Locked {
  readonly dev?: true;
  readonly devOptional?: true;
  /** Made for some machines alone, and installed on no others. */
  readonly optional?: true;
  readonly license?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: true;
}

const read = (path: string) =>
  readFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), "utf8");
/** What a package says of itself; what its lock says of it where it is not for this machine. */
const manifestOf = ([path, locked]: readonly [string, Locked]): Partial<Manifest> =>
  locked.optional && !existsSync(path) ? locked : JSON.parse(read(`${path}/package.json`));
const manifest = JSON.parse(read("package.json")) as Manifest;
const { packages } = JSON.parse(read("package-lock.json")) as {
  packages: Readonly<Record<string, Locked>>;
};

/** What runs in production, by its path, such as `node_modules/zod`. */
const SHIPPED = Object.entries(packages).filter(
  ([path, { dev, devOptional }]) => path !== "" && !dev && !devOptional,
);

/** They ask for no more than that their notice stays with them, and of fonts, not to be sold alone. */
const LICENCES = "MIT ISC Apache-2.0 BSD BSD-2-Clause BSD-3-Clause 0BSD Zlib OFL-1.1".split(" ");

/** Of "(A OR B)" one may be chosen, and of "(A AND B)" both count (SPDX, annex D). */
const isOpen = (licence = ""): boolean => {
  const names = licence.replace(/^\(|\)$/g, "").split(/ (?:OR|AND) /);
  const isKnown = (name: string) => LICENCES.includes(name);
  return licence.includes(" OR ") ? names.some(isKnown) : names.every(isKnown);
};

describe("What ships", () => {
  test("is under licences that anybody may run and pass on", () => {
    expect(SHIPPED.length).toBeGreaterThan(50);
    const others = SHIPPED.map((shipped) => {
      const { license, licenses } = manifestOf(shipped);
      return [shipped[0], license ?? licenses?.[0]?.type] as const;
    }).filter(([, licence]) => !isOpen(licence));
    expect(others).toEqual([]);
  });

  test("runs nothing as it is installed", () => {
    const running = SHIPPED.filter((shipped) => {
      const [, { hasInstallScript }] = shipped;
      const { scripts = {} } = manifestOf(shipped);
      const names = ["preinstall", "install", "postinstall"];
      return hasInstallScript || names.some((name) => name in scripts);
    });
    expect(running).toEqual([]);
  });

  test("is what it was when it was chosen, by its checksum", () => {
    const unchecked = SHIPPED.filter(([, { integrity }]) => !integrity?.startsWith("sha512-"));
    expect(unchecked.map(([path]) => path)).toEqual([]);
  });

  test("has a reason in the README, each package by its name", () => {
    const [, table = ""] = read("README.md").split("## What it is made of");
    const rows = (table.split("\n## ")[0] ?? "").split("\n").filter((row) => row.startsWith("| `"));
    const named = rows.flatMap((row) => {
      const [, names = "", reason = ""] = row.split("|");
      expect(reason.trim()).not.toBe("");
      return [...names.matchAll(/`([^`]+)`/g)].map(([, name]) => name);
    });
    expect(named.toSorted()).toEqual(Object.keys(manifest.dependencies).toSorted());
  });
});
