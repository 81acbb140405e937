import { ApiError, request } from "@/platform/api";
import { newKey } from "@/platform/outbox/act";
import type { BulkResult } from "@/platform/resources";

/** As many as the server takes in one request. */
export const AT_ONCE = 500;
/** The same turn is being done: it was sent before, and the answer was lost. */
const RUNNING = "requete_en_cours";

/** What is sent in one request. However often that happens, it is done once. */
export type Turn = { ids: string[]; body: Record<string, unknown>; key: string };

/** How far an act on many has come: what became of those it has reached, and which are left. */
export type Course = {
  results: BulkResult[];
  /** The acts by which what was done is taken back. */
  batches: string[];
  left: Turn[];
  /** Why it does not go on; none where it has come to its end, or somebody stopped it. */
  error: Error | null;
};

export type Send = (turn: Turn) => Promise<{ results?: BulkResult[]; batch?: string | null }>;

/** The course of an act that has not begun. */
export function courseOf<T extends { id: string }>(
  all: T[],
  bodyOf: (some: T[]) => Turn["body"],
  atOnce = AT_ONCE,
): Course {
  const left: Turn[] = [];
  for (let from = 0; from < all.length; from += atOnce) {
    const some = all.slice(from, from + atOnce);
    left.push({ ids: some.map(({ id }) => id), body: bodyOf(some), key: newKey() });
  }
  return { results: [], batches: [], left, error: null };
}

/** Sends turns to an address below that of the resource. */
export function sender(path: () => Promise<string>, below: string): Send {
  return async ({ body, key }) => request("POST", `${await path()}${below}`, body, key);
}

/** Goes on until the end, a refusal or a stop; what has been done is never done again, nor forgotten. */
export async function takeTurns(
  send: Send,
  before: Course,
  onTurn: (done: number) => void = () => undefined,
  isStopped: () => boolean = () => false,
): Promise<Course> {
  const course = { ...before, error: null };
  for (let [turn] = course.left; turn && !isStopped(); [turn] = course.left) {
    try {
      const { results = [], batch } = await send(turn);
      course.results = [...course.results, ...results];
      if (batch && results.some(({ ok }) => ok)) course.batches = [...course.batches, batch];
    } catch (error) {
      return isRefusal(error)
        ? {
            ...course,
            results: [...course.results, ...refused(turn, error)],
            left: course.left.slice(1),
            error,
          }
        : { ...course, error: error as Error };
    }
    course.left = course.left.slice(1);
    onTurn(course.results.length);
  }
  return course;
}

/** The server has surely done nothing of the turn, and would say no again. */
function isRefusal(error: unknown): error is ApiError {
  if (!(error instanceof ApiError) || error.isOutage || error.code === RUNNING) return false;
  return error.status !== 401 && error.status !== 429;
}

function refused({ ids }: Turn, { code, message, fields }: ApiError): BulkResult[] {
  return ids.map((id) => ({ id, ok: false, error: { code, message, champs: fields } }));
}

/** Whether nobody knows if the next turn was done: nothing of ours has answered, or only that it is under way. */
export function isDoubtful({ error }: Course): boolean {
  return error instanceof ApiError && (error.isAway || error.code === RUNNING);
}

export function doneIn({ results }: Course): string[] {
  return results.filter(({ ok }) => ok).map(({ id }) => id);
}

/** Those that the act is not done for, refused or left. */
export function undoneIn({ results, left }: Course): string[] {
  const refusals = results.filter(({ ok }) => !ok).map(({ id }) => id);
  return [...refusals, ...left.flatMap(({ ids }) => ids)];
}

export function leftIn({ left }: Course): number {
  return left.reduce((sum, { ids }) => sum + ids.length, 0);
}

/** Some of it is done and some is not; had surely nothing been done, the same dialog would ask again. */
export function isHalfDone(course: Course): boolean {
  const isToBeAskedAgain = course.error !== null && doneIn(course).length === 0 && !isDoubtful(course);
  return !isToBeAskedAgain && undoneIn(course).length > 0;
}
