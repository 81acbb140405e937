import { queryString } from "@/platform/api";
import { useT } from "@/platform/i18n";
import type { Description } from "@/platform/metadata";
import { useScreenAct } from "@/platform/screen-acts";
import { roleSeenAs } from "@/platform/seen-role";
import { useShortcut } from "@/platform/shortcuts";

type Question = Record<string, string | undefined>;

/**
 * Where the sheet of a record or of a list is; nowhere for whoever may not print, nor while one sees as a role: the
 * browser asks for the sheet itself, with one's own rights.
 */
export function printAddress(
  { path, verbs }: Description,
  of: string,
  question: Question = {},
): string | null {
  return verbs.includes("print") && roleSeenAs() === null
    ? `/api/v1/${path}${of}print/${queryString(question)}`
    : null;
}

/** `Ctrl P` and the palette open the sheet in a tab of its own; where there is none, the browser prints the screen. */
export function usePrintKey(address: string | null): void {
  const t = useT("platform");
  const open = address === null ? null : () => void window.open(address, "_blank", "noopener");
  useShortcut("mod+p", () => (open ? open() : false));
  useScreenAct("print", t("Print"), open);
}
