import { QueryClientProvider } from "@tanstack/react-query";
import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  type RegisteredRouter,
  RouterProvider,
} from "@tanstack/react-router";
import { render } from "@testing-library/react";
import type { ReactNode } from "react";
import { vi } from "vitest";

import "@/sectors";

import { App } from "@/app";
import { createQueryClient } from "@/platform/query-client";
import { SESSION_KEY } from "@/platform/session";
import { buildRouter } from "@/router";

import { ADMIN } from "./fixtures";
import { type Act, answersAbout, answerToAct, type Records } from "./own-records";

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

type Known = { records?: Records; answers?: Answers };

/** A screen by itself, over a server that has these records; `act` is told of every action on one of them. */
export function renderScreen(screen: ReactNode, { records = {}, answers = {} }: Known = {}) {
  const act = vi.fn<Act>(async () => undefined);
  const own = structuredClone(records);
  const fetch = stubServer({ ...answersAbout(own), ...answers }, (call, values) =>
    answerToAct(own, act, call, values),
  );
  const client = createQueryClient();
  client.setQueryData(SESSION_KEY, ADMIN);
  const root = createRootRoute({ component: () => screen });
  const router = createRouter({ routeTree: root, history: createMemoryHistory() });
  render(
    <QueryClientProvider client={client}>
      <RouterProvider router={router as unknown as RegisteredRouter} />
    </QueryClientProvider>,
  );
  return { act, fetch, sent: (call: string) => sentBodies(fetch, call) };
}

export function refusal(status: number, code: string, message: string, champs = {}): Answer {
  return { status, body: { code, message, champs } };
}

type Otherwise = (call: string, values: object) => Promise<Answer | undefined>;

/** A server that knows only `answers`, by "METHOD path", and what it is told to answer otherwise. */
export function stubServer(answers: Answers, otherwise: Otherwise = async () => undefined) {
  const fetch = vi.fn(async (url: string, init: RequestInit) => {
    const call = callName(url, init);
    const found =
      answers[call] ??
      answers[withoutQuery(call)] ??
      (await otherwise(call, bodyOf(init))) ??
      refusal(404, "introuvable", "Introuvable.");
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

function bodyOf({ body }: RequestInit): object {
  return typeof body === "string" ? JSON.parse(body) : {};
}

/** What is asked of a list is often not what a test is about. */
function withoutQuery(call: string): string {
  return call.split("?")[0] ?? call;
}

function callName(url: string, init: RequestInit): string {
  return `${init.method} ${url.replace("/api/v1/", "")}`;
}
