import { useNavigate } from "@tanstack/react-router";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";

import { Dialog } from "@/components/ui/dialog";
import { explain } from "@/components/ui/error-notice";
import { Input } from "@/components/ui/input";
import { cn } from "@/platform/class-names";
import { useT } from "@/platform/i18n";

import { type Found, usePaletteItems } from "./palette-items";
import { PLACE_LOOK } from "./place-look";

type PaletteProps = { onClose: () => void; onLeave: () => void };

/** One field that leads anywhere: screens, actions and records. */
export default function Palette(props: PaletteProps) {
  const t = useT("platform");
  return (
    <Dialog title={t("Search or go to…")} shape="wide" quietTitle onClose={props.onClose}>
      <Finder {...props} />
    </Dialog>
  );
}

function Finder({ onClose, onLeave }: PaletteProps) {
  const t = useT("platform");
  const navigate = useNavigate();
  const list = useId();
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const [hurried, setHurried] = useState(false);
  const { items, isStale, ...search } = usePaletteItems(typed.trim(), onLeave);
  const current = items[at] ?? items[0];

  const choose = (item: Found | undefined) => {
    if (!item) return;
    onClose();
    if (item.run) item.run();
    else void navigate(item.to);
  };
  // Enter that was faster than the search takes what the search finds, not what stood there before.
  useEffect(() => {
    if (!hurried || isStale) return;
    setHurried(false);
    choose(current);
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Enter") isStale ? setHurried(true) : choose(current);
    if (!step) return;
    event.preventDefault();
    setAt((items.indexOf(current as Found) + step + items.length) % Math.max(items.length, 1));
  };

  return (
    <>
      <Input
        role="combobox"
        aria-label={t("Search or go to…")}
        aria-expanded={items.length > 0}
        aria-controls={list}
        aria-activedescendant={current && `${list}-${current.id}`}
        autoComplete="off"
        dir="auto"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
          setHurried(false);
        }}
        onKeyDown={onKeyDown}
        placeholder={t("Screen, action, number, name…")}
        className="min-h-12 md:text-base"
      />
      <p role="status" className="px-1 py-2 text-sm text-muted-foreground not-empty:block empty:hidden">
        <State {...search} isEmpty={items.length === 0} />
      </p>
      <div
        role="listbox"
        id={list}
        aria-label={t("Results")}
        className="mt-2 grid grid-cols-[minmax(0,1fr)] gap-0.5"
      >
        {items.map((item) => (
          <Option
            key={item.id}
            id={`${list}-${item.id}`}
            item={item}
            here={item === current}
            onChoose={choose}
          />
        ))}
      </div>
    </>
  );
}

type StateProps = { isSearching: boolean; error: Error | null; isEmpty: boolean };

/** Nothing is said not to exist before the server has said so. */
function State({ isSearching, error, isEmpty }: StateProps) {
  const t = useT("platform");
  if (error) return `${t("Records could not be searched.")} ${explain(error, t)}`;
  if (isSearching) return t("Searching…");
  return isEmpty && t("Nothing found.");
}

type OptionProps = { id: string; item: Found; here: boolean; onChoose: (item: Found) => void };

function Option({ id, item, here, onChoose }: OptionProps) {
  const option = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (here) option.current?.scrollIntoView({ block: "nearest" });
  }, [here]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keyboard.
    <div
      ref={option}
      id={id}
      role="option"
      aria-selected={here}
      tabIndex={-1}
      onClick={() => onChoose(item)}
      className={cn(PLACE_LOOK, "cursor-pointer", here && "bg-selected")}
    >
      <bdi className="truncate font-medium">{item.label}</bdi>
      {item.detail && <bdi className="truncate text-muted-foreground">{item.detail}</bdi>}
      <span className="ms-auto shrink-0 text-xs text-muted-foreground">{item.group}</span>
    </div>
  );
}
