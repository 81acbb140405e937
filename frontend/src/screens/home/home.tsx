import { useQuery } from "@tanstack/react-query";

import { Button } from "@/components/ui/button";
import { ErrorNotice } from "@/components/ui/error-notice";
import { SkeletonRows } from "@/components/ui/skeleton";
import { type Dashboard, dashboardQuery, useArrange } from "@/platform/dashboard";
import { type FirstStep, useFirstSteps } from "@/platform/first-steps";
import { useFollowed } from "@/platform/following";
import { useT } from "@/platform/i18n";
import { Screen } from "@/platform/screen";

import { FirstStepsPanel } from "./first-steps";
import { Start } from "./start";
import { TileCard } from "./tile-card";

/** One's first steps and the figures of one's work; where there are neither, the work itself. */
export default function Home() {
  const { data, isPending } = useQuery(dashboardQuery);
  const first = useFirstSteps();
  if (isPending || first.isPending) return <SkeletonRows />;
  const steps = first.data?.shown ? first.data.steps : [];
  // A page that cannot be read must not stand between people and their work.
  const hasTiles = data && (data.tiles.length > 0 || data.arranged);
  if (!hasTiles && steps.length === 0) return <Start />;
  return <Tiles dashboard={hasTiles ? data : NO_TILES} steps={steps} />;
}

const NO_TILES: Dashboard = { tiles: [], arranged: false };

type TilesProps = { dashboard: Dashboard; steps: FirstStep[] };

function Tiles({ dashboard: { tiles, arranged }, steps }: TilesProps) {
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
      {steps.length > 0 && <FirstStepsPanel steps={steps} />}
      {tiles.length === 0 && arranged && <p className="px-4">{t("You have removed every tile.")}</p>}
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
