import type { ComponentProps } from "react";

import { Select } from "@/components/ui/input";
import { useT } from "@/platform/i18n";
import { useSession } from "@/platform/session";

type RoleSelectProps = Omit<ComponentProps<"select">, "onChange"> & { onChoose: (role: string) => void };

/** The roles of the company, as it calls them. */
export function RoleSelect({ onChoose, ...props }: RoleSelectProps) {
  const t = useT("settings");
  const { roles } = useSession();
  return (
    <Select {...props} onChange={(event) => onChoose(event.target.value)}>
      {!props.value && <option value="">{t("Choose…")}</option>}
      {Object.entries(roles).map(([key, label]) => (
        <option key={key} value={key}>
          {label}
        </option>
      ))}
    </Select>
  );
}
