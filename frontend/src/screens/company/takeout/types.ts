export const EXPORT = "company/export/";

export type Takeout = {
  id: string;
  state: "queued" | "running" | "done" | "failed" | "cancelled";
  asked_by: string;
  asked_at: string;
  done: number;
  total: number;
  message: string;
  error: string;
  bytes: number | null;
  sha256: string | null;
  /** Until when it can be fetched; null before it is there and after its week. */
  available_until: string | null;
};

export type Takeouts = {
  /** False where the company may only read: everything is then handed out at once. */
  may_prepare: boolean;
  exports: Takeout[];
};

export function isUnderway({ state }: Takeout): boolean {
  return state === "queued" || state === "running";
}
