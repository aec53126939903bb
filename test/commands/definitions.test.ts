import { describe, expect, it } from "vitest";
import { commandWords, routeTable } from "../../commands/index.ts";
import { commandsJson } from "../../src/discord/command-json.ts";
import { commandProblems } from "../../src/discord/command-limits.ts";

const [bridge, admin, cheer, ...others] = commandsJson(routeTable, commandWords);
const options = JSON.parse(JSON.stringify(bridge)).options as { name: string; options: { name: string }[] }[];

describe("the commands", () => {
  it("are ones that Discord takes", () => {
    expect(commandProblems(commandsJson(routeTable, commandWords))).toEqual([]);
    expect(others).toEqual([]);
  });

  it("are those of the coach's conversation, in the order of a first week", () => {
    const names = [
      ...["start", "today", "log", "progress", "plan", "how", "why"],
      ...["history", "undo", "stepback", "remind", "team", "settings", "help"],
    ];
    expect(options.map(({ name }) => name)).toEqual(names);
  });

  it("log what the product says can be logged, all of it optional", () => {
    const log = options.find(({ name }) => name === "log");
    const names = [
      "reps",
      "seconds",
      "side",
      "load",
      "form",
      "breathing",
      "pain",
      "felt",
      "mirror",
      "exercise",
      "when",
    ];
    expect(log?.options.map(({ name }) => name)).toEqual(names);
    expect(log?.options).toSatisfy((all: { required?: boolean }[]) => all.every(({ required }) => required !== true));
  });

  it("work in servers, in the bot's own messages and in private channels, however the app is installed", () => {
    expect(bridge).toMatchObject({ contexts: [0, 1, 2], integration_types: [0, 1] });
  });

  it("of a person's menu cheer, where teams are", () => {
    expect(cheer).toMatchObject({ type: 2, name: "Cheer", contexts: [0], integration_types: [0] });
  });

  it("about a server are for servers, and for whoever manages them", () => {
    expect(admin).toMatchObject({ name: "bridge-admin", contexts: [0], integration_types: [0] });
    expect(admin).toMatchObject({ default_member_permissions: "32" });
  });

  it("have one route for every custom id", () => {
    const names = routeTable.routes.flatMap((route) => ("id" in route ? [`${route.kind} ${route.id.route}`] : []));
    expect(new Set(names).size).toBe(names.length);
  });
});
