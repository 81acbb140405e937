import { useQuery } from "@tanstack/react-query";

import { Shown } from "@/components/fields/show";
import { Button } from "@/components/ui/button";
import { ErrorNotice } from "@/components/ui/error-notice";
import { type Figures, figuresQuery } from "@/platform/figures";
import { useT } from "@/platform/i18n";
import type { ListSearch } from "@/platform/last-search";
import type { Description, Field, Kind } from "@/platform/metadata";
import { usePreference } from "@/platform/preferences";

import type { Columns } from "../columns";
import { RECOUNTED } from "./use-stretch";

/** Of other numbers a sum says nothing: nobody adds up years, or shares. */
const ADDED_UP = new Set<Kind>(["money", "quantity"]);

type TotalsProps = { description: Description; columns: Columns; search: ListSearch };

/**
 * What the amounts and quantities of the whole list add up to, not only of what is at hand. To add up reads every
 * record: it is done for who asks, and again next time for who left it open, once the list itself is there.
 */
export function Totals({ description, columns, search }: TotalsProps) {
  const t = useT("platform");
  const [open, setOpen] = usePreference(`totals.${description.key}`, false);
  const fields = summed(description, columns);
  const figures = useTotals(description.key, fields, search, open);
  if (fields.length === 0) return null;
  const values = figures.data?.overall.values.slice(1);

  return (
    <section
      aria-label={t("Totals")}
      className="flex flex-wrap items-center gap-x-6 gap-y-1 border-t border-border bg-muted px-3 py-0.5 text-sm"
    >
      <Button
        variant="quiet"
        className="min-h-8 px-1 font-medium"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {t("Totals")}
      </Button>
      {open && values && (
        <dl aria-busy={figures.isFetching} className="contents">
          {fields.map((field, place) => (
            <div key={field.name} className="flex gap-1.5">
              <dt className="text-muted-foreground with-colon">{field.label}</dt>
              <dd className="font-semibold">
                <Shown field={field} value={values[place]} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {open && figures.isFetching && <p role="status">{t("Adding up…")}</p>}
      {open && isLong(figures.data) && !figures.isFetching && (
        <Button variant="quiet" className="min-h-8 px-1 text-primary" onClick={() => figures.refetch()}>
          {t("Add up again")}
        </Button>
      )}
      <ErrorNotice error={open ? figures.error : null} />
    </section>
  );
}

/** The columns that have a sum, as far as the reader's rights go. */
function summed({ figures }: Description, { shown }: Columns): Field[] {
  const fields = shown.map(({ field }) => field);
  return fields.filter(({ name, kind }) => ADDED_UP.has(kind) && figures.measures[name]?.includes("sum"));
}

function useTotals(key: string, fields: Field[], { q, filter }: ListSearch, open: boolean) {
  const measure = ["count", ...fields.map(({ name }) => `sum:${name}`)].join(",");
  return useQuery({
    ...figuresQuery(key, { groups: [], measure, q, filter }),
    // A long list is not added up anew whenever one of its records changes.
    enabled: ({ state }) => open && fields.length > 0 && !isLong(state.data as Figures | undefined),
  });
}

function isLong(figures: Figures | undefined): boolean {
  return Number(figures?.overall.values[0] ?? 0) >= RECOUNTED;
}
