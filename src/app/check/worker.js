// Checks files in a thread of its own, so that the page stays free. It reads a file piece by piece and hands the pieces to
// check_worker.wasm, which is the same code as the command's. What the page asks is answered here; nothing is sent elsewhere.
import init, { Check } from "./check_worker.js";

const ready = init().catch((error) => {
  throw new Error(`check_worker_bg.wasm: ${error.message}`);
});
ready.catch(() => {}); // the first question tells

const PIECE = 1 << 20; // bytes that are read of a file at a time
let check;

/** What the wasm reads a file by: `read(into, at)` says how many bytes it gave. */
function source(file, progress) {
  const reader = new FileReaderSync();
  let from = 0;
  let piece = new Uint8Array();
  let done = 0; // an archive is read from its end
  return {
    read(into, at) {
      if (at < from || at >= from + piece.length) {
        try {
          piece = new Uint8Array(reader.readAsArrayBuffer(file.slice(at, at + PIECE)));
        } catch (error) {
          throw error.message;
        }
        from = at;
        done += piece.length;
        progress(Math.min(done, file.size));
      }
      const given = piece.subarray(at - from, at - from + into.length);
      into.set(given);
      return given.length;
    },
  };
}

const tasks = {
  check({ files, language, today }) {
    check = new Check(language, today);
    let before = 0;
    for (const file of files) {
      check.add(file.name, file.size, source(file, (read) => postMessage({ progress: before + read })));
      before += file.size;
    }
  },
  ask: ({ questions }) => questions.map((question) => JSON.parse(check.answer(JSON.stringify(question)))),
  report: ({ format }) => check.report(format),
};

onmessage = async ({ data: { id, task, ...given } }) => {
  try {
    await ready;
    postMessage({ id, value: tasks[task](given) });
  } catch (error) {
    postMessage({ id, failure: `${error?.message ?? error}` });
  }
};
