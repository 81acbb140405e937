import { ApiError, request } from "../api";
import { type Act, requestOf } from "./act";

/** done: the server did it, now or before. no: it refused. away: nobody knows. later: it asks to come back. */
export type Outcome = { kind: "done"; answer: unknown } | { kind: "no" | "away" | "later"; error: ApiError };

/** The same act is being carried out: another sender was faster. */
const RUNNING = "requete_en_cours";

/** Sends an act under its key. */
export async function send(act: Act): Promise<Outcome> {
  const { path, body } = requestOf(act);
  try {
    return { kind: "done", answer: await request<unknown>(act.method, path, body, act.key) };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return { kind: kindOf(error), error };
  }
}

function kindOf(error: ApiError): "no" | "away" | "later" {
  if (error.isAway) return "away";
  const busy = error.status === 429 || error.status === 401 || error.status >= 500;
  return busy || error.code === RUNNING ? "later" : "no";
}

/** A replay under other rights says no more than that it was done. */
export function isRecord(answer: unknown): answer is { id: string; version?: number } {
  return typeof answer === "object" && answer !== null && "id" in answer;
}

export function versionIn(answer: unknown): number | undefined {
  return isRecord(answer) ? answer.version : undefined;
}
