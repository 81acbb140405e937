import { type KeyboardEvent, useEffect, useRef } from "react";

import { Shown } from "@/components/fields/show";
import { cn } from "@/platform/class-names";
import { useT } from "@/platform/i18n";
import type { Row } from "@/platform/resources";

import { RecordLink } from "../record-link";
import { titleOf } from "../title";
import { useBoard } from "./board";
import { amountOf, cardFields } from "./columns";
import { MoveMenu } from "./move-menu";
import { useDraggable } from "./use-dragging";

type CardProps = { row: Row; onLift: (row: Row, title: string) => void };

/** A record in a few words, that can be taken by the mouse, a finger or the keyboard. */
export function Card({ row, onLift }: CardProps) {
  const { description, field, carried, hold, landed } = useBoard();
  const t = useT("platform");
  const element = useRef<HTMLDivElement>(null);
  const title = titleOf(row, description);
  const amount = amountOf(description);
  const taken = carried?.row.id === row.id;
  useDraggable(element, row, { onLift: hold, onRest: () => hold(null) });
  useEffect(() => {
    if (landed.current === row.id) element.current?.focus();
  }, [landed, row.id]);
  const lift = (event: KeyboardEvent) => {
    if (event.key !== " " || event.target !== event.currentTarget || carried) return;
    event.preventDefault();
    event.stopPropagation();
    onLift(row, title);
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a card is no set of fields of a form.
    <div
      ref={element}
      data-card={row.id}
      role="group"
      aria-label={title}
      aria-roledescription={t("card")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard takes it here.
      tabIndex={0}
      onKeyDown={lift}
      className={cn(
        "rounded-lg border border-border bg-card p-2.5 text-sm",
        taken && "border-primary bg-selected shadow-lg",
      )}
    >
      <div className="flex items-center gap-1">
        <RecordLink
          description={description}
          id={row.id}
          draggable={false}
          className="flex min-h-9 min-w-0 flex-1 items-center font-semibold"
        >
          <bdi className="line-clamp-2 break-words">{title}</bdi>
        </RecordLink>
        {amount && row[amount.name] !== null && (
          <span className="shrink-0 font-semibold">
            <Shown field={amount} value={row[amount.name]} />
          </span>
        )}
        <MoveMenu row={row} title={title} />
      </div>
      <dl className="grid gap-0.5 text-muted-foreground">
        {cardFields(description, field)
          .filter(({ name }) => row[name] !== null && row[name] !== "")
          .map((shown) => (
            <div key={shown.name} className="flex min-w-0 gap-1.5">
              <dt className="shrink-0 with-colon">{shown.label}</dt>
              <dd className="min-w-0 truncate text-foreground">
                <Shown field={shown} value={row[shown.name]} />
              </dd>
            </div>
          ))}
      </dl>
    </div>
  );
}
