import { createHash } from "node:crypto";
import type { Plugin, Rolldown } from "vite";

const FONT = /\.woff2$/;
/** What the platform's own team works with: no company's device keeps any of it. */
const CONSOLE = /\/screens\/console\/|\/i18n\/console\./;

/**
 * Tells the service worker which files this version consists of. Fonts are left out: most hold alphabets that
 * nobody here reads, and each is kept once it was read.
 */
export function precache(worker: string): Plugin {
  return {
    name: "precache",
    apply: "build",
    enforce: "post",
    generateBundle(_options, bundle) {
      const script = bundle[worker];
      if (script?.type !== "chunk") throw new Error(`${worker} was not built`);
      const isKept = (name: string) =>
        name.startsWith("assets/") && !FONT.test(name) && !isOfConsole(bundle[name]);
      const names = Object.keys(bundle).filter(isKept);
      const files = names.sort().map((name) => `/static/${name}`);
      const version = createHash("sha256").update(`${files}\n${script.code}`).digest("hex").slice(0, 12);
      script.code = `const BUILD = ${JSON.stringify({ version, files })};\n${script.code}`;
    },
  };
}

function isOfConsole(file: Rolldown.OutputBundle[string] | undefined): boolean {
  return file?.type === "chunk" && file.moduleIds.some((id) => CONSOLE.test(id));
}
