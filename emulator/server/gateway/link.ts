import { constants, createDeflate, createZstdCompress, type Deflate, type ZstdCompress } from "node:zlib";
import type { WebSocket } from "ws";

/** What a client may ask for in the gateway's address. */
const packers = {
  "zlib-stream": () => ({ stream: createDeflate(), flushWith: constants.Z_SYNC_FLUSH }),
  "zstd-stream": () => ({ stream: createZstdCompress(), flushWith: constants.ZSTD_e_flush }),
} satisfies Record<string, () => Packer>;

interface Packer {
  readonly stream: Deflate | ZstdCompress;
  readonly flushWith: number;
}

/** The way to one client: a WebSocket, its payloads packed in one stream over the whole connection where it asked so. */
export class Link {
  readonly #socket: WebSocket;
  readonly #packer: Packer | null;
  #packed: Buffer[] = [];
  /** Packing takes its time; what is sent keeps its order. */
  #sending: Promise<void> = Promise.resolve();

  constructor(socket: WebSocket, compress: string | null) {
    this.#socket = socket;
    this.#packer = isPacking(compress) ? packers[compress]() : null;
    this.#packer?.stream.on("data", (chunk: Buffer) => this.#packed.push(chunk));
    socket.once("close", () => this.#packer?.stream.close());
  }

  send(text: string): void {
    const packer = this.#packer;
    if (!packer) this.#socket.send(text);
    else this.#sending = this.#sending.then(() => this.#pack(packer, text)).then((bytes) => this.#socket.send(bytes));
  }

  close(code: number, words: string): void {
    if (!this.#packer) this.#socket.close(code, words);
    else this.#sending = this.#sending.then(() => this.#socket.close(code, words));
  }

  terminate(): void {
    this.#socket.terminate();
  }

  #pack({ stream, flushWith }: Packer, text: string): Promise<Buffer> {
    const { promise, resolve } = Promise.withResolvers<Buffer>();
    stream.write(text);
    stream.flush(flushWith, () => {
      resolve(Buffer.concat(this.#packed));
      this.#packed = [];
    });
    return promise;
  }
}

export function isPacking(compress: string | null): compress is keyof typeof packers {
  return compress !== null && Object.hasOwn(packers, compress);
}
