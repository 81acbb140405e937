import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import { Button } from "@/components/ui/button";
import { useT } from "@/platform/i18n";
import type { Description } from "@/platform/metadata";
import type { Act } from "@/platform/outbox/act";
import { useUnsent } from "@/platform/outbox/use-outbox";
import { type Row, recordQuery } from "@/platform/resources";
import { ConflictDialog } from "@/records/record/conflict-dialog";

import { isEditable, useDecisions } from "./decisions";

type ChoicesProps = { act: Act; description: Description | undefined };

/** What can be done about it, as its state allows. */
export function Choices({ act, description }: ChoicesProps) {
  const t = useT("platform");
  const decisions = useDecisions(act);
  // What goes on from it was typed over it.
  const isLast = useUnsent(act.resource, act.record).every(({ follows }) => follows !== act.key);
  return (
    <div className="flex flex-wrap gap-2">
      {act.state === "conflict" && <Resolve act={act} description={description} decisions={decisions} />}
      {act.state === "refused" && <Button onClick={decisions.again}>{t("Try again")}</Button>}
      {act.state === "doubtful" && (
        <Button onClick={() => decisions.anew({})}>{t("It is not done: send it")}</Button>
      )}
      {act.state !== "conflict" && isLast && isEditable(act) && (
        <Button onClick={() => void decisions.edit()}>{t("Edit")}</Button>
      )}
      <Button variant="danger" blocked={decisions.isPending} onClick={decisions.giveUp}>
        {act.state === "doubtful" ? t("It is done: forget it") : t("Give it up")}
      </Button>
    </div>
  );
}

type ResolveProps = ChoicesProps & { decisions: ReturnType<typeof useDecisions> };

/** The record is read again: values are chosen one by one, other acts are done on it as it is now, or given up. */
function Resolve({ act, description, decisions }: ResolveProps) {
  const t = useT("platform");
  const client = useQueryClient();
  const [theirs, setTheirs] = useState<Row | null>(null);
  const readAgain = () =>
    client.fetchQuery({ ...recordQuery(act.resource, act.record ?? ""), staleTime: 0 }).catch(() => null);
  if (!act.form) {
    const again = async () => {
      const now = await readAgain();
      if (now) decisions.anew({ version: now.version });
    };
    return <Button onClick={() => void again()}>{t("Do it on the record as it is now")}</Button>;
  }
  return (
    <>
      <Button variant="primary" blocked={!description} onClick={() => void readAgain().then(setTheirs)}>
        {t("Compare and choose")}
      </Button>
      {theirs && description && (
        <ConflictDialog
          description={description}
          mine={act.form}
          theirs={theirs}
          onResolved={(kept) => {
            setTheirs(null);
            decisions.over(kept, theirs.version);
          }}
          onClose={() => setTheirs(null)}
        />
      )}
    </>
  );
}
