/** How long a key opens something; what never ends is chosen, never fallen into. */
export const TERMS = { "30": "30 days", "90": "90 days", "365": "One year", never: "Without end" } as const;
export type Term = keyof typeof TERMS;

const DAY = 24 * 60 * 60 * 1000;

export function expiryAfter(term: Term, now: Date): string | null {
  return term === "never" ? null : new Date(now.getTime() + Number(term) * DAY).toISOString();
}
