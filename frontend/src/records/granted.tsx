import type { ReactNode } from "react";

import { Notice } from "@/components/ui/notice";
import { useT } from "@/platform/i18n";
import type { Description } from "@/platform/metadata";

type GrantedProps = { description: Description; verb: string; children: ReactNode };

/** A screen is for those whose rights include what is done there; who types its address otherwise is told at once. */
export function Granted({ description, verb, children }: GrantedProps) {
  const t = useT("platform");
  if (description.verbs.includes(verb)) return children;
  return (
    <Notice tone="danger" role="alert">
      {t("Your role does not include this: whoever decides about roles can grant it.")}
    </Notice>
  );
}
