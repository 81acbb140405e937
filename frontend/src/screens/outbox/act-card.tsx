import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { CircleHelp, CircleX, Clock, GitCompareArrows, type LucideIcon } from "lucide-react";
import { Fragment } from "react";

import { Shown } from "@/components/fields/show";
import { Notice } from "@/components/ui/notice";
import { addressOf, LIST, RECORD } from "@/platform/addresses";
import { useFormat } from "@/platform/format";
import { useT } from "@/platform/i18n";
import { type Description, descriptionQuery } from "@/platform/metadata";
import type { Act } from "@/platform/outbox/act";

import { Choices } from "./choices";

const STATES = {
  waiting: { label: "Waits for the network", Icon: Clock },
  leaving: { label: "Waits for the network", Icon: Clock },
  refused: { label: "Refused", Icon: CircleX },
  conflict: { label: "Somebody changed it meanwhile", Icon: GitCompareArrows },
  doubtful: { label: "Perhaps done", Icon: CircleHelp },
} as const satisfies Record<Act["state"], { label: string; Icon: LucideIcon }>;

/** One act: what, on which record, since when, and how it stands. */
export function ActCard({ act }: { act: Act }) {
  const t = useT("platform");
  const format = useFormat();
  const { data: description } = useQuery(descriptionQuery(act.resource));
  const { label, Icon } = STATES[act.state];
  return (
    <article className="grid gap-2 rounded-lg border border-border bg-card p-4">
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <h2 className="font-semibold">
          <bdi>{useDeed(act)}</bdi> · <bdi>{description?.label}</bdi> <RecordLink act={act} />
        </h2>
        <p className="flex items-center gap-1.5 text-sm font-medium">
          <Icon aria-hidden="true" className="size-4" />
          {t(label)}
        </p>
      </div>
      <p className="text-sm text-muted-foreground">
        {t("Made on {{when}}", { when: format.dateTime(new Date(act.madeAt).toISOString()) })}
      </p>
      {description && <Typed act={act} description={description} />}
      <Why act={act} description={description} />
      <Choices act={act} description={description} />
    </article>
  );
}

function useDeed({ deed, record }: Act): string {
  const t = useT("platform");
  return deed || (record === null ? t("Create") : t("Change"));
}

function RecordLink({ act }: { act: Act }) {
  const address = addressOf(act.resource);
  if (act.record === null) return <bdi>{act.title}</bdi>;
  return (
    <Link
      to={RECORD}
      params={{ ...address, id: act.record }}
      className="text-primary underline underline-offset-2"
    >
      <bdi>{act.title || act.record}</bdi>
    </Link>
  );
}

/** What was typed, as the form showed it. */
function Typed({ act, description }: { act: Act; description: Description }) {
  const typed = description.fields.filter(({ name }) => act.form && name in act.form);
  if (typed.length === 0) return null;
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1 text-sm">
      {typed.map((field) => (
        <Fragment key={field.name}>
          <dt className="text-muted-foreground">{field.label}</dt>
          <dd>
            <Shown field={field} value={act.form?.[field.name]} />
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}

type WhyProps = { act: Act; description: Description | undefined };

function Why({ act, description }: WhyProps) {
  const t = useT("platform");
  if (act.state === "doubtful") {
    return (
      <Notice tone="notice">
        <p>
          {t(
            "It left more than two days ago and no answer came. Look whether it is done before you send it again.",
          )}
        </p>
        <Link to={LIST} params={addressOf(act.resource)} className="font-medium underline underline-offset-2">
          {description?.label_plural ?? t("See them")}
        </Link>
      </Notice>
    );
  }
  if (act.state === "waiting" && act.triedAt !== null)
    return <p className="text-sm">{t("It may have arrived already: sending it again does it once only.")}</p>;
  if (act.state === "waiting" || !act.refusal) return null;
  const { message, code, fields } = act.refusal;
  return (
    <Notice tone="danger">
      <p>
        <bdi>{message}</bdi> <span className="font-mono text-xs">{code}</span>
      </p>
      <ul className="ms-4 list-disc">
        {Object.entries(fields).map(([name, faults]) => (
          <li key={name}>
            <bdi>{description?.fields.find((field) => field.name === name)?.label ?? name}</bdi>{" "}
            <bdi>{faults.join(" ")}</bdi>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
