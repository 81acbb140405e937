import type { QueryKey } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";

import { useFetched } from "./fetched";
import { type ControlProps, Field } from "./field";
import { Input } from "./input";
import { PICKING } from "./picking";

export type Identified = { id: string };
type SearchComboboxProps<T extends Identified> = {
  label: string;
  value: T | null;
  itemLabel: (item: T) => string;
  itemDetail?: (item: T) => ReactNode;
  search: (text: string) => { queryKey: QueryKey; queryFn: () => Promise<T[]> };
  onSelect: (item: T) => void;
  disabled?: boolean;
};

/** Chooses one record among many by typing a few letters; the server does the searching. */
export function SearchCombobox<T extends Identified>(props: SearchComboboxProps<T>) {
  return <Field label={props.label}>{(control) => <PickerInput {...props} control={control} />}</Field>;
}

export type PickerInputProps<T extends Identified> = SearchComboboxProps<T> & {
  control: ControlProps;
  /** Left out where something must be chosen. */
  onClear?: (() => void) | undefined;
  /** Makes what is not there yet, beginning with what was typed; left out where that cannot be. */
  onCreate?: ((typed: string) => void) | undefined;
};

/** What somebody did before there was anything to choose from: came to the field, and typed, if they did. */
export type Begun = { isHeld: boolean; typed: string | null };
const NOTHING: Begun = { isHeld: false, typed: null };

/** The same under a label that stands elsewhere. Until it is whole, a field that says what is chosen, and loses no key. */
export function PickerInput<T extends Identified>(props: PickerInputProps<T>) {
  const { label, control, value, itemLabel, disabled } = props;
  const whole = useFetched(PICKING);
  const [begun, setBegun] = useState(NOTHING);

  if (whole) return <whole.PickerInput {...props} begun={begun} />;
  return (
    <Input
      {...control}
      aria-label={label}
      autoComplete="off"
      disabled={disabled}
      value={begun.typed ?? (value ? itemLabel(value) : "")}
      onFocus={() => setBegun({ ...begun, isHeld: true })}
      onBlur={() => setBegun(NOTHING)}
      onChange={({ target }) => setBegun({ isHeld: true, typed: target.value })}
    />
  );
}
