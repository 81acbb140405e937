import { useQuery } from "@tanstack/react-query";
import { Navigate } from "@tanstack/react-router";
import { Loaded } from "@/components/ui/loaded";
import { SkeletonRows } from "@/components/ui/skeleton";
import { useNavigation } from "@/dashboard/navigation";
import { useT } from "@/platform/i18n";
import { catalogueQuery } from "@/platform/metadata";
import { Screen } from "@/platform/screen";

/** Without figures one begins where one's work is: the first entry of the menu. */
export function Start() {
  const t = useT("platform");
  const catalogue = useQuery(catalogueQuery);
  const first = useNavigation()[0]?.places[0];
  if (first) return <Navigate {...first.target} replace />;
  if (catalogue.isPending) return <SkeletonRows />;
  return (
    <Screen title={t("Welcome")}>
      <Loaded query={catalogue}>
        {() => <p className="px-4">{t("Nothing is open to your role yet. Ask whoever runs the company.")}</p>}
      </Loaded>
    </Screen>
  );
}
