import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";

import { Ask } from "@/components/fields/ask";
import { isNumber } from "@/components/fields/show";
import { cn } from "@/platform/class-names";
import { useT } from "@/platform/i18n";
import type { Description, Field } from "@/platform/metadata";
import type { Row } from "@/platform/resources";
import { useSession } from "@/platform/session";

import { titleOf } from "../../title";
import { same } from "../../values";
import type { Held } from "./held";
import { faultId } from "./held-value";
import type { Place } from "./range";
import { useSaveCell } from "./saving";

type CellEditorProps = {
  description: Description;
  row: Row;
  field: Field;
  typed: string | undefined;
  held: Held | undefined;
  onDone: (by: Place | null) => void;
};

const STAY = { row: 0, column: 0 };

/** The control of the field in its cell: Enter and Tab save and go on, Escape gives up, going elsewhere saves. */
export default function CellEditor(props: CellEditorProps) {
  const { description, row, field, typed, held, onDone } = props;
  const t = useT("cells");
  // What the list learns of the record while somebody types is not what they began from.
  const [began] = useState(() => beginning(row, field, held));
  const [value, setValue] = useState<unknown>(typed ?? (held ? held.value : row[field.name]));
  const save = useSaveCell(description);
  const person = useSession().user?.id ?? "";
  const frame = useRef<HTMLDivElement>(null);
  const isDone = useRef(false);
  useLayoutEffect(() => takeFocus(frame.current, typed !== undefined), [typed]);

  const finish = (by: Place | null, kept: unknown) => {
    if (isDone.current) return;
    isDone.current = true;
    const isSame = same(field, kept, began.base) && !held?.error;
    if (!isSame) {
      const cell = { person, resource: description.key, id: row.id, name: field.name };
      save({ ...cell, ...began, value: kept, title: titleOf(row, description), error: null });
    }
    onDone(by);
  };
  useOnGone(frame, () => finish(null, value));
  const giveUp = () => {
    isDone.current = true;
    onDone(STAY);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    // Shortcuts of the page would take what is typed, but Ctrl K leads anywhere from here too.
    if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
    if (isListOpen(event.target) && event.key !== "Tab") return;
    const way = wayOf(event);
    if (event.key === "Escape") giveUp();
    else if (way) finish(way, value);
    else return;
    event.preventDefault();
  };
  const onChange = (next: unknown) => {
    setValue(next);
    // Choosing a record is all that there is to say.
    if (field.kind === "relation") finish(STAY, next);
  };
  const onBlur = ({ target, relatedTarget }: FocusEvent<HTMLElement>) => {
    if (!frame.current?.contains(relatedTarget) && !isListOpen(target)) finish(null, value);
  };

  return (
    <div
      ref={frame}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
      className={cn(
        "-mx-2 w-[calc(100%+1rem)] min-w-32 flex-none bg-card shadow-lg",
        isNumber(field) && "ltr:[&_input]:text-end",
      )}
    >
      <Ask
        field={field}
        value={value}
        onChange={onChange}
        control={{
          "aria-label": t("{{label}} of {{title}}", {
            label: field.label,
            title: titleOf(row, description),
          }),
          ...(held?.error && { "aria-invalid": true, "aria-describedby": faultId(held) }),
        }}
      />
    </div>
  );
}

/** A row that is scrolled away takes its control along: that is going elsewhere too. */
function useOnGone(frame: RefObject<HTMLElement | null>, onGone: () => void): void {
  const latest = useRef(onGone);
  useEffect(() => {
    latest.current = onGone;
  });
  useEffect(() => {
    const element = frame.current;
    return () => {
      if (!element?.isConnected) latest.current();
    };
  }, [frame]);
}

/** What the cell held when somebody began to type, and the version that the row showed then. */
function beginning(row: Row, { name }: Field, held: Held | undefined): Pick<Held, "base" | "version"> {
  if (held?.error) return { base: held.base, version: held.version };
  return { base: held ? held.value : row[name], version: row.version ?? 0 };
}

/** Where the key leads once the value is saved, as spreadsheets have it. */
function wayOf({ key, shiftKey, altKey, target }: KeyboardEvent<HTMLElement>): Place | null {
  const by = shiftKey ? -1 : 1;
  if (key === "Tab") return { row: 0, column: by };
  const isNewLine = (shiftKey || altKey) && target instanceof HTMLTextAreaElement;
  return key === "Enter" && !isNewLine ? { row: by, column: 0 } : null;
}

/** A picker answers these keys itself while its list is open. */
function isListOpen(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.getAttribute("aria-expanded") === "true";
}

/** What is there is replaced by typing over it, unless the typing has begun. */
function takeFocus(frame: HTMLElement | null, hasBegun: boolean): void {
  const control = frame?.querySelector<HTMLElement>("input, select, textarea");
  control?.focus();
  if (!hasBegun && (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement))
    control.select();
}
