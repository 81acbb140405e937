import { Field } from "@/components/ui/field";
import { Panel } from "@/components/ui/panel";
import { Ticked } from "@/components/ui/ticked";
import { useT } from "@/platform/i18n";
import { useSession } from "@/platform/session";

import { ChoiceSelect } from "../choice-select";
import type { PartProps } from "./door";
import type { Demand } from "./types";

const DEMANDS = {
  nobody: "Nobody: each decides for themselves",
  roles: "Some roles",
  everybody: "Everybody",
} as const satisfies Record<Demand, string>;

/** Who comes in with a code or a passkey besides the password. */
export function SecondFactorPanel({ typed, errors, maySay, onChange, policy }: PartProps) {
  const t = useT("settings");
  return (
    <Panel title={t("Second factor")}>
      <p className="mb-3 text-sm text-muted-foreground">
        {t("Whoever has none is led to set one up, and does nothing else before.")}
      </p>
      <Field label={t("Asked of")} errors={errors.second_factor} className="max-w-sm">
        {(control) => (
          <ChoiceSelect
            {...control}
            disabled={!maySay("second_factor")}
            value={typed.second_factor}
            words={DEMANDS}
            onChoose={(second_factor) => onChange({ second_factor })}
          />
        )}
      </Field>
      {typed.second_factor === "roles" && policy.second_factor_roles !== undefined && (
        <RoleChoice
          chosen={typed.second_factor_roles}
          isLocked={!maySay("second_factor_roles")}
          onChange={(second_factor_roles) => onChange({ second_factor_roles })}
        />
      )}
    </Panel>
  );
}

type RoleChoiceProps = { chosen: string[]; isLocked: boolean; onChange: (roles: string[]) => void };

function RoleChoice({ chosen, isLocked, onChange }: RoleChoiceProps) {
  const t = useT("settings");
  const { roles } = useSession();
  const toggled = (key: string) =>
    chosen.includes(key) ? chosen.filter((role) => role !== key) : [...chosen, key];
  return (
    <fieldset disabled={isLocked} className="mt-3 grid gap-x-6 sm:grid-cols-2">
      <legend className="mb-1 text-sm font-medium">{t("Roles that need it")}</legend>
      {Object.entries(roles).map(([key, label]) => (
        <Ticked key={key} checked={chosen.includes(key)} onTick={() => onChange(toggled(key))}>
          <bdi>{label}</bdi>
        </Ticked>
      ))}
    </fieldset>
  );
}
