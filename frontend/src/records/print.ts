import { queryString } from "@/platform/api";
import type { Description } from "@/platform/metadata";
import { useShortcut } from "@/platform/shortcuts";

type Question = Record<string, string | undefined>;

/** Where the sheet of a record or of a list is; nowhere for whoever may not print. */
export function printAddress(
  { path, verbs }: Description,
  of: string,
  question: Question = {},
): string | null {
  return verbs.includes("print") ? `/api/v1/${path}${of}print/${queryString(question)}` : null;
}

/** `Ctrl P` opens the sheet in a tab of its own; where there is none, the browser prints the screen. */
export function usePrintKey(address: string | null): void {
  useShortcut("mod+p", () => (address ? void window.open(address, "_blank", "noopener") : false));
}
