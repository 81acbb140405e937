import { expect, test, vi } from "vitest";

import { ApiError, queryString, request, SERVER_UNREACHABLE, UNEXPECTED_ANSWER } from "./api";

function answer(response: () => Response | Promise<never>) {
  const fetch = vi.fn(async (_url: string, _init: RequestInit) => response());
  vi.stubGlobal("fetch", fetch);
  return fetch;
}

test("a change carries the CSRF token and the reader's language", async () => {
  // biome-ignore lint/suspicious/noDocumentCookie: this is how the server hands the token over.
  document.cookie = "csrftoken=jeton";
  const fetch = answer(() => new Response("{}"));

  await request("POST", "session/", { email: "a@b.c" });

  const [url, init] = fetch.mock.calls[0] ?? [];
  expect(url).toBe("/api/v1/session/");
  expect(init).toMatchObject({
    method: "POST",
    body: '{"email":"a@b.c"}',
    headers: { "X-CSRFToken": "jeton", "Accept-Language": "fr" },
  });
});

test("a refusal keeps its code, its sentence and its fields", async () => {
  const body = { code: "stock_insuffisant", message: "Stock insuffisant.", champs: { quantite: ["Trop."] } };
  answer(() => new Response(JSON.stringify(body), { status: 422 }));

  const error = await request("POST", "x/").catch((reason: unknown) => reason);

  expect(error).toEqual(
    new ApiError(422, "stock_insuffisant", "Stock insuffisant.", { quantite: ["Trop."] }),
  );
});

test("an answer that is not ours is still an error with a code", async () => {
  answer(() => new Response("<h1>Bad gateway</h1>", { status: 502 }));
  await expect(request("GET", "x/")).rejects.toMatchObject({ status: 502, code: UNEXPECTED_ANSWER });
});

test("no network is an error with a code", async () => {
  answer(() => Promise.reject(new TypeError("Failed to fetch")));
  await expect(request("GET", "x/")).rejects.toMatchObject({ status: 0, code: SERVER_UNREACHABLE });
});

test("empty filters stay out of the address", () => {
  expect(queryString({ q: "", etat: undefined })).toBe("");
  expect(queryString({ q: "a b", etat: "affectee" })).toBe("?q=a+b&etat=affectee");
});
