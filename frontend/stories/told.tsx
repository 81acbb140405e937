import type { ComponentType } from "react";

import { Button } from "@/components/ui/button";
import { ErrorNotice } from "@/components/ui/error-notice";
import { Joined } from "@/components/ui/joined";
import { Loaded } from "@/components/ui/loaded";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { SkeletonRows } from "@/components/ui/skeleton";
import { ApiError, SERVER_UNREACHABLE } from "@/platform/api";
import { useT } from "@/platform/i18n";

/** What the page says: that it waits, that something failed, what belongs together. */
export const TOLD: Record<string, ComponentType> = {
  "ui/notice": Notices,
  "ui/error-notice": Failures,
  "ui/loaded": Waiting,
  "ui/skeleton": Shapes,
  "ui/panel": Panels,
  "ui/joined": Parts,
};

const UNREACHABLE = new ApiError(0, SERVER_UNREACHABLE, "");

function Notices() {
  const t = useT("platform");
  return (
    <div className="grid gap-2">
      <Notice tone="notice">{t("Saved.")}</Notice>
      <Notice tone="danger">{t("The search failed.")}</Notice>
    </div>
  );
}

function Failures() {
  const t = useT("platform");
  return (
    <ErrorNotice error={UNREACHABLE}>
      <Button className="mt-2 text-foreground">{t("Try again")}</Button>
    </ErrorNotice>
  );
}

function Waiting() {
  const nothing = { data: undefined, refetch: () => {} };
  return (
    <div className="grid gap-2">
      <Loaded query={{ ...nothing, error: null }}>{() => null}</Loaded>
      <Loaded query={{ ...nothing, error: UNREACHABLE }}>{() => null}</Loaded>
    </div>
  );
}

function Shapes() {
  return <SkeletonRows count={3} />;
}

function Panels() {
  const t = useT("platform");
  return (
    <Panel title={t("Address")} aside={<Button variant="quiet">{t("Filter")}</Button>}>
      <p className="text-sm">12, rue des Orangers, Casablanca</p>
    </Panel>
  );
}

function Parts() {
  return (
    <p className="text-sm">
      <Joined parts={["YZ247", "37", "أسود", null, "27/11/2026"]} />
    </p>
  );
}
