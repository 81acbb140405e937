import { createHash } from "node:crypto";
import type { Plugin } from "vite";

const FONT = /\.woff2$/;

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
      const names = Object.keys(bundle).filter((name) => name.startsWith("assets/") && !FONT.test(name));
      const files = names.sort().map((name) => `/static/${name}`);
      const version = createHash("sha256").update(`${files}\n${script.code}`).digest("hex").slice(0, 12);
      script.code = `const BUILD = ${JSON.stringify({ version, files })};\n${script.code}`;
    },
  };
}
