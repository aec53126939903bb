import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";

/** A way to a database that can be cut: everything on it breaks, and new connections are refused. */
export interface CuttableLine {
  readonly url: string;
  cut(): Promise<void>;
  mend(): Promise<void>;
  close(): Promise<void>;
}

export async function aCuttableLine(to: string): Promise<CuttableLine> {
  const target = new URL(to);
  const open = new Set<Socket>();
  let server = await listenOn(0);
  const { port } = server.address() as AddressInfo;
  const url = new URL(to);
  url.hostname = "127.0.0.1";
  url.port = String(port);

  async function listenOn(at: number): Promise<Server> {
    const listening = createServer((near) => {
      const far = connect(Number(target.port), target.hostname);
      for (const [one, other] of [
        [near, far],
        [far, near],
      ] as const) {
        open.add(one);
        one.pipe(other);
        one.on("error", () => other.destroy());
        one.on("close", () => {
          open.delete(one);
          other.destroy();
        });
      }
    }).listen(at, "127.0.0.1");
    await once(listening, "listening");
    return listening;
  }

  async function cut(): Promise<void> {
    const closed = once(server, "close");
    server.close();
    for (const socket of open) socket.destroy();
    await closed;
  }

  return {
    url: url.href,
    cut,
    async mend() {
      server = await listenOn(port);
    },
    close: cut,
  };
}
