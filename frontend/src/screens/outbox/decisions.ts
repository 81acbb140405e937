import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";

import { addressOf, CREATE, RECORD } from "@/platform/addresses";
import { type Act, newKey } from "@/platform/outbox/act";
import { drain } from "@/platform/outbox/drain";
import { tell } from "@/platform/outbox/news";
import { change, remove } from "@/platform/outbox/store";
import { draftKey, readDraft, storeDraft } from "@/records/record/drafts";
import { only } from "@/records/values";

/** Whether an act can go back into its form: it has one, has surely not been done, and the form is free. */
export function isEditable({ form, triedAt, record, person, resource }: Act): boolean {
  const isFree = record !== null || localStorage.getItem(draftKey(person, resource, record)) === null;
  return form !== undefined && triedAt === null && isFree;
}

/** What somebody may decide about an act that the server has not taken. */
export function useDecisions(act: Act) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const after = async (work: Promise<unknown>) => {
    await work;
    await tell(client, {});
    await drain(client, act.person);
  };
  const decision = useMutation({ mutationFn: after });
  const waiting = { state: "waiting", refusal: null, failures: 0 } as const;

  return {
    isPending: decision.isPending,
    again: () => decision.mutate(change(act.place, waiting)),
    giveUp: () => decision.mutate(remove(act)),
    /** It has surely not been done: what is sent now is another request. */
    anew: (changes: Partial<Act>) =>
      decision.mutate(change(act.place, { ...waiting, key: newKey(), triedAt: null, ...changes })),
    /** Only what one keeps of one's own goes, over what the colleague has left. */
    over: (kept: string[], version: number | undefined) => {
      const parts = { values: only(kept, act.values), form: only(kept, act.form ?? {}), version };
      const changed = change(act.place, { ...waiting, key: newKey(), triedAt: null, ...parts });
      decision.mutate(kept.length === 0 ? remove(act, version) : changed);
    },
    /** Back into its form, as if it had never been sent. */
    edit: async () => {
      backIntoForm(act);
      await after(remove(act));
      const address = addressOf(act.resource);
      if (act.record) await navigate({ to: RECORD, params: { ...address, id: act.record } });
      else await navigate({ to: CREATE, params: address });
    },
  };
}

/** What was typed into the form of that record since then is newer; what the act began from is only its version. */
function backIntoForm({ person, resource, record, form, version = 0 }: Act): void {
  const key = draftKey(person, resource, record);
  const draft = readDraft(key);
  const isFirst = Object.keys(draft.values).length === 0;
  storeDraft(key, {
    values: { ...form, ...draft.values },
    base: draft.base,
    version: isFirst ? version : Math.min(version, draft.version),
  });
}
