// Writes the TypeScript client of a document of the API: node client.mjs <document> <folder>.
import { readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pascal } from "@orval/core";
import { generate } from "orval";

const HEADER = "// Made by `make client` from what the code declares; not to be changed by hand.\n";
const ACTION = /\{pk\}\/actions\/[a-z0-9_]+\/$/;

const [source, target] = process.argv.slice(2).map((path) => resolve(path));
const document = JSON.parse(await readFile(source, "utf8"));

await generate({
  input: { target: source, override: { transformer: withoutFiles } },
  output: {
    target: join(target, "api.ts"),
    client: "axios-functions", // the shortest form: what is asked, handed to our own `send`
    mode: "single",
    override: {
      header: () => HEADER,
      mutator: { path: join(target, "send.ts"), name: "send" },
    },
  },
});
await writeFile(join(target, "records.ts"), records());

/** Files are opened by their address: what is asked through `send` is read as JSON. */
function withoutFiles(document) {
  const paths = Object.entries(document.paths).filter(
    ([, { get }]) => !isFile(get?.responses["200"]?.content),
  );
  return { ...document, paths: Object.fromEntries(paths) };
}

function isFile(content) {
  return content !== undefined && !("application/json" in content);
}

/** By the key of the resource: what a record holds, and what its actions ask. */
function records() {
  const known = Object.keys(document.components.schemas).filter((name) => name.includes("."));
  const asked = Map.groupBy(actions(), (id) => id.slice(0, id.lastIndexOf(".")));
  return [
    HEADER,
    'import type * as api from "./api";',
    "",
    "export interface DeclaredRecords {",
    ...known.map((key) => `  "${key}": api.${pascal(key)};`),
    "}",
    "",
    "export interface DeclaredActions {",
    ...[...asked].map(([key, ids]) => `  "${key}": {\n${ids.map(question).join("\n")}\n  };`),
    "}",
    "",
  ].join("\n");
}

function actions() {
  return Object.entries(document.paths)
    .filter(([path, { post }]) => post && ACTION.test(path))
    .map(([, { post }]) => post.operationId);
}

function question(id) {
  return `    ${id.slice(id.lastIndexOf(".") + 1)}: Omit<api.${pascal(id)}Body, "version">;`;
}
