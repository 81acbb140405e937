import { ListFilter, Search } from "lucide-react";
import { lazy, Suspense, useEffect, useRef, useState } from "react";

import { Button } from "@/components/ui/button";
import { CONTROL_LOOK, wayOf } from "@/components/ui/input";
import { Loading } from "@/components/ui/loaded";
import { Popover } from "@/components/ui/popover";
import { cn } from "@/platform/class-names";
import { useT } from "@/platform/i18n";
import type { Description } from "@/platform/metadata";
import { useShortcut } from "@/platform/shortcuts";

import type { Group } from "../filters";

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
    <label
      className={cn(
        CONTROL_LOOK,
        "flex w-auto min-w-40 flex-1 items-center gap-2 px-2.5 sm:max-w-xs",
        "has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-primary",
      )}
    >
      <Search aria-hidden="true" className="size-4 shrink-0 text-muted-foreground" />
      <input
        ref={field}
        type="search"
        dir={wayOf({ dir: "auto", value: typed })}
        aria-label={t("Search in the list")}
        placeholder={t("Search in the list")}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        className="min-w-0 flex-1 outline-none"
      />
    </label>
  );
}

export type FilterProps = { description: Description; filter: Group; onFilter: (filter: Group) => void };

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
