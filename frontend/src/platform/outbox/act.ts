import { ApiError } from "../api";

type Values = Record<string, unknown>;

/** What somebody wants the server to do to a record. */
export type Wanted = {
  resource: string;
  /** None where a record is being made. */
  record: string | null;
  method: "POST" | "PATCH" | "DELETE";
  path: string;
  values: Values;
  /** The version that the screen showed; none where the act bears any. */
  version: number | undefined;
  /** What people call the record, and what they do to it: empty where it says so itself. */
  title: string;
  deed: string;
  /** The values of a form as it shows them, so that they can be put back into it. */
  form?: Values | undefined;
};

/**
 * leaving: a screen sends it and waits for the answer. waiting: kept until the server is reached. refused, conflict:
 * the server said no. doubtful: it may have arrived so long ago that the server no longer knows.
 */
export type ActState = "leaving" | "waiting" | "refused" | "conflict" | "doubtful";

export type Refusal = { status: number; code: string; message: string; fields: Record<string, string[]> };

export type Act = Wanted & {
  place: number;
  /** Made when the person pressed: however often the act is sent, it is done once. */
  key: string;
  person: string;
  madeAt: number;
  state: ActState;
  /** The key of the act before it on the same record, whose answer tells the version to go on from. */
  follows: string | null;
  /** Since when it may have arrived; none where the server has surely not done it. */
  triedAt: number | null;
  failures: number;
  refusal: Refusal | null;
};

/** 122 random bits, as hexadecimal; `randomUUID` is not there on an address without encryption. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
}

/** What is sent, and where to: the version stands in the body, or in the address of what has no body. */
export function requestOf({ method, path, values, version }: Wanted): { path: string; body: unknown } {
  if (method === "DELETE")
    return { path: version === undefined ? path : `${path}?version=${version}`, body: undefined };
  return { path, body: version === undefined ? values : { ...values, version } };
}

/** Acts on one record leave in their order; each new record is by itself. */
export function queueOf({ resource, record, key }: Act): string {
  return record === null ? key : `${resource}/${record}`;
}

export function refusalOf(error: unknown): Refusal {
  if (!(error instanceof ApiError)) return { status: 0, code: "", message: String(error), fields: {} };
  const { status, code, message, fields } = error;
  return { status, code, message, fields };
}
