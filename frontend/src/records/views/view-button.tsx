import { Bookmark, ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";

import { Button } from "@/components/ui/button";
import { useT } from "@/platform/i18n";
import type { SavedView } from "@/platform/saved-views";

type ViewButtonProps = ComponentProps<"button"> & {
  view: SavedView | undefined;
  changed?: boolean;
};

/** The view that is open, and whether it was changed. */
export function ViewButton({ view, changed = false, ...props }: ViewButtonProps) {
  const t = useT("platform");
  return (
    <Button aria-label={view ? t("View “{{name}}”", { name: view.name }) : t("Views")} {...props}>
      <Bookmark aria-hidden="true" className="size-4 shrink-0" />
      <bdi className="max-w-40 truncate">{view ? view.name : t("Views")}</bdi>
      {changed && <span className="text-notice">{t("changed")}</span>}
      <ChevronDown aria-hidden="true" className="size-4 shrink-0" />
    </Button>
  );
}
