import { useLanguage, useT } from "@/platform/i18n";
import { useSession } from "@/platform/session";

import type { Manner } from "./writing";

/** How this reader's spreadsheet writes values. */
export function useManner(): Manner {
  const t = useT("platform");
  const language = useLanguage();
  const { timezone } = useSession().tenant;
  return { language, timeZone: timezone, yes: t("Yes"), no: t("No") };
}
