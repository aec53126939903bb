// npm sometimes writes a lock file without the optional packages of other platforms; `npm ci` then fails there. Every optional
// dependency named in the lock must have an entry of its own, and no entry may name a registry.
import { readFileSync } from "node:fs";

const { packages } = JSON.parse(readFileSync(new URL("../package-lock.json", import.meta.url), "utf8"));
const wrong = [];
for (const [path, entry] of Object.entries(packages)) {
  if (entry.resolved) wrong.push(`${path}: names a download address`);
  for (const name of Object.keys(entry.optionalDependencies ?? {}))
    if (!isLocked(path, name)) wrong.push(`${path || "package.json"}: ${name} has no entry`);
}
if (wrong.length > 0) {
  console.error(`package-lock.json is incomplete:\n  ${wrong.join("\n  ")}`);
  process.exit(1);
}
console.log(`package-lock.json: ${Object.keys(packages).length} packages, every optional dependency has its entry.`);

/** Whether npm finds `name` from `path`, looking outwards folder by folder. */
function isLocked(path, name) {
  for (let folder = path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("node_modules/") - 1))) {
    if (packages[`${folder}${folder ? "/" : ""}node_modules/${name}`]) return true;
    if (folder === "") return false;
  }
}
