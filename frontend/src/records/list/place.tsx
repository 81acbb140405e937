import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { Suspense } from "react";
import { NotFound } from "@/components/not-found";
import { Loaded, Loading } from "@/components/ui/loaded";
import { keyAt, LIST } from "@/platform/addresses";
import { catalogueQuery, grants } from "@/platform/metadata";
import { type MadeScreen, screenAt } from "@/platform/modules";

import List from "./list";

/** What stands behind the address of a module: a screen that it draws by hand, else the list of a resource. */
export default function PlaceScreen() {
  const screen = screenAt(keyAt(useParams({ from: `/shell${LIST}` })));
  return screen ? <Made key={screen.key} screen={screen} /> : <List />;
}

function Made({ screen }: { screen: MadeScreen }) {
  const catalogue = useQuery(catalogueQuery);
  return (
    <Loaded query={catalogue}>
      {(entries) =>
        grants(entries, screen) ? (
          <Suspense fallback={<Loading />}>
            <screen.Screen />
          </Suspense>
        ) : (
          <NotFound />
        )
      }
    </Loaded>
  );
}
