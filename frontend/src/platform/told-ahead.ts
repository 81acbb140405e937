/**
 * What the first screen asks, told in one answer. The page has the browser ask for it before the program is there
 * (`api/first_files.py`); who asks in the program then finds it here, once, and later asks the server.
 */
import { noteRights } from "./rights-mark";
import { roleSeenAs } from "./seen-role";

/** Told longer ago, in milliseconds, it is no news: as long as any query counts as fresh. */
const FRESH = 10_000;

type Answer = { language: string; answers: Record<string, unknown> };
type Told = Answer & { at: number };

let told: Promise<Told | null> | null = null;

type Address = { pathname: string; search: string };

/** Asks what the screen at this address will ask; answers with the language that it was told in, if it was. */
export async function askAhead(at: Address, language: string | undefined): Promise<string | undefined> {
  // What an address asks itself is not told: only that other rows are wanted than those of the whole list.
  const address = at.pathname + (at.search && "?");
  // Another role's rights are asked for with a header, which the page could not send.
  if (roleSeenAs() === null) told = ask(address, language);
  return (await told)?.language;
}

/** The answer to a question below `/api/v1/`, unless nobody has told it. */
export async function toldAhead(path: string): Promise<unknown> {
  const known = told && (await told);
  if (!known || !(path in known.answers)) return undefined;
  const isNews = performance.now() - known.at < FRESH && known.language === document.documentElement.lang;
  const answer = isNews ? known.answers[path] : undefined;
  delete known.answers[path];
  return answer;
}

/** Something is being changed: what was told before may no longer be so, or be another person's. */
export function forgetTold(): void {
  told = null;
}

/** Letter for letter what the page has asked, and without a header: else the browser asks again. */
async function ask(address: string, language: string | undefined): Promise<Told | null> {
  const asked = new URLSearchParams({ at: address, ...(language && { language }) });
  const response = await fetch(`/api/v1/start/?${asked}`, { credentials: "same-origin" }).catch(() => null);
  if (!response?.ok) return null;
  noteRights(response.headers.get("X-Rights"));
  return { ...((await response.json()) as Answer), at: performance.now() };
}
