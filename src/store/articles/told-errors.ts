import { UserError } from "../../errors.ts";
import { wording } from "../../words/wording.ts";

/** What systems answer where a folder cannot be written: rights, a read-only disk, a full one. */
const UNWRITABLE = new Set(["EACCES", "EPERM", "EROFS", "ENOSPC", "EDQUOT", "ENAMETOOLONG"]);

/** Does work on the disk. @throws UserError where DATA_DIR cannot be written, with the cause for the log */
export async function telling<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (!UNWRITABLE.has((cause as NodeJS.ErrnoException).code ?? "")) throw cause;
    throw new UserError(wording("keeping.unwritable"), { cause });
  }
}
