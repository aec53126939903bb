import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { isFromHere } from "./loopback.ts";
import { coverageText, limitsText } from "./plain-tables.ts";

export interface HttpHandlers {
  readonly rest: (request: IncomingMessage, response: ServerResponse, url: URL, path: string) => Promise<void>;
  readonly page: (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>;
  /** Files and the page itself; false when there is nothing at this path. */
  readonly file: (path: string, response: ServerResponse) => boolean;
  readonly gateway: (request: IncomingMessage, socket: Duplex, head: Buffer, url: URL) => void;
}

const apiPrefix = "/api/v10";

/** The one port: REST, gateway, files and the page, for this computer alone. */
export class HttpFront {
  readonly #server: Server;
  #handlers: HttpHandlers | null = null;

  constructor() {
    this.#server = createServer((request, response) => {
      this.#answer(request, response).catch((error: unknown) => {
        if (!response.headersSent) response.writeHead(500, { "Content-Type": "text/plain" });
        response.end(`The local Discord failed: ${String(error)}\n`);
      });
    });
    // Armed faults leave requests unanswered for longer than the default lets them live.
    this.#server.requestTimeout = 0;
    this.#server.on("upgrade", (request, socket, head) => this.#upgrade(request, socket, head));
  }

  /** Resolves with the address, such as `http://127.0.0.1:8930`. @throws the system's error when the port is taken */
  listen(port: number): Promise<string> {
    const { promise, resolve, reject } = Promise.withResolvers<string>();
    this.#server.once("error", reject);
    this.#server.listen(port, "127.0.0.1", () => {
      this.#server.off("error", reject);
      const { port: actual } = this.#server.address() as AddressInfo;
      resolve(`http://127.0.0.1:${actual}`);
    });
    return promise;
  }

  /** Until this is called, everything is answered with 503. */
  handle(handlers: HttpHandlers): void {
    this.#handlers = handlers;
  }

  close(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#server.close(() => resolve());
    this.#server.closeAllConnections();
    return promise;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!isFromHere(request)) return sayPlainly(response, 403, "This server answers this computer only.");
    const handlers = this.#handlers;
    if (!handlers) return sayPlainly(response, 503, "Still starting.");
    const url = new URL(request.url ?? "/", "http://127.0.0.1");
    const { pathname } = url;
    if (pathname.startsWith(`${apiPrefix}/`)) {
      return handlers.rest(request, response, url, pathname.slice(apiPrefix.length));
    }
    if (pathname.startsWith("/api/")) return sayPlainly(response, 404, "Only version 10 of the API is here.");
    if (pathname === "/limits") return sayPlainly(response, 200, limitsText());
    if (pathname === "/coverage") return sayPlainly(response, 200, coverageText());
    if (pathname.startsWith("/local/")) return handlers.page(request, response, url);
    if (request.method === "GET" && handlers.file(pathname, response)) return undefined;
    return sayPlainly(response, 404, "Nothing is here.");
  }

  #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const url = new URL(request.url ?? "/", "http://127.0.0.1");
    const isGateway = url.pathname === "/gateway" || url.pathname === "/gateway/";
    if (!this.#handlers || !isGateway || !isFromHere(request)) {
      socket.end("HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n");
      return;
    }
    this.#handlers.gateway(request, socket, head, url);
  }
}

function sayPlainly(response: ServerResponse, status: number, words: string): void {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" });
  response.end(`${words}\n`);
}
