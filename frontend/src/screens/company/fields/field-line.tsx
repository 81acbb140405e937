import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";

import { Button } from "@/components/ui/button";
import { ErrorNotice } from "@/components/ui/error-notice";
import { mayDo, useAdministration } from "@/platform/administration";
import { request } from "@/platform/api";
import { useLanguage, useT } from "@/platform/i18n";

import { useCompanyChange } from "../company";
import { anyText } from "./draft";
import { type AddedField, type Copying, type FieldKinds, isUnderway } from "./types";

/** Forms and lists draw themselves from metadata: they are read again. */
export function useFieldChange<Sent>(change: (sent: Sent) => Promise<unknown>) {
  const client = useQueryClient();
  return useCompanyChange(async (sent: Sent) => {
    await change(sent);
    await client.invalidateQueries({ queryKey: ["metadata"] });
  });
}

export function FieldLine({ field, kinds }: { field: AddedField; kinds: FieldKinds }) {
  const t = useT("settings");
  const language = useLanguage();
  const mayChange = mayDo(useAdministration(), "update", "company.field");
  const change = useFieldChange((is_active: boolean) =>
    request("PATCH", `company/fields/${field.id}/`, { is_active, version: field.version }),
  );
  const label = field.labels[language] || anyText(field.labels);
  const act = field.is_active ? t("Put aside") : t("Take back");
  const traits = [
    kinds.kinds.find(({ value }) => value === field.kind)?.label ?? field.kind,
    field.required && t("Required"),
    field.is_listed && t("In lists"),
    field.is_filterable && t("Filterable"),
    !field.is_active && t("Put aside: its values are kept"),
  ].filter(Boolean);

  return (
    <li className="py-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <div className="min-w-0">
          {mayChange ? (
            <Link
              to="/societe/$section/$id"
              params={{ section: "champs", id: field.id }}
              className="font-medium text-primary underline-offset-2 hover:underline"
            >
              <bdi>{label}</bdi>
            </Link>
          ) : (
            <bdi className="font-medium">{label}</bdi>
          )}
          <p className="text-sm text-muted-foreground">
            <bdi dir="ltr" className="font-mono text-xs">
              {field.key}
            </bdi>{" "}
            · {traits.join(" · ")}
          </p>
        </div>
        {mayChange && (
          <Button
            variant="quiet"
            aria-label={`${act} ${label}`}
            blocked={change.isPending}
            onClick={() => change.mutate(!field.is_active)}
          >
            {act}
          </Button>
        )}
      </div>
      {field.copying && <CopyingBar copying={field.copying} underway={isUnderway(field)} label={label} />}
      <ErrorNotice error={change.error} />
    </li>
  );
}

type CopyingBarProps = { copying: Copying; underway: boolean; label: string };

/** Who leaves the screen need not wait: the work goes on, and the field is filterable when it is done. */
function CopyingBar({ copying, underway, label }: CopyingBarProps) {
  const t = useT("settings");
  if (!underway)
    return (
      <p className="mt-1 text-sm text-danger">
        {t("It could not be made filterable. Open the field and ask again.")}
      </p>
    );
  return (
    <div className="mt-1 text-sm text-muted-foreground">
      <p>{t("Being made filterable…")}</p>
      <progress
        aria-label={`${t("Being made filterable…")} ${label}`}
        className="h-2 w-full max-w-xs accent-primary"
        {...(copying.total > 0 && { value: copying.done, max: copying.total })}
      />
    </div>
  );
}
