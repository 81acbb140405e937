import { cookie } from "./cookie";
import { lostTheServer } from "./offline/network";
import { noteRights } from "./rights-mark";
import { roleSeenAs } from "./seen-role";
import { forgetTold, toldAhead } from "./told-ahead";

/** A refusal that the server explained: a stable code for programs, a sentence for people. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly fields: Record<string, string[]> = {},
  ) {
    super(message);
  }

  /** Nobody refused: the server was away or broke, and may soon be back. */
  get isOutage(): boolean {
    return this.status === 0 || this.status >= 500;
  }

  /** Nothing of ours answered: whether the server has heard is not known. */
  get isAway(): boolean {
    return this.status === 0 || (WAY_STATIONS.has(this.status) && this.code === UNEXPECTED_ANSWER);
  }

  /** The record is no longer what the screen shows. */
  get isConflict(): boolean {
    return this.status === 409;
  }
}

/** What is wrong with which field says more than that something is. */
export function reasons(message: string, fields: Record<string, string[]> = {}): string {
  return Object.values(fields).flat().join(" ") || message;
}

export const SERVER_UNREACHABLE = "server_unreachable";
export const UNEXPECTED_ANSWER = "unexpected_answer";
/** What machines between us and the server answer in its place. */
const WAY_STATIONS = new Set([502, 503, 504]);

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** A change that is sent several times under the same `key` is made once. */
export async function request<T>(method: Method, path: string, body?: unknown, key?: string): Promise<T> {
  if (method !== "GET") forgetTold();
  const told = method === "GET" ? await toldAhead(path) : undefined;
  if (told !== undefined) return told as T;
  const response = await send(method, path, body, key);
  if (!isOwn(path)) noteRights(response.headers.get("X-Rights"));
  if (!response.ok) throw await toApiError(response);
  return response.status === 204 ? (undefined as T) : ((await response.json()) as T);
}

/** Has a file made of what is asked, which is too long for an address, and hands it to the browser under `name`. */
export async function download(path: string, body: unknown, name: string): Promise<void> {
  const response = await send("POST", path, body);
  if (!response.ok) throw await toApiError(response);
  const address = URL.createObjectURL(await response.blob());
  Object.assign(document.createElement("a"), { href: address, download: name }).click();
  URL.revokeObjectURL(address);
}

/** Builds "?a=1&b=2" from the given filters, leaving out the empty ones. */
export function queryString(filters: Record<string, string | undefined>): string {
  const given = Object.entries(filters).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return given.length > 0 ? `?${new URLSearchParams(given)}` : "";
}

/** Who one is, and signing out, are one's own, with the rights of whichever role one looks at the rest. */
function isOwn(path: string): boolean {
  return path.startsWith("session/");
}

async function send(method: Method, path: string, body: unknown, key?: string): Promise<Response> {
  const headers = headersFor(method, path);
  if (key) headers["Idempotency-Key"] = key;
  // The browser names the boundary of a form's parts itself.
  const isForm = body instanceof FormData;
  if (body !== undefined && !isForm) headers["Content-Type"] = "application/json";
  try {
    return await fetch(`/api/v1/${path}`, {
      method,
      headers,
      credentials: "same-origin",
      ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
    });
  } catch {
    lostTheServer();
    throw new ApiError(0, SERVER_UNREACHABLE, "");
  }
}

/** What every request says of its reader. */
export function headersFor(method: Method, path: string): Record<string, string> {
  const headers: Record<string, string> = {
    Accept: "application/json",
    "Accept-Language": document.documentElement.lang,
  };
  const seenAs = roleSeenAs();
  if (seenAs && !isOwn(path)) headers["X-See-As"] = seenAs;
  if (method !== "GET") headers["X-CSRFToken"] = cookie("csrftoken");
  return headers;
}

type Problem = { code?: string; message?: string; title?: string; champs?: Record<string, string[]> };

export async function toApiError(response: Response): Promise<ApiError> {
  const problem = (await response.json().catch(() => ({}))) as Problem;
  const message = problem.message ?? problem.title ?? "";
  return new ApiError(response.status, problem.code ?? UNEXPECTED_ANSWER, message, problem.champs);
}
