import { useQueryClient } from "@tanstack/react-query";
import { say } from "@/components/ui/toasts";
import { request } from "@/platform/api";
import { useT } from "@/platform/i18n";
import type { Row } from "@/platform/resources";
import { SESSION_KEY } from "@/platform/session";
import type { Values } from "@/records/record/drafts";
import type { Saving } from "@/records/record/editor";
import type { RecordForm } from "@/records/record/form";
import { stillMine, useOvertaken } from "@/records/record/overtaken";
import { only } from "@/records/values";

import { companyQuery, useCompanyChange } from "../company";
import type { Identity } from "./description";

/** Sends what differs with the version it began from; another administrator's change is shown beside one's own. */
export function useIdentitySaving(form: RecordForm): Saving {
  const t = useT("settings");
  const client = useQueryClient();
  const change = useCompanyChange((sent: Values) => request<Identity>("PATCH", "company/", sent));
  const overtaken = useOvertaken(form, async () =>
    asRow(await client.fetchQuery({ ...companyQuery<Identity>("company/"), staleTime: 0 })),
  );
  const { conflict, isAside, onError } = overtaken;
  const finish = () => {
    form.forget();
    overtaken.reset();
    // The name and the currency stand on every screen.
    void client.invalidateQueries({ queryKey: SESSION_KEY });
    say({ text: t("Saved.") });
  };
  const write = (names: string[], version: number) =>
    change.mutate({ ...only(names, form.sent()), version }, { onSuccess: finish, onError });

  return {
    save: () => {
      overtaken.reset();
      write(form.changed, form.version);
    },
    resolve: (kept) => {
      if (!conflict) return;
      const names = stillMine(form, conflict, kept);
      if (names.length === 0) finish();
      else write(names, conflict.version ?? 0);
    },
    reset: () => {
      change.reset();
      overtaken.reset();
    },
    conflict,
    isAside,
    error: change.error,
    isSaving: change.isPending,
    mayEdit: true,
  };
}

function asRow(identity: Identity): Row {
  return { ...identity, id: identity.slug };
}
