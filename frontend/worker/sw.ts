/**
 * Keeps the program on the device, so that it opens without a network. It keeps no answer of the API: what people
 * read is theirs, and stands in the page's own storage, by person.
 */

/** Written by the build: the version's fingerprint, and the files that it consists of. */
declare const BUILD: { version: string; files: string[] };
/** Types know `self` as the scope of any worker. */
const worker = self as unknown as ServiceWorkerGlobalScope;

const PREFIX = "yz-program-";
const CURRENT = PREFIX + BUILD.version;
const PAGE = "/";
/** Addresses that are not screens. */
const NOT_A_SCREEN = /^\/(api\/|static\/|healthz$|readyz$|metrics$|manifest\.webmanifest$|icon-|sw\.js$)/;

worker.addEventListener("install", (event) => event.waitUntil(keepProgram()));
worker.addEventListener("activate", (event) => event.waitUntil(takeOver()));

/** Nobody is interrupted: a new version waits until somebody asks for it, or until all screens are closed. */
worker.addEventListener("message", ({ data }) => {
  if (data === "take-over") void worker.skipWaiting();
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== worker.location.origin) return;
  if (request.mode === "navigate" && !NOT_A_SCREEN.test(pathname)) event.respondWith(page(request));
  else if (pathname.startsWith("/static/assets/")) event.respondWith(file(request));
});

async function keepProgram(): Promise<void> {
  const cache = await caches.open(CURRENT);
  // The page's name never changes: what the browser remembers of it may be the former version's.
  const wanted = [new Request(PAGE, { cache: "reload" }), ...BUILD.files.map((path) => new Request(path))];
  await cache.addAll(wanted);
}

/** The version before stays: a screen that is still open loads the rest of itself from there. */
async function takeOver(): Promise<void> {
  const versions = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CURRENT);
  await Promise.all(versions.slice(0, -1).map((name) => caches.delete(name)));
  await worker.clients.claim();
}

async function page(request: Request): Promise<Response> {
  const kept = await (await caches.open(CURRENT)).match(PAGE, { ignoreVary: true });
  return kept ?? fetch(request);
}

/** Files carry their contents' fingerprint in their name; those of an alphabet are kept when it is first read. */
async function file(request: Request): Promise<Response> {
  const kept = await caches.match(request, { ignoreVary: true });
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await (await caches.open(CURRENT)).put(request, answer.clone());
  return answer;
}
