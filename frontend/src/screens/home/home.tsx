import { useQuery } from "@tanstack/react-query";

import { Button } from "@/components/ui/button";
import { ErrorNotice } from "@/components/ui/error-notice";
import { SkeletonRows } from "@/components/ui/skeleton";
import { type Dashboard, dashboardQuery, useArrange } from "@/platform/dashboard";
import { useFollowed } from "@/platform/following";
import { useT } from "@/platform/i18n";
import { Screen } from "@/platform/screen";

import { Start } from "./start";
import { TileCard } from "./tile-card";

/** The figures of one's work; where there are none, the work itself. */
export default function Home() {
  const { data, isPending } = useQuery(dashboardQuery);
  if (isPending) return <SkeletonRows />;
  // A page that cannot be read must not stand between people and their work.
  if (!data || (data.tiles.length === 0 && !data.arranged)) return <Start />;
  return <Tiles dashboard={data} />;
}

function Tiles({ dashboard: { tiles, arranged } }: { dashboard: Dashboard }) {
  const t = useT("platform");
  const arrange = useArrange();
  const keys = tiles.map(({ key }) => key);
  const resources = [...new Set(tiles.map(({ resource }) => resource))];

  return (
    <Screen
      title={t("Dashboard")}
      aside={
        arranged && (
          <Button variant="quiet" className="text-primary" onClick={() => arrange.mutate(null)}>
            {t("As it was at first")}
          </Button>
        )
      }
    >
      {resources.map((resource) => (
        <Followed key={resource} resource={resource} />
      ))}
      <ErrorNotice error={arrange.error} className="mx-4 mb-2" />
      {tiles.length === 0 && <p className="px-4">{t("You have removed every tile.")}</p>}
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(22rem,100%),1fr))] items-start gap-4 px-4 pb-6">
        {tiles.map((tile) => (
          <TileCard key={tile.key} tile={tile} keys={keys} onArrange={arrange.mutate} />
        ))}
      </ul>
    </Screen>
  );
}

/** What changes is counted again, where the server announces it. */
function Followed({ resource }: { resource: string }) {
  useFollowed(resource);
  return null;
}
