import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { Loaded, Loading } from "@/components/ui/loaded";
import { addressOf, LIST } from "@/platform/addresses";
import type { Tile } from "@/platform/dashboard";
import { type Figures, figuresQuery } from "@/platform/figures";
import { useT } from "@/platform/i18n";
import type { Description } from "@/platform/metadata";
import { listOf } from "@/records/figures/lines";
import { PivotTable } from "@/records/figures/pivot-table";
import { shapeIn } from "@/records/figures/shapes";
import { useWords } from "@/records/figures/words";

const Chart = lazy(() => import("@/records/figures/chart"));

/** Nobody decides by a number that is older. */
const FRESH_FOR = 60_000;

type TileFiguresProps = { tile: Tile; description: Description };

export function TileFigures({ tile, description }: TileFiguresProps) {
  const { resource, groups, measure, filter, q } = tile;
  const wanted = { groups, measure, q, filter: filter ? JSON.stringify(filter) : undefined };
  const query = useQuery({ ...figuresQuery(resource, wanted), refetchInterval: FRESH_FOR });
  return (
    <Loaded query={query}>
      {(figures) =>
        groups.length === 0 ? (
          <BigFigure tile={tile} description={description} figures={figures} />
        ) : (
          <Drawn tile={tile} description={description} figures={figures} />
        )
      }
    </Loaded>
  );
}

type DrawnProps = TileFiguresProps & { figures: Figures };

function BigFigure({ tile, description, figures: { overall } }: DrawnProps) {
  const words = useWords(description);
  return (
    <Link
      to={LIST}
      params={addressOf(description.key)}
      search={listOf(overall, { q: tile.q || undefined })}
      className="inline-block rounded text-4xl font-semibold text-primary tabular-nums underline-offset-4 hover:underline"
    >
      <bdi>{words.value(tile.measure, overall.values[0] ?? null)}</bdi>
    </Link>
  );
}

/** A drawing, and all that it says as a table for whoever cannot see it or wants the figure itself. */
function Drawn({ tile, description, figures }: DrawnProps) {
  const t = useT("platform");
  const shape = shapeIn(tile.shape, figures);
  const search = { q: tile.q || undefined };
  if (figures.cells.length === 0) {
    return <p className="text-sm text-muted-foreground">{t("Nothing here for now.")}</p>;
  }
  const table = <PivotTable description={description} figures={figures} search={search} />;
  if (shape === "tableau") return table;
  return (
    <>
      <Suspense fallback={<Loading />}>
        <Chart description={description} figures={figures} shape={shape} search={search} small />
      </Suspense>
      <details className="mt-2">
        <summary className="min-h-8 cursor-pointer content-center rounded text-sm text-primary">
          {t("The same as a table")}
        </summary>
        {table}
      </details>
    </>
  );
}
