import { execFile } from "node:child_process";

export interface CommandEnd {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a script of the project in a process of its own, as people do. Without `DATABASE_URL` it means the embedded database. */
export function runCommand(
  script: string,
  env: Readonly<Record<string, string>>,
  ...args: readonly string[]
): Promise<CommandEnd> {
  const options = { env: { ...process.env, DATABASE_URL: "", ...env } };
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...args], options, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === "number" ? error.code : 0, stdout, stderr });
    });
  });
}
