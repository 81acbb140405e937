import { render } from "@testing-library/react";
import { vi } from "vitest";

import "@/sectors";

import { App } from "@/app";
import { createQueryClient } from "@/platform/query-client";
import { buildRouter } from "@/router";

export type Answer = { status?: number; body?: unknown; headers?: Record<string, string> };
export type Answers = Record<string, Answer | (() => Answer | Promise<Answer>)>;

/** Opens the application at `path` over a server that knows only `answers`, by "METHOD path". */
export function openApp(path: string, answers: Answers) {
  const fetch = stubServer(answers);
  window.history.replaceState(null, "", path);
  const client = createQueryClient();
  render(<App client={client} router={buildRouter(client)} />);
  return { fetch, sent: (call: string) => sentBodies(fetch, call) };
}

export function refusal(status: number, code: string, message: string, champs = {}): Answer {
  return { status, body: { code, message, champs } };
}

/** A server that knows only `answers`, by "METHOD path". */
export function stubServer(answers: Answers) {
  const fetch = vi.fn(async (url: string, init: RequestInit) => {
    const call = callName(url, init);
    const found = answers[call] ?? answers[withoutQuery(call)] ?? refusal(404, "introuvable", "Introuvable.");
    const { status = 200, body, headers = {} } = typeof found === "function" ? await found() : found;
    return new Response(status === 204 ? null : JSON.stringify(body), { status, headers });
  });
  vi.stubGlobal("fetch", fetch);
  return fetch;
}

function sentBodies(fetch: ReturnType<typeof stubServer>, call: string): unknown[] {
  return fetch.mock.calls
    .filter(([url, init]) => callName(url, init) === call)
    .map(([, init]) => init.body && JSON.parse(String(init.body)));
}

/** What is asked of a list is often not what a test is about. */
function withoutQuery(call: string): string {
  return call.split("?")[0] ?? call;
}

function callName(url: string, init: RequestInit): string {
  return `${init.method} ${url.replace("/api/v1/", "")}`;
}
