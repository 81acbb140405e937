import { useQuery } from "@tanstack/react-query";
import { useId, useMemo, useRef, useState } from "react";

import { Select } from "@/components/ui/input";
import { figuresQuery } from "@/platform/figures";
import { useT } from "@/platform/i18n";
import type { Description, Field } from "@/platform/metadata";
import type { Row } from "@/platform/resources";

import type { ViewProps } from "../view-props";
import { type Board, BoardProvider } from "./board";
import { Column } from "./column";
import {
  amountOf,
  columnField,
  columnFields,
  columnsOf,
  emptyColumn,
  fieldsOf,
  tallyOf,
  valueIn,
} from "./columns";
import { stepsQuery, targetOf } from "./moves";
import { StepDialog } from "./step-dialog";
import { useBoardKeys } from "./use-board-keys";
import { useCarrying } from "./use-carrying";
import { useMoving } from "./use-moving";

/** The records of a list as cards under the values of a choice or the states of their life. */
export default function KanbanView(props: ViewProps) {
  const { description, search, onAsk } = props;
  const field = columnField(description, search.par);
  if (!field) return null;
  return (
    <>
      <ColumnChoice description={description} field={field} onChoose={(par) => onAsk({ par })} />
      <Cards key={field.name} {...props} field={field} />
    </>
  );
}

type ColumnChoiceProps = { description: Description; field: Field; onChoose: (name: string) => void };

/** Where records have several such fields, which one the columns are. */
function ColumnChoice({ description, field, onChoose }: ColumnChoiceProps) {
  const t = useT("platform");
  const id = useId();
  const fields = columnFields(description);
  if (fields.length < 2) return null;
  return (
    <div className="flex items-center gap-2 px-4 pb-2 text-sm">
      <label htmlFor={id}>{t("Columns by")}</label>
      <Select
        id={id}
        className="w-auto"
        value={field.name}
        onChange={(event) => onChoose(event.target.value)}
      >
        {fields.map(({ name, label }) => (
          <option key={name} value={name}>
            {label}
          </option>
        ))}
      </Select>
    </div>
  );
}

const NOTHING: Row = { id: "" };

function Cards({ description, field, search, limits }: ViewProps & { field: Field }) {
  const t = useT("platform");
  const hint = useId();
  const [said, setSaid] = useState("");
  const [dragged, hold] = useState<Row | null>(null);
  const landed = useRef<string | null>(null);
  const { q, sort, filter } = search;
  const tallies = useTallies(description, field, { q, filter });
  const columns = [...emptyColumn(tallies.data, t("Without a value")), ...columnsOf(field, filter)];
  const fields = useMemo(() => fieldsOf(description, field), [description, field]);
  const questionOf = (value: string) => ({
    ...{ q, sort, fields },
    filter: columns.find((column) => column.value === value)?.filter,
  });
  const { move, asked } = useMoving({ description, field, questionOf, onSay: setSaid });
  const onMove = (row: Row, to: string) => {
    landed.current = row.id;
    move(row, to);
  };
  const carrying = useCarrying({
    columns,
    placeOf: (row) => columns.findIndex(({ value }) => value === valueIn(row, field)),
    targetOf: (row, value) => targetOf(description, field, row, value, offers, t),
    onDrop: onMove,
    onSay: setSaid,
  });
  const held = dragged ?? carrying.carried?.row ?? null;
  const offers = useQuery({
    ...stepsQuery(description, held ?? NOTHING),
    enabled: held !== null && field.kind === "state",
  }).data;
  const keys = useBoardKeys(carrying);
  const board: Board = {
    ...{ description, field, limits, questionOf, held, hold, move: onMove, landed },
    carried: carrying.carried,
    targetOf: (row, value) => targetOf(description, field, row, value, offers, t),
  };

  return (
    <BoardProvider value={board}>
      <p id={hint} className="sr-only">
        {t(
          "Space takes a card, arrows carry it, Space puts it down, Escape lets it be. Its menu moves it too.",
        )}
      </p>
      <p aria-live="assertive" className="sr-only">
        {said}
      </p>
      <section
        aria-label={description.label_plural}
        aria-describedby={hint}
        onKeyDown={keys.onKeyDown}
        className="relative flex min-h-0 flex-1 snap-x items-stretch gap-3 overflow-x-auto border-t border-border px-4 py-3 max-md:snap-mandatory"
      >
        {columns.map((column, index) => (
          <Column
            key={column.value}
            column={column}
            tally={tallyOf(tallies.data, column.value)}
            waiting={tallies.isLoading}
            over={carrying.carried?.over === index}
            onLift={carrying.lift}
          />
        ))}
      </section>
      {asked && <StepDialog {...asked} />}
    </BoardProvider>
  );
}

/** How many cards each column has, and what they come to: one question for all of them. */
function useTallies(
  description: Description,
  field: Field,
  asked: { q?: string | undefined; filter?: string | undefined },
) {
  const amount = amountOf(description);
  const added = amount && description.figures.measures[amount.name]?.includes("sum");
  const measure = added ? `count,sum:${amount.name}` : "count";
  return useQuery({
    ...figuresQuery(description.key, { ...asked, groups: [field.name], measure }),
    enabled: description.figures.groups.includes(field.name),
  });
}
