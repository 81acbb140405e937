import { lazy, Suspense } from "react";

import { opening as openingReports } from "../reports/opening";
import { opening as openingLinks } from "../sharing/opening";
import type { Asking } from "./view-items";
import type { ViewMenuProps } from "./view-menu";

const ReportDialog = lazy(openingReports);
const ShareDialog = lazy(openingLinks);
const ViewDialog = lazy(() => import("./view-dialog"));

type ViewAskedProps = { asking: Asking; menu: ViewMenuProps; onClose: () => void };

/** The dialog that somebody opens from the menu of views. */
export function ViewAsked({ asking, menu, onClose }: ViewAskedProps) {
  const { description, view, columns } = menu;
  if (asking === "link" || asking === "report") {
    if (!view) return null;
    const proposed = columns.shown.map(({ field }) => field.name);
    const shown = { resource: description.key, view: view.id };
    return (
      <Suspense>
        {asking === "report" ? (
          <ReportDialog view={view} onClose={onClose} />
        ) : (
          <ShareDialog title={view.name} shown={shown} proposed={proposed} onClose={onClose} />
        )}
      </Suspense>
    );
  }
  return (
    <Suspense>
      <ViewDialog
        {...menu}
        view={asking === "settings" ? view : undefined}
        copied={asking === "new" ? view : undefined}
        onClose={onClose}
      />
    </Suspense>
  );
}
