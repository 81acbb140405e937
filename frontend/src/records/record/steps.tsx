import { Check } from "lucide-react";

import { cn } from "@/platform/class-names";
import { useT } from "@/platform/i18n";
import { type Description, type Offer, stateField } from "@/platform/metadata";
import type { Row } from "@/platform/resources";

type StepsProps = { description: Description; record: Row; offers: Offer[] };

/** Where the record stands in its life, and why the next step is not possible yet. */
export function Steps({ description, record, offers }: StepsProps) {
  const t = useT("platform");
  const field = stateField(description);
  const states = field?.choices ?? [];
  const at = states.findIndex(({ value }) => value === record[field?.name ?? ""]);
  const locked = offers.filter(({ reason }) => reason);
  if (!field || at < 0) return null;

  return (
    <div className="px-4 pb-3">
      <ol
        aria-label={field.label}
        className="flex overflow-x-auto rounded-lg border border-border bg-card text-sm"
      >
        {states.map(({ value, label }, index) => (
          <li
            key={value}
            aria-current={index === at ? "step" : undefined}
            className={cn(
              "flex min-h-9 shrink-0 items-center gap-1.5 border-e border-border px-3 last:border-e-0",
              index === at ? "bg-selected font-semibold text-primary" : "text-muted-foreground",
            )}
          >
            {index === at && <Check aria-hidden="true" className="size-4" />}
            {label}
          </li>
        ))}
      </ol>
      {locked.length > 0 && (
        <ul aria-label={t("Not possible yet")} className="mt-2 grid gap-0.5 text-sm text-muted-foreground">
          {locked.map(({ action, reason }) => (
            <li key={action.name} id={reasonId(action.name)}>
              {action.label} : <bdi>{reason}</bdi>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

export function reasonId(action: string): string {
  return `reason-${action}`;
}
