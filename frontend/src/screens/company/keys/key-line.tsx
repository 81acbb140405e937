import { useState } from "react";

import { Button } from "@/components/ui/button";
import { FormDialog } from "@/components/ui/form-dialog";
import { Joined } from "@/components/ui/joined";
import { mayDo, useAdministration } from "@/platform/administration";
import { request } from "@/platform/api";
import { useFormat } from "@/platform/format";
import { useT } from "@/platform/i18n";
import { useSession } from "@/platform/session";

import { useCompanyChange } from "../company";
import { isReadingOnly, kindsOf } from "./scopes";
import { type ApiKey, KEY, KEYS } from "./types";

export function KeyLine({ apiKey }: { apiKey: ApiKey }) {
  const t = useT("settings");
  const reader = useAdministration();
  const format = useFormat();
  const { roles } = useSession();
  const [asking, setAsking] = useState(false);
  const { last_used_at: used, expires_at: expires } = apiKey;
  const isOver = expires !== null && new Date(expires) <= new Date();

  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-2.5">
      <div className="min-w-0 flex-1 basis-64">
        <p className="font-medium">
          <bdi>{apiKey.name}</bdi>{" "}
          <bdi dir="ltr" className="font-mono text-xs font-normal text-muted-foreground">
            {apiKey.prefix}…
          </bdi>
        </p>
        <p className="text-sm text-muted-foreground">
          <Joined parts={[roles[apiKey.role] ?? apiKey.role, <Reach key="reach" scopes={apiKey.scopes} />]} />
        </p>
        <p className="text-sm text-muted-foreground">
          <Joined
            parts={[
              used ? t("last used {{when}}", { when: format.dateTime(used) }) : t("never used"),
              <span key="end" className={isOver ? "font-medium text-danger" : undefined}>
                {endOf(expires, isOver, format.date, t)}
              </span>,
            ]}
          />
        </p>
      </div>
      {mayDo(reader, "delete", KEY) && (
        <Button aria-label={`${t("Revoke")} ${apiKey.name}`} onClick={() => setAsking(true)}>
          {t("Revoke")}
        </Button>
      )}
      {asking && <RevokeDialog apiKey={apiKey} onClose={() => setAsking(false)} />}
    </li>
  );
}

function endOf(
  expires: string | null,
  isOver: boolean,
  date: (value: string) => string,
  t: ReturnType<typeof useT<"settings">>,
): string {
  if (expires === null) return t("without end");
  return isOver
    ? t("ended on {{day}}", { day: date(expires) })
    : t("ends on {{day}}", { day: date(expires) });
}

function Reach({ scopes }: { scopes: string[] }) {
  const t = useT("settings");
  if (scopes.length === 0) return t("all that the role may");
  const kinds = kindsOf(scopes);
  const reading = isReadingOnly(scopes);
  if (kinds.includes("*")) return reading ? t("reading only") : t("a part of what the role may");
  return reading
    ? t("reading only, {{count}} kinds of records", { count: kinds.length })
    : t("{{count}} kinds of records", { count: kinds.length });
}

function RevokeDialog({ apiKey, onClose }: { apiKey: ApiKey; onClose: () => void }) {
  const t = useT("settings");
  const revoke = useCompanyChange(() => request<void>("DELETE", `${KEYS}${apiKey.id}/`));
  return (
    <FormDialog
      title={t("Revoke the key “{{name}}”?", { name: apiKey.name })}
      submit={t("Revoke")}
      onSubmit={() => revoke.mutate(undefined, { onSuccess: onClose })}
      onClose={onClose}
      error={revoke.error}
      blocked={revoke.isPending}
      isDangerous
    >
      <p className="text-sm">
        {t("Programs that use it are refused at their next call. It cannot be taken back.")}
      </p>
    </FormDialog>
  );
}
