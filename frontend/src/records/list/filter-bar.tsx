import { ListFilter, Search, X } from "lucide-react";
import { lazy, Suspense, useEffect, useRef, useState } from "react";

import { Button } from "@/components/ui/button";
import { CONTROL_LOOK } from "@/components/ui/input";
import { Loading } from "@/components/ui/loaded";
import { Popover } from "@/components/ui/popover";
import { cn } from "@/platform/class-names";
import { useT } from "@/platform/i18n";
import type { Description } from "@/platform/metadata";
import { useShortcut } from "@/platform/shortcuts";

import { PartWords } from "./filter-words";
import { EVERYTHING, type Group, type Part, without } from "./filters";

const FilterEditor = lazy(() => import("./filter-editor"));

const TYPING_PAUSE = 250;

type SearchFieldProps = { value: string; onSearch: (text: string) => void };

/** Asks when the typing pauses, not at every letter; `/` leads here from anywhere. */
export function SearchField({ value, onSearch }: SearchFieldProps) {
  const t = useT("platform");
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(value);
  const [asked, setAsked] = useState(value);
  if (value !== asked) {
    setAsked(value);
    setTyped(value);
  }
  useShortcut("/", () => field.current?.focus());
  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => onSearch(typed), TYPING_PAUSE);
    return () => clearTimeout(timer);
  }, [typed, value, onSearch]);

  return (
    <div className="relative min-w-40 flex-1 sm:max-w-xs">
      <Search aria-hidden="true" className="absolute start-2.5 top-3 size-4 text-muted-foreground" />
      <input
        ref={field}
        type="search"
        dir="auto"
        aria-label={t("Search in the list")}
        placeholder={t("Search in the list")}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        className={cn(CONTROL_LOOK, "ps-8.5")}
      />
    </div>
  );
}

type FilterProps = { description: Description; filter: Group; onFilter: (filter: Group) => void };

export function FilterButton({ description, filter, onFilter }: FilterProps) {
  const t = useT("platform");
  const [open, setOpen] = useState(false);
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      title={t("Filter")}
      className="w-md"
      trigger={
        <Button>
          <ListFilter aria-hidden="true" className="size-4" />
          <span className="max-sm:sr-only">{t("Filter")}</span>
          {filter.parts.length > 0 && <span className="tabular-nums">({filter.parts.length})</span>}
        </Button>
      }
    >
      <Suspense fallback={<Loading />}>
        <FilterEditor
          description={description}
          filter={filter}
          onApply={(next) => {
            onFilter(next);
            setOpen(false);
          }}
        />
      </Suspense>
    </Popover>
  );
}

/** Every condition in words, each of which can be taken away. */
export function FilterChips({ description, filter, onFilter }: FilterProps) {
  const t = useT("platform");
  if (filter.parts.length === 0) return null;
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
