import { useQuery } from "@tanstack/react-query";
import { Download } from "lucide-react";

import { Button, buttonLook } from "@/components/ui/button";
import { ErrorNotice } from "@/components/ui/error-notice";
import { Loaded } from "@/components/ui/loaded";
import { Panel } from "@/components/ui/panel";
import { request } from "@/platform/api";
import { useT } from "@/platform/i18n";

import { companyQuery, useCompanyChange } from "../company";
import { SettingsScreen } from "../frame";
import { TakeoutLine } from "./takeout-line";
import { EXPORT, isUnderway, type Takeout, type Takeouts } from "./types";

/** How often one looks how far it is. */
const LOOK_EVERY = 2_000;

/** Everything of the company, to take along. */
export default function TakeoutSettings() {
  const t = useT("settings");
  const takeouts = useQuery({
    ...companyQuery<Takeouts>(EXPORT),
    refetchInterval: ({ state }) => (state.data?.exports.some(isUnderway) ? LOOK_EVERY : false),
  });
  return (
    <SettingsScreen title={t("Export of the company")}>
      <div className="grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-4">
        <Panel title={t("Everything, to take along")}>
          <p className="text-sm">
            {t(
              "A ZIP with each list as a table (CSV), each record as data (JSON) and each file, and a manifest that proves them. Only administrators can have it and fetch it.",
            )}
          </p>
          <Loaded query={takeouts}>{(found) => <Begin takeouts={found} />}</Loaded>
        </Panel>
        <Loaded query={takeouts}>
          {({ exports }) =>
            exports.length > 0 && (
              <Panel title={t("Latest exports")}>
                <ul aria-label={t("Latest exports")} className="divide-y divide-border">
                  {exports.map((each) => (
                    <TakeoutLine key={each.id} takeout={each} />
                  ))}
                </ul>
              </Panel>
            )
          }
        </Loaded>
      </div>
    </SettingsScreen>
  );
}

function Begin({ takeouts: { may_prepare: mayPrepare, exports } }: { takeouts: Takeouts }) {
  const t = useT("settings");
  const begin = useCompanyChange(() => request<Takeout>("POST", EXPORT));
  if (!mayPrepare)
    return (
      <a href={`/api/v1/${EXPORT}now/`} download className={buttonLook("primary", "mt-3")}>
        <Download aria-hidden="true" className="size-4" />
        {t("Download everything now")}
      </a>
    );
  return (
    <div className="mt-3 grid justify-items-start gap-2">
      <Button
        variant="primary"
        blocked={begin.isPending || exports.some(isUnderway)}
        onClick={() => begin.mutate(undefined)}
      >
        {t("Prepare an export")}
      </Button>
      <ErrorNotice error={begin.error} />
      <p className="text-sm text-muted-foreground">
        {t("You are told when it is ready; it can be fetched for seven days.")}
      </p>
    </div>
  );
}
