import { Printer } from "lucide-react";

import { buttonLook } from "@/components/ui/button";
import { useT } from "@/platform/i18n";
import type { Description } from "@/platform/metadata";

import { printAddress, usePrintKey } from "../print";

/** The sheet of a record, by its button or `Ctrl P`; nothing for whoever may not print. */
export function PrintRecord({ description, id }: { description: Description; id: string }) {
  const t = useT("platform");
  const sheet = printAddress(description, `${id}/`);
  usePrintKey(sheet);
  if (!sheet) return null;
  return (
    <a
      href={sheet}
      target="_blank"
      rel="noreferrer"
      title={`${t("Print")} (Ctrl P)`}
      aria-label={t("Print")}
      className={buttonLook("secondary", "px-2")}
    >
      <Printer aria-hidden="true" className="size-4" />
    </a>
  );
}
