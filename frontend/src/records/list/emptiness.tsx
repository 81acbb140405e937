import { Link } from "@tanstack/react-router";
import { SearchX, Sprout } from "lucide-react";

import { Button } from "@/components/ui/button";
import { addressOf, CREATE } from "@/platform/addresses";
import { useT } from "@/platform/i18n";
import type { ListSearch } from "@/platform/last-search";
import type { Description } from "@/platform/metadata";

type EmptinessProps = {
  description: Description;
  filtered: boolean;
  onAsk: (change: ListSearch) => void;
};

/** Nothing to show, and what to do about it. */
export function Emptiness({ description, filtered, onAsk }: EmptinessProps) {
  const t = useT("platform");
  const Icon = filtered ? SearchX : Sprout;
  return (
    <div className="grid justify-items-center gap-3 p-10 text-center text-muted-foreground">
      <Icon aria-hidden="true" className="size-10" />
      <p role="status">{filtered ? t("Nothing answers to this.") : t("There is nothing here yet.")}</p>
      {filtered && (
        <Button onClick={() => onAsk({ q: undefined, filter: undefined })}>{t("Show everything")}</Button>
      )}
      {!filtered && description.verbs.includes("create") && (
        <Link
          to={CREATE}
          params={addressOf(description.key)}
          className="font-medium text-primary underline underline-offset-2"
        >
          {t("Create the first one")}
        </Link>
      )}
    </div>
  );
}
