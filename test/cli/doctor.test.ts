import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkConfiguration } from "../../src/cli/doctor/check-configuration.ts";
import { checkPlannedTzdata, thisNode } from "../../src/cli/doctor/check-node.ts";
import { examineDatabase } from "../../src/cli/doctor/examine.ts";
import type { Finding } from "../../src/cli/doctor/finding.ts";
import type { DatabaseConfig } from "../../src/config/config.ts";
import type { Database } from "../../src/db/client.ts";
import { openEmbedded } from "../../src/db/open-embedded.ts";
import { planDue } from "../../src/jobs/planner.ts";
import { addClockShiftMs } from "../../src/stores/clock-shift.ts";
import { suspendDms } from "../../src/stores/dm-channels.ts";
import { savePlannedTzdata } from "../../src/stores/planned-tzdata.ts";
import { saveTeam, suspendTeam } from "../../src/stores/teams.ts";
import { mondayMs } from "../support/coached-person.ts";
import { anEmptyUrl, aPostgresDatabase, bothDatabases, dropDatabase } from "../support/database.ts";
import { aDeliveryWorld, aRemindedPerson, type DeliveryWorld, hourMs } from "../support/delivery-world.ts";
import { runCommand } from "../support/run-command.ts";
import { eveningOf } from "../support/sending-world.ts";

const doctor = (env: Readonly<Record<string, string>>, ...args: string[]) =>
  runCommand("src/cli/doctor.ts", env, ...args);

describe.each(bothDatabases)("what is in a database, on $name", ({ name, open }) => {
  let world: DeliveryWorld;
  const database: DatabaseConfig =
    name === "PGlite" ? { kind: "embedded", directory: "x" } : { kind: "postgres", url: "postgres://db/x" };
  const config = { database, discord: null };
  /** A message that was due on the first evening. */
  const dueMs = eveningOf(0);
  const look = (nowMs = dueMs) => examineDatabase(world, config, nowMs);
  const about = async (topic: string, nowMs?: number): Promise<Partial<Finding> | undefined> =>
    (await look(nowMs)).find((found) => found.topic === topic);

  beforeAll(async () => {
    world = await aDeliveryWorld(await open());
    await aRemindedPerson(world.services, "1");
  });
  afterAll(() => world.stop());

  it("is well while nothing is wrong", async () => {
    const found = await look(mondayMs);
    expect(found.filter(({ standing }) => standing !== "ok")).toEqual([]);
    expect(found.map(({ topic }) => topic)).toEqual(
      expect.arrayContaining(["database", "schema", "job queue", "programmes", "everybody's log"]),
    );
  });

  it("tells what should have been planned, which only waits where the bot has to be stopped to look", async () => {
    expect(await about("overdue schedules", dueMs + hourMs)).toMatchObject({
      standing: name === "PGlite" ? "note" : "wrong",
      says: expect.stringContaining("1 schedule should have been planned by now, the oldest since 2026-03-02 17:3"),
    });
  });

  it("tells what should have been sent, and what waits in the queue", async () => {
    world.clock.advance(dueMs - mondayMs);
    await planDue(world);
    expect(await about("overdue messages", dueMs + hourMs)).toMatchObject({
      standing: name === "PGlite" ? "note" : "wrong",
      says: expect.stringContaining("1 message should have been sent"),
    });
    expect(await about("job queue")).toMatchObject({ says: "1 waiting, 0 failed" });
    await world.db.execute(sql`update pgboss.job set state = 'failed'`);
    expect(await about("job queue")).toMatchObject({ standing: "note", says: "0 waiting, 1 failed" });
  });

  it("names lost messages by their ids, and the values of a failed query not at all", async () => {
    await world.db.execute(sql`update deliveries set state = 'dead', reason = ${"Failed query: x\nparams: pain"}`);
    const lost = await about("lost messages");
    expect(lost).toMatchObject({ standing: "wrong", todo: expect.stringContaining("--retry-dead") });
    expect(lost?.details?.[0]).toMatch(/^2026-03-02 17:3\d UTC {2}dead {2}daily {2}person 1: Failed query: x$/);
    expect(JSON.stringify(lost)).not.toContain("pain");
    expect(await about("lost messages", dueMs + 5 * hourMs)).not.toMatchObject({
      todo: expect.stringContaining("--retry-dead"),
    });
  });

  it("does not ask for a hand for what a closed door or last month lost", async () => {
    expect(await about("lost messages", dueMs + 8 * 24 * hourMs)).toMatchObject({ standing: "note" });
    await world.db.execute(sql`update deliveries set reason = '50007'`);
    await suspendDms(world.db, "1", "50007", dueMs);
    expect(await about("lost messages")).toMatchObject({ standing: "note" });
    expect(await about("closed direct messages")).toMatchObject({ standing: "note", data: { people: 1 } });
  });

  it("tells which schedules are parked, why and since when", async () => {
    await world.db.execute(
      sql`update schedules set rule = '{"kind":"never"}', next_at = ${new Date(dueMs).toISOString()}`,
    );
    await planDue(world);
    const parked = await about("parked schedules");
    expect(parked).toMatchObject({ standing: "wrong", says: "1 schedule cannot be planned" });
    expect(parked?.details?.[0]).toMatch(/^1 × daily, since 2026-03-02 17:35 UTC: ./);
  });

  it("tells of a try-out clock, which is wrong against Discord alone", async () => {
    await addClockShiftMs(world.db, 36 * hourMs);
    expect(await about("clock")).toMatchObject({ standing: "note", says: "the try-out clock runs 1.5 days ahead" });
    const discord = { ...{ token: "t", cdnUrl: "", globalRequestsPerSecond: 50, shards: null } };
    const real = { ...config, discord: { ...discord, apiUrl: "https://discord.com/api" } };
    const found = await examineDatabase(world, real, dueMs);
    expect(found.find(({ topic }) => topic === "clock")).toMatchObject({ standing: "wrong" });
    await addClockShiftMs(world.db, -36 * hourMs);
  });

  it("tells of suspended teams and of programmes that are none", async () => {
    const goal = { kind: "everybody", perWeek: 5 } as const;
    const where = { guildId: "2", channelId: "3", zone: "Europe/Berlin", locale: "en-GB" };
    const team = { ...where, goal, name: null, setUpBy: null };
    const { id } = await saveTeam(world.db, { id: crypto.randomUUID(), ...team }, dueMs);
    await suspendTeam(world.db, id, "noSuchChannel", dueMs);
    expect(await about("team boards")).toMatchObject({
      ...{ standing: "note", says: "1 team suspended", details: ["1 × noSuchChannel, since 2026-03-02 17:35 UTC"] },
    });
    await world.db.execute(sql`update programs set document = jsonb_set(document, '{levels}', '[]')`);
    expect(await about("programmes")).toMatchObject({
      ...{ standing: "wrong", says: "1 of 1 not valid" },
      details: [expect.stringMatching(/^bridge-to-swing version \d+: levels: expected at least 1 item/)],
    });
  });

  it("compares the time zone rules of the plans with this Node's", async () => {
    await savePlannedTzdata(world.db, thisNode.tzdata);
    expect(await about("time zone rules")).toMatchObject({ standing: "ok" });
    expect(await checkPlannedTzdata(world.db, { ...thisNode, tzdata: "2031a" })).toMatchObject({
      standing: "wrong",
      says: `what comes next was planned with ${thisNode.tzdata}, and this Node has 2031a`,
    });
  });
});

describe("the configuration", () => {
  it("says where each value is from, and shows no secret", () => {
    const { found } = checkConfiguration({
      file: {
        DISCORD_TOKEN: "secret",
        DATABASE_URL: "postgres://me:secret@db/x",
        OPS_PORT: "1",
        DISCORD_TOKN: "secret",
      },
      environment: { OPS_PORT: "2", DISCORD_API_URL: "http://me:secret@proxy/api", PATH: "/bin", DATABASE_URL: "" },
    });
    expect(found.details).toEqual([
      "DISCORD_TOKEN = (set, not shown), from .env",
      "DISCORD_API_URL = http://proxy/api, from the environment",
      "OPS_PORT = 2, from the environment",
      "DATABASE_URL of .env is hidden by an empty value of the environment",
      "DISCORD_TOKN of .env is no variable of Bridge Coach",
    ]);
    expect(JSON.stringify(found)).not.toContain("secret@");
  });
});

describe("the command", () => {
  it("ends with 0 where nothing needs a hand, and says the same as data", async () => {
    const database = await aPostgresDatabase();
    try {
      const read = await doctor({ DATABASE_URL: database.url });
      expect(read).toMatchObject({ code: 0, stderr: "" });
      expect(read.stdout).toContain("Nothing needs a hand.");
      const { code, stdout } = await doctor({ DATABASE_URL: database.url }, "--json", "--retry-dead");
      expect({ code, ...JSON.parse(stdout) }).toMatchObject({ code: 0, healthy: true, retried: 0 });
      const topics = JSON.parse(stdout).findings.map(({ topic }: Finding) => topic);
      for (const topic of topics) expect(read.stdout).toContain(`${topic}: `);
    } finally {
      await database.close();
    }
  });

  it("ends with 1 where the schema is missing", async () => {
    const url = await anEmptyUrl();
    const { code, stdout, stderr } = await doctor({ DATABASE_URL: url });
    await dropDatabase(url);
    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
    expect(stdout).toMatch(/schema: 0 of \d+ migrations applied\n +→ Start the bot/);
  });

  it("ends with 1 where the database is away, and where a value is wrong", async () => {
    const away = await doctor({ DATABASE_URL: "postgres://nobody:secret@127.0.0.1:1/none" });
    const wrong = await doctor({ OPS_PORT: "many" });
    for (const { code, stderr } of [away, wrong]) expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
    expect(away.stdout).toContain("127.0.0.1:1/none cannot be reached: connect ECONNREFUSED");
    expect(away.stdout).not.toContain("secret");
    expect(wrong.stdout).toContain("OPS_PORT: expected a port number");
  });

  it("tells its options, and which of them it does not know", async () => {
    expect(await doctor({}, "--help")).toMatchObject({ code: 0, stdout: expect.stringContaining("--retry-dead") });
    expect(await doctor({}, "--jsn")).toMatchObject({ code: 2, stderr: expect.stringContaining("--json") });
  });
});

describe("on the embedded database", () => {
  const directory = mkdtempSync(join(tmpdir(), "examined "));
  let database: Database;
  beforeAll(async () => {
    database = await openEmbedded(join(directory, "postgres"));
    await database.migrate();
  });
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  it("says that the bot has it open, and what that bot says of itself", async () => {
    const bot = createServer((_, response) => {
      const deliveries = { overdue: 0, dead: 2, unconfirmed: 0, parked: 0, oldestOverdueAt: null };
      response.end(JSON.stringify({ ready: true, waitingFor: [], deliveries }));
    });
    await new Promise<void>((resolve) => bot.listen(0, "127.0.0.1", resolve));
    const env = { DATA_DIR: directory, OPS_PORT: String((bot.address() as AddressInfo).port) };
    const beside = await doctor(env);
    expect(beside).toMatchObject({ code: 0, stderr: "" });
    expect(beside.stdout).toMatch(/database: .* is open in another process\n/);
    expect(beside.stdout).toContain("messages: 0 overdue, 2 dead, 0 unconfirmed; 0 schedules parked");
    await new Promise((resolve) => bot.close(resolve));
  });

  it("wonders who has it open when no bot answers, and looks when it is free", async () => {
    const env = { DATA_DIR: directory, OPS_PORT: "1" };
    expect(await doctor(env)).toMatchObject({ code: 1, stdout: expect.stringContaining("nothing answers at") });
    await database.close();
    expect(await doctor(env)).toMatchObject({ code: 0, stdout: expect.stringContaining("Nothing needs a hand.") });
  });

  it("makes no database where there is none", async () => {
    const elsewhere = join(directory, "elsewhere");
    expect(await doctor({ DATA_DIR: elsewhere })).toMatchObject({
      ...{ code: 1, stdout: expect.stringContaining("npm start makes one") },
    });
  });
});
