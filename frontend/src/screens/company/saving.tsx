import { useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";

import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ErrorNotice } from "@/components/ui/error-notice";
import { say } from "@/components/ui/toasts";
import { ApiError, request } from "@/platform/api";
import { useT } from "@/platform/i18n";
import { useShortcut } from "@/platform/shortcuts";
import { useLeaveGuard } from "@/records/record/leave-guard";

import { companyQuery, useCompanyChange } from "./company";
import type { Draft } from "./draft";

/** Of all that an address may refuse as it stands, the one that another reading mends. */
const STALE = "version_perimee";

type Versioned = { version: number };

/** Saves a draft at `path` from the version that it began with, or tells that a colleague was faster. */
export function useSaving<T>(path: string, draft: Draft<T>, sent: () => object) {
  const t = useT("settings");
  const client = useQueryClient();
  const change = useCompanyChange((version: number) =>
    request<Versioned>("PATCH", path, { ...sent(), version }),
  );
  const onSuccess = () => {
    draft.forget();
    say({ text: t("Saved.") });
  };
  const isConflict = change.error instanceof ApiError && change.error.code === STALE;
  const readAgain = () => client.fetchQuery({ ...companyQuery<Versioned>(path), staleTime: 0 });
  useLeaveGuard(draft.isDirty && !change.isPending);

  return {
    save: () => change.mutate(draft.version, { onSuccess }),
    error: isConflict ? null : change.error,
    isSaving: change.isPending,
    isConflict,
    /** What was changed here goes over what the colleague changed. */
    keepMine: async () => change.mutate((await readAgain()).version, { onSuccess }),
    takeTheirs: async () => {
      await readAgain();
      draft.forget();
      change.reset();
    },
    reset: change.reset,
  };
}

type Saving = ReturnType<typeof useSaving>;
type SaveBarProps = {
  draft: Pick<Draft<unknown>, "isDirty" | "forget">;
  saving: Saving;
  children?: ReactNode;
};

/** Stands below whatever was changed until it is saved; `children` say what saving means. */
export function SaveBar({ draft, saving, children }: SaveBarProps) {
  const t = useT("settings");
  useShortcut("mod+s", () => (draft.isDirty ? saving.save() : undefined));
  if (!draft.isDirty) return <ErrorNotice error={saving.error} />;
  return (
    <div className="sticky bottom-2 z-10 grid gap-2 rounded-lg border border-border bg-card p-3 shadow-lg">
      <ErrorNotice error={saving.error} />
      {children}
      <div className="flex flex-wrap items-center gap-2">
        <p role="status" className="text-sm text-muted-foreground">
          {t("There are changes that are not saved.")}
        </p>
        <div className="ms-auto flex gap-2">
          <Button onClick={draft.forget}>{t("Give up")}</Button>
          <Button variant="primary" blocked={saving.isSaving} title="Ctrl S" onClick={saving.save}>
            {t("Save")}
          </Button>
        </div>
      </div>
      {saving.isConflict && <ConflictDialog saving={saving} />}
    </div>
  );
}

type Decision = Pick<Saving, "isSaving" | "keepMine" | "takeTheirs" | "reset">;

/** Somebody changed the same thing meanwhile: a person decides whose change stays. */
export function ConflictDialog({ saving }: { saving: Decision }) {
  const t = useT("settings");
  return (
    <Dialog title={t("Somebody changed this meanwhile")} onClose={saving.reset}>
      <p className="mb-4 text-sm">{t("Look at theirs and give yours up, or put yours over theirs.")}</p>
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={saving.takeTheirs}>{t("Look at theirs")}</Button>
        <Button variant="primary" blocked={saving.isSaving} onClick={saving.keepMine}>
          {t("Keep mine")}
        </Button>
      </div>
    </Dialog>
  );
}
