import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import { say } from "@/components/ui/toasts";
import { ApiError, request } from "@/platform/api";
import { useT } from "@/platform/i18n";
import type { Row } from "@/platform/resources";
import { SESSION_KEY } from "@/platform/session";
import type { Saving } from "@/records/record/editor";
import type { RecordForm, Values } from "@/records/record/form";
import { only } from "@/records/values";

import { companyQuery, useCompanyChange } from "../company";
import type { Identity } from "./description";

/** Sends what differs with the version that was read; another administrator's change is shown beside one's own. */
export function useIdentitySaving(identity: Identity, form: RecordForm): Saving {
  const t = useT("settings");
  const client = useQueryClient();
  const [theirs, setTheirs] = useState<Identity | null>(null);
  const change = useCompanyChange((sent: Values) => request<Identity>("PATCH", "company/", sent));
  const finish = () => {
    form.forget();
    setTheirs(null);
    // The name and the currency stand on every screen.
    void client.invalidateQueries({ queryKey: SESSION_KEY });
    say({ text: t("Saved.") });
  };
  const onError = async (error: Error) => {
    if (!(error instanceof ApiError) || error.code !== "version_perimee") return;
    setTheirs(await client.fetchQuery({ ...companyQuery<Identity>("company/"), staleTime: 0 }));
  };
  const write = (values: Values, version: number) =>
    change.mutate({ ...values, version }, { onSuccess: finish, onError });

  return {
    save: () => write(form.sent(), identity.version),
    resolve: (kept) => {
      if (!theirs) return;
      if (kept.length === 0) finish();
      else write(only(kept, form.sent()), theirs.version);
    },
    reset: () => {
      change.reset();
      setTheirs(null);
    },
    conflict: theirs && asRow(theirs),
    error: change.error,
    isSaving: change.isPending,
    mayEdit: true,
  };
}

function asRow(identity: Identity): Row {
  return { ...identity, id: identity.slug };
}
