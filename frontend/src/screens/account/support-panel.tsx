import { type FormEvent, useState } from "react";

import { Button } from "@/components/ui/button";
import { ErrorNotice } from "@/components/ui/error-notice";
import { Loaded } from "@/components/ui/loaded";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { TextField } from "@/components/ui/text-field";
import { request } from "@/platform/api";
import { useFormat } from "@/platform/format";
import { useT } from "@/platform/i18n";

import { useChange, useOwn } from "./use-change";

type Access = { opened_by: string; reason: string; expires_at: string };
type Visit = { staff: string; reason: string; at: string };
type Act = { kind: string; staff: string; reason: string; state: string; at: string };
type Support = { access: Access | null; visits: Visit[]; acts: Act[] };

/** For administrators: the platform's team sees nothing of a company that has not let it in. */
export function SupportPanel() {
  const t = useT("settings");
  const support = useOwn<Support>("support/");

  return (
    <Panel title={t("Help from the platform's team")}>
      <p className="mb-3 text-sm text-muted-foreground">
        {t("Nobody of the platform sees your data unless you let them in. They then act in your place.")}
      </p>
      <Loaded query={support}>
        {({ access, visits, acts }) => (
          <>
            {access ? <Open access={access} /> : <LetIn />}
            <Visits visits={visits} />
            <Acts acts={acts} />
          </>
        )}
      </Loaded>
    </Panel>
  );
}

function LetIn() {
  const t = useT("settings");
  const [reason, setReason] = useState("");
  const open = useChange((sent: { reason: string }) => request<Support>("POST", "support/", sent));

  const submit = (event: FormEvent) => {
    event.preventDefault();
    open.mutate({ reason });
  };

  return (
    <form onSubmit={submit} className="grid max-w-sm gap-3">
      <TextField
        label={t("What do you need help with?")}
        name="reason"
        required
        maxLength={1000}
        value={reason}
        onType={setReason}
        refusal={open.error}
      />
      <ErrorNotice error={open.error} />
      <Button type="submit" className="justify-self-start" blocked={open.isPending}>
        {t("Let them in for half an hour")}
      </Button>
    </form>
  );
}

function Open({ access }: { access: Access }) {
  const t = useT("settings");
  const format = useFormat();
  const close = useChange(() => request<Support>("DELETE", "support/"));

  return (
    <div className="grid gap-3">
      <Notice tone="notice" role="status">
        {t("They may come in until {{when}}.", { when: format.dateTime(access.expires_at) })}{" "}
        <bdi>{access.reason}</bdi> (<bdi>{access.opened_by}</bdi>)
      </Notice>
      <ErrorNotice error={close.error} />
      <Button
        className="justify-self-start"
        blocked={close.isPending}
        onClick={() => close.mutate(undefined)}
      >
        {t("Close the door")}
      </Button>
    </div>
  );
}

function Visits({ visits }: { visits: Visit[] }) {
  const t = useT("settings");
  const format = useFormat();
  if (visits.length === 0) return null;
  return (
    <>
      <h3 className="mt-4 text-sm font-semibold">{t("Who came")}</h3>
      <ul className="divide-y divide-border text-sm">
        {visits.map((visit) => (
          <li key={`${visit.at}${visit.staff}`} className="py-2">
            {format.dateTime(visit.at)} · <bdi>{visit.staff}</bdi> · <bdi>{visit.reason}</bdi>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What was done to the company from outside, none of which shows its data to anybody. */
const KINDS = {
  move: "moved",
  abort_move: "move taken back",
  backup: "saved",
  restore: "restored",
  clone: "copied",
  suspend: "suspended or reopened",
  ceilings: "plan or ceilings changed",
  probe: "isolation verified",
  retry_letters: "events told again",
  discard_letter: "event given up",
} as const;

function Acts({ acts }: { acts: Act[] }) {
  const t = useT("settings");
  const format = useFormat();
  if (acts.length === 0) return null;
  return (
    <>
      <h3 className="mt-4 text-sm font-semibold">{t("What the platform's team did")}</h3>
      <ul className="divide-y divide-border text-sm">
        {acts.map(({ kind, staff, reason, state, at }) => (
          <li key={`${at}${kind}`} className="py-2">
            {format.dateTime(at)} · {kind in KINDS ? t(KINDS[kind as keyof typeof KINDS]) : kind} ·{" "}
            <bdi>{staff}</bdi> · <bdi>{reason}</bdi>
            {["failed", "cancelled"].includes(state) && ` · ${t("came to nothing")}`}
          </li>
        ))}
      </ul>
    </>
  );
}
