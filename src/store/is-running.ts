/**
 * Whether a process of this machine that was at work at a given time may still be at it.
 *
 * @param at the process that has this id now may be another: this one cannot have been at work before
 * it was started
 */
export function isRunning(pid: number, at: Date): boolean {
  if (pid === process.pid) return at.getTime() >= Date.now() - process.uptime() * 1000;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of somebody else's runs too.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
