import { X } from "lucide-react";

import { Button } from "@/components/ui/button";
import { useT } from "@/platform/i18n";
import type { Description } from "@/platform/metadata";
import { EVERYTHING, type Part, without } from "../filters";
import type { FilterProps } from "./filter-bar";
import { PartWords } from "./filter-words";

/** Every condition in words, each of which can be taken away. */
export default function FilterChips({ description, filter, onFilter }: FilterProps) {
  const t = useT("platform");
  return (
    <div className="flex flex-wrap items-center gap-2 px-4 pb-2">
      <ul aria-label={t("Filters")} className="contents">
        {filter.parts.map((part, index) => (
          <li key={JSON.stringify(part)} className="flex items-center gap-2 text-sm">
            {index > 0 && <span className="text-muted-foreground">{filter.any ? t("or") : t("and")}</span>}
            <Chip part={part} description={description} onDrop={() => onFilter(without(filter, part))} />
          </li>
        ))}
      </ul>
      <Button variant="quiet" className="min-h-8 px-2 text-primary" onClick={() => onFilter(EVERYTHING)}>
        {t("Show everything")}
      </Button>
    </div>
  );
}

type ChipProps = { part: Part; description: Description; onDrop: () => void };

function Chip({ part, description, onDrop }: ChipProps) {
  const t = useT("platform");
  return (
    <span className="flex min-h-8 items-center gap-1 rounded-full border border-border bg-card ps-3">
      <span>
        <PartWords part={part} description={description} />
      </span>
      <button
        type="button"
        aria-label={t("Remove this filter")}
        onClick={onDrop}
        className="grid size-8 place-items-center rounded-full text-muted-foreground hover:text-foreground"
      >
        <X aria-hidden="true" className="size-3.5" />
      </button>
    </span>
  );
}
