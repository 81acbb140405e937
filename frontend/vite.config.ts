import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const api = `http://127.0.0.1:${process.env.PORT ?? "8000"}`;

export default defineConfig(({ command }) => ({
  // In production Django answers the page itself, and its assets under /static/.
  base: command === "build" ? "/static/" : "/",
  plugins: [react(), tailwindcss()],
  resolve: { alias: { "@": "/src" } },
  // Nothing is inlined: the content security policy allows no data: font.
  build: { assetsInlineLimit: 0, manifest: true },
  // The server finds the tenant by the host name that the browser asked for.
  server: { proxy: { "/api": { target: api, changeOrigin: false } } },
  test: {
    environment: "jsdom",
    setupFiles: "src/test/setup.ts",
    restoreMocks: true,
    testTimeout: 30_000,
    env: { TZ: "Africa/Casablanca" },
  },
}));
