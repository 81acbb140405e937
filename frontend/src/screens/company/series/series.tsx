import { useState } from "react";

import { Button } from "@/components/ui/button";
import { Loaded } from "@/components/ui/loaded";
import { Panel } from "@/components/ui/panel";
import { mayDo, useAdministration } from "@/platform/administration";
import { useT } from "@/platform/i18n";

import { useCompany } from "../company";
import { SettingsScreen } from "../frame";
import type { Series } from "./numbers";
import { SeriesForm } from "./series-form";

/** How each kind of document is numbered. */
export default function AllSeries() {
  const t = useT("settings");
  const series = useCompany<{ results: Series[] }>("company/series/");
  return (
    <SettingsScreen title={t("Numbering")}>
      <Loaded query={series}>
        {({ results }) => (
          <div className="grid max-w-3xl gap-4">
            {results.map((each) => (
              <OneSeries key={each.code} series={each} />
            ))}
          </div>
        )}
      </Loaded>
    </SettingsScreen>
  );
}

function OneSeries({ series }: { series: Series }) {
  const t = useT("settings");
  const mayChange = mayDo(useAdministration(), "update", "company.series");
  const [open, setOpen] = useState(false);
  return (
    <Panel title={series.label}>
      <p>
        {t("The next one:")}{" "}
        <bdi dir="ltr" className="font-mono text-lg font-semibold">
          {series.next}
        </bdi>
      </p>
      {open ? (
        <SeriesForm series={series} onClose={() => setOpen(false)} />
      ) : (
        mayChange && (
          <Button
            className="mt-3"
            aria-label={`${t("Number otherwise")} · ${series.label}`}
            onClick={() => setOpen(true)}
          >
            {t("Number otherwise")}
          </Button>
        )
      )}
    </Panel>
  );
}
