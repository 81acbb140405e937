/**
 * `npm run size`: what a browser fetches before a person sees something, gzipped.
 *
 * Phones on a slow network pay for every kilobyte; a heavy library that slips in is seen here, the day it does.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

/** Screens that somebody meets first, and what each may weigh in kB. */
const BUDGETS = [
  { screen: "sign-in", entries: ["index.html", "src/i18n/ar.ts"], limit: 170 },
  {
    screen: "shell and list",
    entries: ["index.html", "src/i18n/ar.ts", "src/dashboard/shell.tsx", "src/records/list/place.tsx"],
    limit: 260,
  },
];

const dist = fileURLToPath(new URL("dist", import.meta.url));
const manifest = JSON.parse(readFileSync(join(dist, ".vite/manifest.json"), "utf8"));

/** The scripts that these entries need at once: what they import, and not what they load later. */
function scripts(entries) {
  const found = new Set();
  const visit = (name) => {
    const { file, imports = [] } = manifest[name];
    if (found.has(file)) return;
    found.add(file);
    imports.forEach(visit);
  };
  entries.forEach(visit);
  return [...found];
}

function weight(file) {
  return gzipSync(readFileSync(join(dist, file))).length / 1000;
}

for (const { screen, entries, limit } of BUDGETS) {
  const total = scripts(entries).reduce((sum, file) => sum + weight(file), 0);
  console.log(`${screen}: ${total.toFixed(1)} kB of ${limit}`);
  if (total > limit) process.exitCode = 1;
}
