import { Combobox } from "@base-ui/react/combobox";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Plus, X } from "lucide-react";
import { type RefObject, useDeferredValue, useLayoutEffect, useRef, useState } from "react";

import { cn } from "@/platform/class-names";
import { useT } from "@/platform/i18n";
import { useUncovered } from "@/platform/uncovered";

import { CONTROL_LOOK } from "../input";
import type { Begun, Identified, PickerInputProps } from "../search-combobox";

/** Stands for what is not there yet, behind all that was found. */
const NEW = { id: "" };

type WholeProps<T extends Identified> = PickerInputProps<T> & { begun: Begun };

/** With all that it finds; it goes on where somebody has begun. */
export function PickerInput<T extends Identified>({ begun, ...props }: WholeProps<T>) {
  const { label, control, value, itemLabel, itemDetail, search, onSelect, disabled = false } = props;
  const { onClear, onCreate } = props;
  const t = useT("platform");
  const [open, setOpen] = useState(begun.typed !== null);
  useUncovered(open);
  const field = useGoingOn(begun);
  // Null until something is typed: the field then shows what is chosen.
  const [typed, setTyped] = useState(begun.typed);
  const text = useDeferredValue(typed?.trim() ?? "");
  const found = useQuery({ ...search(text), enabled: open, placeholderData: keepPreviousData });
  const items: (T | typeof NEW)[] = [...(found.data ?? []), ...(onCreate ? [NEW] : [])];
  const isFound = (item: T | typeof NEW): item is T => item !== NEW;
  const onValueChange = (item: T | typeof NEW | null) => {
    if (item && isFound(item)) onSelect(item);
    else if (item) onCreate?.(typed?.trim() ?? "");
  };

  return (
    <Combobox.Root
      items={items}
      value={value}
      filter={null}
      disabled={disabled}
      open={open}
      onOpenChange={(opened, { reason }) => {
        setOpen(opened);
        // Emptying the field closes the list too, but the person is still typing.
        if (!opened && !isTyping(reason)) setTyped(null);
      }}
      itemToStringLabel={(item) => (isFound(item) ? itemLabel(item) : "")}
      isItemEqualToValue={(item, other) => item.id === other.id}
      inputValue={typed ?? (value ? itemLabel(value) : "")}
      onInputValueChange={(input, { reason }) => isTyping(reason) && setTyped(input)}
      onValueChange={onValueChange}
    >
      <div className="relative">
        <Combobox.Input
          {...control}
          ref={field}
          // The open list hides the rest of the page from screen readers, the visible label included.
          aria-label={label}
          onFocus={(event) => event.currentTarget.select()}
          // While the list is open the key is about it, also where nothing in it is chosen yet: no form is sent.
          onKeyDown={(event) => open && event.key === "Enter" && event.preventDefault()}
          onBlur={() => !open && setTyped(null)}
          className={cn(CONTROL_LOOK, onClear && value && "pe-9")}
        />
        {onClear && value && !disabled && (
          <button
            type="button"
            aria-label={t("Clear: {{label}}", { label })}
            onClick={onClear}
            className="absolute inset-y-0 end-0 grid w-9 place-items-center text-muted-foreground hover:text-foreground"
          >
            <X aria-hidden="true" className="size-4" />
          </button>
        )}
      </div>
      <Combobox.Portal>
        <Combobox.Positioner sideOffset={4} className="z-40">
          <Combobox.Popup className="max-h-72 w-(--anchor-width) overflow-y-auto rounded-md border border-border bg-card shadow-lg">
            <SearchStatus failed={found.isError} pending={found.isPending} count={found.data?.length ?? 0} />
            <Combobox.List>
              {(item: T | typeof NEW) => (
                <Combobox.Item
                  key={item.id}
                  value={item}
                  className="cursor-pointer px-3 py-2 text-sm data-highlighted:bg-muted"
                >
                  {isFound(item) ? itemLabel(item) : <Creating typed={text} />}
                  {itemDetail && isFound(item) && (
                    <span className="block text-xs text-muted-foreground">{itemDetail(item)}</span>
                  )}
                </Combobox.Item>
              )}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  );
}

/** Takes over from the field that stood there, behind what was typed. */
function useGoingOn({ isHeld, typed }: Begun): RefObject<HTMLInputElement | null> {
  const field = useRef<HTMLInputElement>(null);
  const [began] = useState({ isHeld, end: typed?.length });
  useLayoutEffect(() => {
    if (!began.isHeld) return;
    field.current?.focus();
    if (began.end !== undefined) field.current?.setSelectionRange(began.end, began.end);
  }, [began]);
  return field;
}

function Creating({ typed }: { typed: string }) {
  const t = useT("platform");
  return (
    <span className="flex items-center gap-1.5 font-medium text-primary">
      <Plus aria-hidden="true" className="size-4 shrink-0" />
      {typed ? t("Create “{{text}}”…", { text: typed }) : t("Create…")}
    </span>
  );
}

function isTyping(reason: string): boolean {
  return reason.startsWith("input-");
}

type SearchStatusProps = { failed: boolean; pending: boolean; count: number };

function SearchStatus({ failed, pending, count }: SearchStatusProps) {
  const t = useT("platform");
  const message = searchMessage({ failed, pending, count });
  return (
    <Combobox.Status className="px-3 text-sm text-muted-foreground not-empty:py-2">
      {message && t(message)}
    </Combobox.Status>
  );
}

function searchMessage({ failed, pending, count }: SearchStatusProps) {
  if (failed) return "The search failed.";
  if (pending) return "Loading…";
  return count === 0 ? "Nothing found." : null;
}
