import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { ArrowLeft, ArrowRight, EllipsisVertical, X } from "lucide-react";

import { Button } from "@/components/ui/button";
import { Loaded } from "@/components/ui/loaded";
import { Menu, MenuItem } from "@/components/ui/menu";
import { say } from "@/components/ui/toasts";
import { addressOf, LIST } from "@/platform/addresses";
import { type Tile, usePin } from "@/platform/dashboard";
import { useT } from "@/platform/i18n";
import type { ListSearch } from "@/platform/last-search";
import { descriptionQuery } from "@/platform/metadata";
import { moved } from "@/records/columns";

import { TileFigures } from "./tile-figures";

type TileCardProps = { tile: Tile; keys: string[]; onArrange: (keys: string[]) => void };

/** One tile: its name leads to the same figures, where they can be asked otherwise. */
export function TileCard({ tile, keys, onArrange }: TileCardProps) {
  const description = useQuery(descriptionQuery(tile.resource));
  return (
    <li data-slot="tile" className="min-w-0 rounded-lg border border-border bg-card p-4">
      <div className="mb-2 flex items-start justify-between gap-2">
        <h2 className="min-w-0 font-semibold">
          <Link
            to={LIST}
            params={addressOf(tile.resource)}
            search={figuresOf(tile)}
            className="rounded underline-offset-2 hover:underline"
          >
            <bdi>{tile.label}</bdi>
          </Link>
        </h2>
        <TileMenu tile={tile} keys={keys} onArrange={onArrange} />
      </div>
      <Loaded query={description}>{(found) => <TileFigures tile={tile} description={found} />}</Loaded>
    </li>
  );
}

/** A number has no chart to look at: it leads to its list. */
function figuresOf({ groups, measure, filter, q, shape }: Tile): ListSearch {
  return {
    ...{ q: q || undefined, filter: filter ? JSON.stringify(filter) : undefined },
    ...(groups.length > 0 && {
      ...{ vue: "chiffres", par: groups.join(","), mesure: measure, forme: shape || undefined },
    }),
  };
}

function TileMenu({ tile, keys, onArrange }: TileCardProps) {
  const t = useT("platform");
  const pin = usePin();
  const place = keys.indexOf(tile.key);
  const remove = () => {
    onArrange(keys.filter((key) => key !== tile.key));
    // One's own is gone with its page: it is pinned again.
    const undo = () => (tile.own ? pin.mutate(tile) : onArrange(keys));
    say({ text: t("Removed from the dashboard"), undo: { label: t("Cancel"), run: undo } });
  };
  return (
    <Menu
      trigger={
        <Button
          variant="quiet"
          aria-label={t("{{label}}: arrange", { label: tile.label })}
          className="-me-2 -mt-2 px-2"
        >
          <EllipsisVertical aria-hidden="true" className="size-4" />
        </Button>
      }
    >
      <MenuItem disabled={place === 0} onClick={() => onArrange(moved(keys, tile.key, -1))}>
        <ArrowLeft aria-hidden="true" className="size-4 rtl:-scale-x-100" />
        {t("Move back")}
      </MenuItem>
      <MenuItem disabled={place === keys.length - 1} onClick={() => onArrange(moved(keys, tile.key, 1))}>
        <ArrowRight aria-hidden="true" className="size-4 rtl:-scale-x-100" />
        {t("Move forward")}
      </MenuItem>
      <MenuItem onClick={remove}>
        <X aria-hidden="true" className="size-4" />
        {t("Remove")}
      </MenuItem>
    </Menu>
  );
}
