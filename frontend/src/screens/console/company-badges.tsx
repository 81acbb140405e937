import { useT } from "@/platform/i18n";

import { Badge } from "./badge";
import type { Company } from "./types";
import { LIVES, SUSPENSIONS, wordFor } from "./words";

/** What is not as it should be, and that all is well when nothing is. */
export function CompanyBadges({ company }: { company: Company }) {
  const t = useT("console");
  const { state, suspension, seen } = company;
  const life = wordFor(LIVES, state);
  const access = wordFor(SUSPENSIONS, suspension);
  const hasTrouble = seen !== null && (seen.problems.length > 0 || Boolean(seen.dead_letters));
  const isWell = state === "ready" && suspension === "active" && !hasTrouble;
  return (
    <span className="flex flex-wrap gap-1">
      {company.is_copy && <Badge tone="notice">{t("Nothing goes out")}</Badge>}
      {state !== "ready" && <Badge tone="notice">{life ? t(life) : state}</Badge>}
      {suspension !== "active" && (
        <Badge tone={suspension === "banner" ? "notice" : "bad"}>{access ? t(access) : suspension}</Badge>
      )}
      {hasTrouble && <Badge tone="bad">{t("Needs somebody")}</Badge>}
      {isWell && <Badge tone="good">{t("Well")}</Badge>}
    </span>
  );
}
