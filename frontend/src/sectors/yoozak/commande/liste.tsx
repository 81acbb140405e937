import { useInfiniteQuery } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";

import { Loaded } from "@/components/ui/loaded";
import { useT } from "@/platform/i18n";

import { BarreFiltres } from "./barre-filtres";
import { commandesQuery, useSuivi } from "./donnees";
import { Resultats } from "./resultats";

/** Toutes les commandes que ce rôle peut voir, de la plus récente à la plus ancienne. */
export default function Liste() {
  const t = useT("yoozak.commande");
  const filtres = useSearch({ from: "/shell/commandes" });
  const commandes = useInfiniteQuery(commandesQuery(filtres));
  const premiere = commandes.data?.pages[0];
  useSuivi();

  return (
    <>
      <title>{t("Commandes")}</title>
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-2">
        <h1 className="text-xl font-semibold">{t("Commandes")}</h1>
        <p role="status" className="text-sm text-muted-foreground">
          {premiere && t("{{count}} commandes", { count: premiere.count })}
        </p>
      </div>
      <BarreFiltres filtres={filtres} etats={premiere?.etats ?? []} />
      <Loaded query={commandes}>
        {({ pages }) => (
          <Resultats
            commandes={pages.flatMap((page) => page.results)}
            suite={commandes.hasNextPage ? () => commandes.fetchNextPage() : null}
            enAttente={commandes.isFetchingNextPage}
            erreur={commandes.error}
          />
        )}
      </Loaded>
    </>
  );
}
