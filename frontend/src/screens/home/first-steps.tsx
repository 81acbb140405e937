import { Link } from "@tanstack/react-router";
import { ChevronRight, Circle, CircleCheck } from "lucide-react";

import { Button } from "@/components/ui/button";
import { ErrorNotice } from "@/components/ui/error-notice";
import { Panel } from "@/components/ui/panel";
import { cn } from "@/platform/class-names";
import { type FirstStep, useShowFirstSteps } from "@/platform/first-steps";
import { useT } from "@/platform/i18n";

/** What a newcomer does first: each line leads to where it is done, and is ticked once it is. */
export function FirstStepsPanel({ steps }: { steps: FirstStep[] }) {
  const t = useT("platform");
  const show = useShowFirstSteps();
  const done = steps.filter((step) => step.done).length;

  return (
    <Panel
      title={t("First steps")}
      className="mx-4 mb-4"
      aside={
        <span className="flex items-center gap-3 text-sm text-muted-foreground">
          {t("{{done}} of {{all}}", { done, all: steps.length })}
          <Button
            variant="quiet"
            className="text-primary"
            blocked={show.isPending}
            onClick={() => show.mutate(false)}
          >
            {t("Hide")}
          </Button>
        </span>
      }
    >
      <ErrorNotice error={show.error} className="mb-2" />
      <ol className="grid gap-x-6 md:grid-cols-2">
        {steps.map((step) => (
          <li key={step.key}>
            <StepLine step={step} />
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function StepLine({ step: { label, leads_to, done } }: { step: FirstStep }) {
  const t = useT("platform");
  const Mark = done ? CircleCheck : Circle;
  return (
    <Link
      to={leads_to}
      className={cn(
        "flex min-h-11 items-center gap-3 rounded text-sm underline-offset-2 hover:underline",
        done && "text-muted-foreground",
      )}
    >
      <Mark
        aria-hidden="true"
        className={cn("size-5 shrink-0", done ? "text-primary" : "text-muted-foreground")}
      />
      <bdi className="min-w-0 flex-1">{label}</bdi>
      {done && <span className="sr-only">{t("Done")}</span>}
      <ChevronRight aria-hidden="true" className="size-4 shrink-0 rtl:-scale-x-100" />
    </Link>
  );
}
