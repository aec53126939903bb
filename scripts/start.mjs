// Starts everything: with a token the bot alone, without one a local Discord beside it. Plain JavaScript with old syntax, so
// that an old Node parses it and can say that it is too old.
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const neededMajor = 26;
const root = join(dirname(fileURLToPath(import.meta.url)), "..");

if (Number(process.versions.node.split(".")[0]) < neededMajor) {
  console.error(
    `Bridge Coach needs Node ${neededMajor} and found ${process.version}. "npm ci" brings it along where optional dependencies are not omitted; otherwise install Node ${neededMajor} and run npm start again.`,
  );
  process.exit(1);
}

if (process.argv.length > 2) {
  console.log("npm start takes no options. Its environment and .env configure it; .env.example tells every variable.");
  process.exit(process.argv.includes("--help") ? 0 : 2);
}

/** Waits before a child is started again. One that ends this often, never living for a minute, ends everything. */
const restartDelaysMs = [250, 500, 1000, 2000, 4000, 8000];
const settledAfterMs = 60_000;

/** Children in the order in which they were started; stopped in the opposite order, so that the bot says goodbye first. */
const children = [];
let stopping = null;

for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"]) process.on(signal, () => stop(0));
watchParents(() => stop(0));
main().catch((error) => {
  console.error(error.message);
  stop(1);
});

async function main() {
  const { readConfig } = await import("../src/config/config.ts");
  const config = readConfig();
  makeDataDir(config.dataDir);
  // Compiled code is kept between starts: about half of the processor time of a warm start.
  process.env.NODE_COMPILE_CACHE = process.env.NODE_COMPILE_CACHE || join(config.dataDir, "compile-cache");
  if (config.discord !== null) {
    const bot = await startChild("src/main.ts", () => [], {});
    const links = bot.installLinks;
    const install = links ? `  Add to a server        ${links.guild}\n  Add to your account    ${links.user}\n` : "";
    console.log(`\n  Bridge Coach is ready.\n\n${install}  Health                 ${bot.opsUrl}/readyz\n`);
    return;
  }
  let port = config.emulator.port;
  const emulatorArgs = () => [
    ...["--port", String(port)],
    ...["--data-dir", config.dataDir],
    ...["--clock-url", config.emulator.clockUrl],
    ...["--app-name", "Bridge Coach"],
    ...["--server-name", "Bridge Club"],
  ];
  // Its one line of output is for programs; the address is printed below.
  const advice = "EMULATOR_PORT and DATA_DIR choose the port and the folder: see .env.example.";
  const local = await startChild("emulator/main.ts", emulatorArgs, { stdout: "ignore", restarts: true, advice });
  // Started again, it is where the bot and the open page expect it.
  port = Number(new URL(local.url).port);
  await startChild("src/main.ts", () => [], {
    restarts: true,
    env: {
      DISCORD_TOKEN: "local",
      DISCORD_API_URL: local.apiUrl,
      ALLOW_CLOCK_SHIFT: process.env.ALLOW_CLOCK_SHIFT || "true",
    },
  });
  console.log(
    "\n  Bridge Coach is ready, on a local Discord: no account needed, nothing leaves this machine.\n\n" +
      `  Open   ${local.url}\n  Type   /bridge start\n  Data   ${config.dataDir}\n  Stop   Ctrl+C\n`,
  );
}

function makeDataDir(directory) {
  try {
    mkdirSync(directory, { recursive: true });
  } catch (error) {
    throw new Error(`DATA_DIR: expected a folder that can be made and written to. ${error.message}`);
  }
}

/**
 * Resolves with the child's first "ready" message. A child stops when its channel to this process closes, however that
 * happens. With `restarts`, one that was ready and ends is started again; otherwise its end ends everything. The `advice` is
 * for whoever just read why it did not get ready.
 */
function startChild(script, args, { env = {}, stdout = "inherit", restarts = false, advice = "" }) {
  const slot = { child: null, exited: null };
  children.push(slot);
  let restarted = 0;
  return new Promise((resolve) => {
    const run = () => {
      if (stopping !== null) return;
      const startedAtMs = Date.now();
      slot.child = spawn(process.execPath, [join(root, script), ...args()], {
        cwd: process.cwd(),
        env: { ...process.env, ...env },
        stdio: ["ignore", stdout, "inherit", "ipc"],
        // Ctrl+C reaches this process alone, which then stops the others in order.
        detached: process.platform !== "win32",
      });
      slot.exited = new Promise((ended) => slot.child.once("exit", (code) => ended(code === null ? 1 : code)));
      slot.child.on("message", (message) => {
        if (message && message.type === "ready") {
          slot.wasReady = true;
          resolve(message);
        }
      });
      void slot.exited.then((code) => {
        if (Date.now() - startedAtMs > settledAfterMs) restarted = 0;
        if (advice !== "" && !slot.wasReady && stopping === null) console.error(advice);
        const delayMs = restarts && slot.wasReady ? restartDelaysMs[restarted] : undefined;
        if (stopping !== null || delayMs === undefined) return stop(code === 0 && stopping === null ? 1 : code);
        restarted += 1;
        console.error(`${script} ended and is started again.`);
        setTimeout(run, delayMs);
      });
    };
    run();
  });
}

function stop(code) {
  if (stopping === null) stopping = stopChildren().then(() => process.exit(code));
}

async function stopChildren() {
  for (const { child, exited } of children.reverse()) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    if (child.connected) child.disconnect();
    const killer = setTimeout(() => child.kill("SIGKILL"), 12_000);
    await exited;
    clearTimeout(killer);
  }
}

/**
 * npm does not pass signals on: when it is told to stop, this process would live on and keep the database open. So it
 * watches the processes that it was started by: npm, and the shell that npm may have put between.
 */
function watchParents(onGone) {
  const parent = process.ppid;
  const between = spawnSync("ps", ["-o", "ppid=,comm=", "-p", String(parent)], { encoding: "utf8" });
  const match = /^\s*(\d+)\s+\S*?(sh|dash|bash|zsh|ash)\s*$/.exec(between.stdout || "");
  const grandparent = process.env.npm_lifecycle_event && match ? Number(match[1]) : null;
  setInterval(() => {
    if (process.ppid !== parent || (grandparent !== null && !isAlive(grandparent))) onGone();
  }, 500).unref();
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
