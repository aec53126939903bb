import { request } from "node:http";
import { workerData } from "node:worker_threads";

/** Answers an interaction from a thread of its own, and raises `sent` once the answer is with the operating system. */
const { url, sent } = workerData as { readonly url: string; readonly sent: Int32Array };
const body = JSON.stringify({ type: 4, data: { content: "in time" } });
const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
const callback = request(url, { method: "POST", headers }, (response) => response.resume());
callback.end(body, () => {
  Atomics.store(sent, 0, 1);
  Atomics.notify(sent, 0);
});
