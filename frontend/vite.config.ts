import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

import { precache } from "./precache.ts";

const api = `http://127.0.0.1:${process.env.PORT ?? "8000"}`;

export default defineConfig(({ command }) => ({
  // In production Django answers the page itself, and its assets under /static/.
  base: command === "build" ? "/static/" : "/",
  plugins: [react(), tailwindcss(), precache("sw.js")],
  resolve: { alias: { "@": "/src" } },
  // Nothing is inlined: the content security policy allows no data: font.
  build: {
    assetsInlineLimit: 0,
    manifest: true,
    rolldownOptions: {
      input: { index: "index.html", sw: "worker/sw.ts" },
      // The service worker has no fingerprint in its name: browsers ask for it again under the one they know.
      output: { entryFileNames: ({ name }) => (name === "sw" ? "sw.js" : "assets/[name]-[hash].js") },
    },
  },
  // The server finds the tenant by the host name that the browser asked for.
  server: {
    proxy: Object.fromEntries(
      ["/api", "/plateforme/registre", "/static/admin"].map((path) => [
        path,
        { target: api, changeOrigin: false },
      ]),
    ),
  },
  test: {
    environment: "jsdom",
    setupFiles: "src/test/setup.ts",
    restoreMocks: true,
    testTimeout: 30_000,
    env: { TZ: "Africa/Casablanca" },
  },
}));
