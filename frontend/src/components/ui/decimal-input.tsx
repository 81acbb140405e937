import type { ComponentProps } from "react";

import { decimalSign } from "@/platform/format";
import { useLanguage } from "@/platform/i18n";

import { Input } from "./input";

type DecimalInputProps = Omit<ComponentProps<"input">, "value" | "onChange"> & {
  value: string;
  onType: (value: string) => void;
};

/** People read the sign of their language and type that or a point; the server reads a point. */
export function DecimalInput({ value, onType, ...control }: DecimalInputProps) {
  const sign = decimalSign(useLanguage());
  return (
    <Input
      {...control}
      inputMode="decimal"
      dir="ltr"
      value={value.replace(".", sign)}
      onChange={(event) => onType(event.target.value.replace(",", "."))}
    />
  );
}
