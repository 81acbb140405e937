import { useQuery } from "@tanstack/react-query";
import { EllipsisVertical } from "lucide-react";

import { Menu, MenuItem } from "@/components/ui/menu";
import { useT } from "@/platform/i18n";
import type { Row } from "@/platform/resources";

import { useBoard } from "./board";
import { stepsQuery, targetOf } from "./moves";

/** The same moves without dragging: every column by its name, and why some are closed. */
export function MoveMenu({ row, title }: { row: Row; title: string }) {
  const t = useT("platform");
  const label = t("Move “{{title}}” to…", { title });
  return (
    <Menu
      trigger={
        <button
          type="button"
          aria-label={label}
          title={label}
          className="grid size-9 shrink-0 place-items-center rounded hover:bg-muted"
        >
          <EllipsisVertical aria-hidden="true" className="size-4" />
        </button>
      }
    >
      <Places row={row} />
    </Menu>
  );
}

function Places({ row }: { row: Row }) {
  const { description, field, move } = useBoard();
  const t = useT("platform");
  const offers = useQuery({ ...stepsQuery(description, row), enabled: field.kind === "state" }).data;
  const places = (field.choices ?? []).filter(({ value }) => value !== row[field.name]);
  return places.map(({ value, label }) => {
    const { refusal } = targetOf(description, field, row, value, offers, t);
    return (
      <MenuItem key={value} disabled={refusal !== null} onClick={() => move(row, value)}>
        <span>
          <bdi>{label}</bdi>
          {refusal && <span className="block max-w-64 text-xs">{refusal}</span>}
        </span>
      </MenuItem>
    );
  });
}
