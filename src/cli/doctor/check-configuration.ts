import { type Config, readConfig } from "../../config/config.ts";
import { ConfigError, type environmentSources, secretVariables, variables } from "../../config/env.ts";
import { type Finding, finding } from "./finding.ts";

type Sources = ReturnType<typeof environmentSources>;

/** In a `.env` file for somebody else: `compose.yaml`, and the tests. */
const othersVariables = new Set(["POSTGRES_PASSWORD", "TEST_DATABASE_URL"]);

/** Which values are set and where each came from. Without a configuration nothing else can be looked at. */
export function checkConfiguration(sources: Sources): { readonly config: Config | null; readonly found: Finding } {
  const set = variables.flatMap((name) => setFrom(name, sources) ?? []);
  const strangers = Object.keys(sources.file).filter((name) => !variables.includes(name) && !othersVariables.has(name));
  const details = [
    ...set.map(({ name, value, from }) => `${name} = ${value}, from ${from}`),
    ...hiddenBy(sources).map((name) => `${name} of .env is hidden by an empty value of the environment`),
    ...strangers.map((name) => `${name} of .env is no variable of Bridge Coach`),
  ];
  const data = { set, unknown: strangers };
  try {
    const config = readConfig({ ...sources.file, ...sources.environment });
    const says = `${config.discord === null ? "no token: npm start brings a local Discord" : "a bot token is set"}, ROLE ${config.role}`;
    const standing = strangers.length > 0 ? "note" : "ok";
    return { config, found: finding({ topic: "configuration", standing, says, details, data }) };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const wrong = error.message.split("\n");
    return {
      config: null,
      found: finding({
        ...{
          topic: "configuration",
          standing: "wrong",
          says: "a value is not understood, so nothing else was looked at",
        },
        todo: "Put it right in .env or in the environment; .env.example says what each of them takes.",
        details: [...wrong, ...details],
        data: { ...data, wrong },
      }),
    };
  }
}

function setFrom(name: string, { file, environment }: Sources) {
  const own = environment[name];
  const value = own ?? file[name] ?? "";
  if (value === "") return null;
  return { name, value: withoutSecrets(name, value), from: own === undefined ? ".env" : "the environment" };
}

function hiddenBy({ file, environment }: Sources): string[] {
  return variables.filter((name) => environment[name] === "" && (file[name] ?? "") !== "");
}

/** Addresses may carry a name and a password, too. */
function withoutSecrets(name: string, value: string): string {
  if (secretVariables.has(name)) return "(set, not shown)";
  if (!URL.canParse(value) || !/^https?:/.test(value)) return value;
  const { origin, pathname } = new URL(value);
  return `${origin}${pathname}`;
}
