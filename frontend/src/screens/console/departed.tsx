import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";

import { Button } from "@/components/ui/button";
import { FormDialog } from "@/components/ui/form-dialog";
import { Loaded } from "@/components/ui/loaded";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { TextField } from "@/components/ui/text-field";
import { queryString } from "@/platform/api";
import { useT } from "@/platform/i18n";

import type { Wanted } from "./act-fields";
import { Backups } from "./backups";
import { useAsk, useConsole } from "./console";
import { useConsoleFormat } from "./format";
import { Restoring, restoringOf } from "./restoring";
import type { Departed } from "./types";

/** Deleted companies that may come back, among those that are looked for. */
export function DepartedCompanies({ search }: { search: string }) {
  const t = useT("console");
  const format = useConsoleFormat();
  const { data } = useConsole<{ departed: Departed[] }>(`departed/${queryString({ q: search })}`);
  if (!data?.departed.length) return null;
  return (
    <Panel title={t("Deleted, with a backup kept")}>
      <ul className="divide-y divide-border text-sm">
        {data.departed.map(({ slug, backups }) => (
          <li key={slug} className="flex flex-wrap justify-between gap-x-4 py-1.5">
            <Link
              to="/plateforme/societes/$slug"
              params={{ slug }}
              className="font-medium text-primary underline"
            >
              <bdi>{slug}</bdi>
            </Link>
            <span>{backups[0] && t("last backup {{when}}", { when: format.dateTime(backups[0].at) })}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** What is kept of a company that is no more, and the way back; the children where nothing is. */
export function DepartedCompany({ slug, children }: { slug: string; children: ReactNode }) {
  const departed = useConsole<Departed>(`departed/${slug}/`);
  if (departed.error) return children;
  return <Loaded query={departed}>{(found) => <Kept departed={found} />}</Loaded>;
}

function Kept({ departed }: { departed: Departed }) {
  const t = useT("console");
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Notice tone="notice">{t("This company was deleted. What is kept of it can be brought back.")}</Notice>
      <Button className="justify-self-start" onClick={() => setAsking(true)}>
        {t("Bring back…")}
      </Button>
      <Backups backups={departed.backups} />
      {isAsking && <BringBack departed={departed} onClose={() => setAsking(false)} />}
    </>
  );
}

function BringBack({ departed: { slug, backups }, onClose }: { departed: Departed; onClose: () => void }) {
  const t = useT("console");
  const [wanted, setWanted] = useState<Wanted>(() => ({ reason: "", ...restoringOf(backups, "same") }));
  const ask = useAsk(`departed/${slug}/restore/`);
  const set = (more: Wanted) => setWanted({ ...wanted, ...more });
  return (
    <FormDialog
      title={t("Bring {{name}} back", { name: slug })}
      submit={t("Have it done")}
      onSubmit={() => ask.mutate(wanted, { onSuccess: onClose })}
      onClose={onClose}
      error={ask.error}
      blocked={ask.isPending}
    >
      <Restoring
        backups={backups}
        same={t("As it was, with its addresses and its people")}
        wanted={wanted}
        refusal={ask.error}
        onChange={set}
      />
      <TextField
        label={t("Reason")}
        name="reason"
        required
        maxLength={300}
        value={String(wanted.reason)}
        onType={(reason) => set({ reason })}
        refusal={ask.error}
      />
    </FormDialog>
  );
}
