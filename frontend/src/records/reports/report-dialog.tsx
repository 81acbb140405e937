import { useQuery } from "@tanstack/react-query";

import { Dialog } from "@/components/ui/dialog";
import { Loaded } from "@/components/ui/loaded";
import { useT } from "@/platform/i18n";
import type { SavedView } from "@/platform/saved-views";

import { ReportForm } from "./report-form";
import { ReportLines } from "./report-line";
import { reportsQuery } from "./reports";

/** How a view is sent by mail already, and one way more. */
export default function ReportDialog({ view, onClose }: { view: SavedView; onClose: () => void }) {
  const t = useT("reports");
  const reports = useQuery(reportsQuery(view.id));
  return (
    <Dialog title={t("Send “{{name}}” by mail", { name: view.name })} shape="wide" onClose={onClose}>
      <Loaded query={reports}>
        {({ colleagues, results }) => (
          <div className="grid gap-4">
            {results.length > 0 && <ReportLines reports={results} />}
            <p className="text-sm text-muted-foreground">
              {t("A file holds what you may see when it leaves. A link opens with the rights of its reader.")}
            </p>
            <ReportForm key={results.length} view={view} colleagues={colleagues} />
          </div>
        )}
      </Loaded>
    </Dialog>
  );
}
