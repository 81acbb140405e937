import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

import { compress } from "./compress.ts";
import { precache } from "./precache.ts";

const api = `http://127.0.0.1:${process.env.PORT ?? "8000"}`;

/** What every screen behind the door is made of. */
const KIT =
  /@tanstack|lucide-react|\/src\/(components|dashboard|platform|records\/list)\/|\/src\/records\/(columns|filters|granted|print|record-link|title|values|calendar\/lanes|reports\/(reports|opening|may-send)|sharing\/(links|opening|may-share)|figures\/settings|kanban\/columns)\.tsx?$/;
/** What opens behind buttons: fetched once the first screen is there. */
const OPENED =
  /@base-ui\/react\/(menu|menubar|context-menu|popover|navigation-menu|toolbar|dialog)\/|\/src\/components\/ui\/popups\//;
/** That, and what places it, which pickers need as well. */
const POPUPS = /@base-ui|@floating-ui|tabbable|\/src\/components\/ui\/popups\//;
/** What a field chooses from: fetched behind the first form. */
const PICKING = /@base-ui\/react\/combobox\/|\/src\/components\/ui\/picking\//;
/** Inputs: fetched with the first screen that asks something. */
const ASKING = /\/src\/components\/(fields\/(ask|relation)|ui\/(search-combobox|form-dialog))/;
/** What every form is made of, a new record's and a kept one's. */
const FORM = /\/src\/records\/record\//;
const isApart = (id: string) => PICKING.test(id) || ASKING.test(id);

export default defineConfig(({ command }) => ({
  // In production Django answers the page itself, and its assets under /static/.
  base: command === "build" ? "/static/" : "/",
  plugins: [react(), tailwindcss(), precache("sw.js"), compress()],
  resolve: { alias: { "@": "/src" } },
  // Nothing is inlined: the content security policy allows no data: font.
  build: {
    assetsInlineLimit: 0,
    manifest: true,
    rolldownOptions: {
      input: { index: "index.html", sw: "worker/sw.ts" },
      // The service worker has no fingerprint in its name: browsers ask for it again under the one they know.
      output: {
        entryFileNames: ({ name }) => (name === "sw" ? "sw.js" : "assets/[name]-[hash].js"),
        // On a slow network each file costs as much as its first 30 kB: what goes together is one file.
        codeSplitting: {
          groups: [
            // What every first screen runs, the door included.
            {
              name: "start",
              tags: ["$initial"],
              test: /^(?!.*\/(worker\/|src\/main\.tsx|index\.html))/,
              priority: 2,
            },
            {
              name: "kit",
              test: (id) => KIT.test(id) && !isApart(id) && !POPUPS.test(id),
              minShareCount: 2,
              priority: 1,
            },
            {
              name: "placing",
              test: (id) => POPUPS.test(id) && !OPENED.test(id) && !isApart(id),
              priority: 1,
            },
            { name: "popups", test: (id) => OPENED.test(id) && !isApart(id) },
            { name: "asking", test: ASKING, minShareCount: 2 },
            { name: "form", test: FORM, minShareCount: 2 },
            { name: "picking", test: PICKING },
          ],
        },
      },
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
