import type { ComponentProps } from "react";

import { Select } from "@/components/ui/input";
import { useT } from "@/platform/i18n";
import { useSession } from "@/platform/session";

type RoleSelectProps = Omit<ComponentProps<"select">, "onChange"> & {
  onChoose: (role: string) => void;
  /** Whether one may choose none of them. */
  none?: boolean;
};

/** The roles of the company, as it calls them. */
export function RoleSelect({ onChoose, none = false, ...props }: RoleSelectProps) {
  const t = useT("settings");
  const { roles } = useSession();
  return (
    <Select {...props} onChange={(event) => onChoose(event.target.value)}>
      {(none || !props.value) && <option value="">{none ? t("No role") : t("Choose…")}</option>}
      {Object.entries(roles).map(([key, label]) => (
        <option key={key} value={key}>
          {label}
        </option>
      ))}
    </Select>
  );
}
