import type { MessagePort, Worker } from "node:worker_threads";

/** A warning of Node or of a library, on its way from a thread to the process, which may have a log. */
interface ThreadWarning {
  readonly type: "warning";
  readonly name: string;
  readonly message: string;
}

/** In a thread: hands warnings over, which Node would print. */
export function handOverWarnings(port: MessagePort): void {
  process.removeAllListeners("warning");
  process.on("warning", ({ name, message }) => {
    port.postMessage({ type: "warning", name, message } satisfies ThreadWarning);
  });
}

/** In the process: gives out the warnings of a thread as its own. */
export function takeOverWarnings(worker: Worker): void {
  worker.on("message", (message: ThreadWarning | { readonly type: string }) => {
    if (message.type !== "warning") return;
    const { message: words, name } = message as ThreadWarning;
    process.emitWarning(words, name);
  });
}
