import { memo, useMemo } from "react";

import { Shown } from "@/components/fields/show";
import { Checkbox } from "@/components/ui/checkbox";
import { useT } from "@/platform/i18n";
import { type Description, type Field, stateField } from "@/platform/metadata";
import type { Row } from "@/platform/resources";
import { RecordLink } from "../record-link";
import { titleOf } from "../title";
import { coming, type RowsProps } from "./grid";
import { useWindow } from "./use-window";

/** Pixels of a card and of what is between it and the next, until it is drawn. */
const GUESS = 130;

/**
 * The same list, held in one hand. Each card stands below the one before it, however high that is: only the first of those
 * drawn has its place from the list, so that none moves when they are measured.
 */
export function Cards({ description, stretch, columns, selection, scroller, list }: RowsProps) {
  const shown = useWindow({ stretch, scroller, usual: GUESS, list });
  const fields = useMemo(() => columns.shown.map(({ field }) => field), [columns]);

  return (
    <ul
      aria-label={description.label_plural}
      aria-busy={stretch.jumping !== null}
      className="rows-to-come relative mx-3"
      style={{ ...coming(shown.height, GUESS), paddingBlockStart: shown.drawn[0]?.top ?? 0 }}
    >
      {shown.drawn.map(({ row, index }) => (
        <li
          key={row.id}
          ref={shown.measure}
          data-row={row.id}
          aria-posinset={index + 1}
          aria-setsize={stretch.counted ? stretch.total : -1}
          className="bg-background pb-2.5"
        >
          <Card
            row={row}
            description={description}
            fields={fields}
            ticked={selection?.ids.has(row.id)}
            onTick={selection?.toggle}
          />
        </li>
      ))}
    </ul>
  );
}

type CardProps = {
  row: Row;
  description: Description;
  fields: Field[];
  /** Left out where nothing can be done with what is ticked. */
  ticked: boolean | undefined;
  onTick: ((id: string) => void) | undefined;
};

/** Measuring what was drawn moves the cards below it: they are not drawn again for that. */
const Card = memo(function Card({ row, description, fields, ticked, onTick }: CardProps) {
  const t = useT("platform");
  const title = titleOf(row, description);
  const state = stateField(description);
  const amount = fields.find(({ kind }) => kind === "money");
  const rest = fields.filter(
    (field) =>
      field !== state &&
      field !== amount &&
      !description.title.includes(field.name) &&
      row[field.name] !== null,
  );

  return (
    <div className="rounded-lg border border-border bg-card p-3 text-sm">
      <div className="flex items-center gap-2">
        {ticked !== undefined && (
          <Checkbox
            aria-label={t("Tick {{title}}", { title })}
            checked={ticked}
            onChange={() => onTick?.(row.id)}
          />
        )}
        <RecordLink
          description={description}
          id={row.id}
          className="flex min-h-11 min-w-0 flex-1 items-center font-semibold"
        >
          <bdi className="line-clamp-2 break-words">{title}</bdi>
        </RecordLink>
        {amount && (
          <span className="shrink-0 font-semibold">
            <Shown field={amount} value={row[amount.name]} />
          </span>
        )}
      </div>
      <dl className="flex flex-wrap gap-x-4 gap-y-1 text-muted-foreground">
        {rest.map((field) => (
          <div key={field.name} className="flex min-w-0 gap-1.5">
            <dt className="shrink-0 with-colon">{field.label}</dt>
            <dd className="min-w-0 truncate text-foreground">
              <Shown field={field} value={row[field.name]} />
            </dd>
          </div>
        ))}
      </dl>
      {state && (
        <div className="mt-2">
          <Shown field={state} value={row[state.name]} />
        </div>
      )}
    </div>
  );
});
