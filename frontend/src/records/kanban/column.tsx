import { useInfiniteQuery } from "@tanstack/react-query";
import { TriangleAlert } from "lucide-react";
import { type CSSProperties, useEffect, useRef } from "react";

import { iconOf } from "@/components/fields/state-badge";
import { Button } from "@/components/ui/button";
import { ErrorNotice } from "@/components/ui/error-notice";
import { cn } from "@/platform/class-names";
import { useFormat } from "@/platform/format";
import { useT } from "@/platform/i18n";
import { type Row, recordsQuery, rowsOf } from "@/platform/resources";

import { useBoard } from "./board";
import { Card } from "./card";
import { EMPTY, type KanbanColumn, type Tally, valueIn } from "./columns";
import { LimitButton } from "./limit-button";
import { useDropTarget } from "./use-dragging";
import { useSeen } from "./use-seen";

type ColumnProps = {
  column: KanbanColumn;
  tally: Tally | undefined;
  /** Nobody asks for the cards of an empty column: how many there are is known first. */
  waiting: boolean;
  /** The card that the keyboard carries is above this column. */
  over: boolean;
  onLift: (row: Row, title: string) => void;
};

/** One value with its cards, which are read when it comes into sight, and further as one goes down. */
export function Column({ column, tally, waiting, over, onLift }: ColumnProps) {
  const { description, field, held, questionOf, targetOf, move } = useBoard();
  const t = useT("platform");
  const element = useRef<HTMLElement>(null);
  const seen = useSeen(element, true);
  const query = useInfiniteQuery({
    ...recordsQuery(description.key, questionOf(column.value)),
    enabled: seen && !waiting && tally?.count !== 0,
  });
  const rows = rowsOf(query.data);
  const own = held !== null && valueIn(held, field) === column.value;
  const refusal = held && !own ? targetOf(held, column.value).refusal : null;
  const hovered = useDropTarget(element, held !== null && !own && !refusal, (row) => move(row, column.value));
  useEffect(() => {
    if (over) element.current?.scrollIntoView?.({ block: "nearest", inline: "nearest" });
  }, [over]);

  return (
    <section
      ref={element}
      data-column={column.value}
      aria-label={column.label}
      className={cn(
        "flex w-72 shrink-0 snap-center flex-col rounded-lg border border-border bg-muted max-md:w-[80vw]",
        rows.length === 0 && tally?.count === 0 && "md:w-48",
        (hovered || over) && "outline-2 outline-primary",
      )}
    >
      <Head column={column} tally={tally} dimmed={refusal !== null} />
      {refusal && <p className="px-3 pb-2 text-xs">{refusal}</p>}
      <ErrorNotice error={query.error} className="mx-2 mb-2" />
      <ul
        aria-label={column.label}
        aria-busy={query.isPlaceholderData}
        className={cn(
          "relative grid min-h-12 flex-1 grid-cols-1 content-start gap-2 overflow-y-auto px-2 pt-1 pb-2",
          refusal && "opacity-50",
        )}
      >
        {rows.map((row) => (
          <li key={row.id}>
            <Card row={row} onLift={onLift} />
          </li>
        ))}
        {query.hasNextPage && (
          <More pending={query.isFetchingNextPage} onMore={() => void query.fetchNextPage()} />
        )}
      </ul>
      <span className="sr-only">{tally?.count === 0 && t("No card")}</span>
    </section>
  );
}

/** What comes after is read before one gets there. */
function More({ pending, onMore }: { pending: boolean; onMore: () => void }) {
  const t = useT("platform");
  const end = useRef<HTMLLIElement>(null);
  const seen = useSeen(end, false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is asked for once each time the end comes into sight.
  useEffect(() => {
    if (seen && !pending) onMore();
  }, [seen, pending]);
  return (
    <li ref={end}>
      <Button variant="quiet" className="w-full" blocked={pending} onClick={onMore}>
        {pending ? t("Loading…") : t("Show more")}
      </Button>
    </li>
  );
}

/** The value, how many cards it has, what they come to, and whether that is too many. */
function Head({ column, tally, dimmed }: Pick<ColumnProps, "column" | "tally"> & { dimmed: boolean }) {
  const { limits } = useBoard();
  const t = useT("platform");
  const format = useFormat();
  const most = limits.values[column.value];
  const full = most !== undefined && tally !== undefined && tally.count > most;
  const Icon = column.colour ? iconOf(column.colour) : undefined;

  return (
    <div
      className={cn("flex items-start gap-2 px-3 pt-2 pb-1 text-sm", dimmed && "opacity-50")}
      style={{ "--state": column.colour } as CSSProperties}
    >
      <div className="min-w-0 flex-1">
        <h2 className="flex items-center gap-1.5 font-semibold">
          {Icon && <Icon aria-hidden="true" className="size-4 shrink-0 text-(--state)" />}
          <bdi className="line-clamp-2 break-words">{column.label}</bdi>
        </h2>
        {tally && (
          <p
            className={cn("flex flex-wrap items-center gap-x-2 text-xs", full && "font-semibold text-danger")}
          >
            {full && <TriangleAlert aria-hidden="true" className="size-3.5" />}
            <span className="tabular-nums">
              {most === undefined
                ? t("{{count}} cards", { count: tally.count, shown: format.number(tally.count) })
                : t("{{number}} of {{most}} at most", {
                    number: format.number(tally.count),
                    most: format.number(most),
                  })}
            </span>
            {full && <span className="sr-only">{t("Too many")}</span>}
            {tally.sum !== null && tally.count > 0 && (
              <bdi className="whitespace-nowrap tabular-nums">{format.money(tally.sum)}</bdi>
            )}
          </p>
        )}
      </div>
      {column.value !== EMPTY && <LimitButton column={column} />}
    </div>
  );
}
