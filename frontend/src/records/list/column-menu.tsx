import { Columns3 } from "lucide-react";
import { lazy, Suspense } from "react";

import { Button } from "@/components/ui/button";
import { Loading } from "@/components/ui/loaded";
import { Popover } from "@/components/ui/popover";
import { useT } from "@/platform/i18n";

import type { Columns } from "../columns";

const ColumnChoices = lazy(() => import("./column-choices"));

/** Which columns the list shows. */
export function ColumnMenu({ columns }: { columns: Columns }) {
  const t = useT("platform");
  return (
    <Popover
      title={t("Columns")}
      className="w-96"
      trigger={
        <Button className="max-md:hidden">
          <Columns3 aria-hidden="true" className="size-4" />
          {t("Columns")}
        </Button>
      }
    >
      <Suspense fallback={<Loading />}>
        <ColumnChoices columns={columns} />
      </Suspense>
    </Popover>
  );
}
