import { fileURLToPath } from "node:url";

import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The page of components, apart from the application: nobody who works there fetches a byte of it. */
export default defineConfig({
  root: here("."),
  base: "./",
  plugins: [react(), tailwindcss()],
  resolve: { alias: { "@": here("../src") } },
  build: { emptyOutDir: true, rolldownOptions: { input: [here("index.html"), here("reader.html")] } },
});
