import { Notice } from "@/components/ui/notice";
import { useT } from "@/platform/i18n";
import type { SavedView } from "@/platform/saved-views";

type ViewNoticesProps = { view: SavedView | undefined; lost: boolean };

/** What a reader must know of the view before they trust what it shows. */
export function ViewNotices({ view, lost }: ViewNoticesProps) {
  const t = useT("platform");
  const partial = view !== undefined && view.left_out.length > 0;
  return (
    <div role="status" className="grid gap-2 px-4 not-empty:pb-2">
      {partial && (
        <Notice tone="notice">
          {t("Part of this view is about something hidden from you: it was left out.")}
        </Notice>
      )}
      {lost && <Notice tone="notice">{t("This view is gone, or not shared with you.")}</Notice>}
    </div>
  );
}
