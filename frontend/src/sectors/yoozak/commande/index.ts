import { type AnyRoute, createRoute, lazyRouteComponent } from "@tanstack/react-router";

import { lireFiltres } from "./filtres";

/** Les écrans des commandes, accrochés sous le cadre de l'application. */
export function commandeRoutes<Cadre extends AnyRoute>(cadre: Cadre) {
  const liste = createRoute({
    getParentRoute: () => cadre,
    path: "/commandes",
    validateSearch: lireFiltres,
    component: lazyRouteComponent(() => import("./liste")),
  });
  const fiche = createRoute({
    getParentRoute: () => cadre,
    path: "/commandes/$id",
    component: lazyRouteComponent(() => import("./fiche")),
  });
  return [liste, fiche] as const;
}
