import { spawnSync } from "node:child_process";
import { temporaryFolder } from "../temporary-folder.ts";

/** A command that has a file system of its own in a folder. Nobody else sees it, and it ends with the command. */
export function onOwnDisk(
  folder: string,
  prepare: string,
  command: readonly string[],
  size = "64k",
): string[] {
  const script = `mount -t tmpfs -o size=${size} none "$1" && cd "$1" && ${prepare} && cd "$2" && shift 2 && exec "$@"`;
  return ["unshare", "-rm", "sh", "-c", script, "sh", folder, process.cwd(), ...command];
}

/** Fills the disk to the last byte. */
export const FULL = "(head -c 65536 /dev/zero > full || true)";

/** Lets nothing be written to the disk any more. */
export const READ_ONLY = 'mount -o remount,ro "$PWD"';

/** Whether this machine lets tests mount file systems; a line on standard output says if not. */
export const CAN_MOUNT = canMount();

function canMount(): boolean {
  const [file = "", ...args] = onOwnDisk(
    temporaryFolder({}, (clean) => setImmediate(clean)),
    "true",
    ["true"],
  );
  if (spawnSync(file, args).status === 0) return true;
  process.stdout.write("Skipped: a user who may mount file systems is needed for small disks.\n");
  return false;
}
