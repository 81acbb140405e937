import type { ComponentProps } from "react";

import { Select } from "@/components/ui/input";
import { useT } from "@/platform/i18n";

type Text = Parameters<ReturnType<typeof useT<"settings">>>[0];
type ChoiceSelectProps<Choice extends string> = Omit<ComponentProps<"select">, "value" | "onChange"> & {
  value: Choice;
  /** What each choice is called, in their order. */
  words: Record<Choice, Text>;
  onChoose: (choice: Choice) => void;
};

/** One of a few choices that the code knows by name. */
export function ChoiceSelect<Choice extends string>({
  words,
  onChoose,
  ...props
}: ChoiceSelectProps<Choice>) {
  const t = useT("settings");
  return (
    <Select {...props} onChange={(event) => onChoose(event.target.value as Choice)}>
      {Object.entries<Text>(words).map(([value, label]) => (
        <option key={value} value={value}>
          {t(label)}
        </option>
      ))}
    </Select>
  );
}
