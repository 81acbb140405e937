import { useId, useState } from "react";

import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { FormDialog } from "@/components/ui/form-dialog";
import { Input, Select } from "@/components/ui/input";
import { ApiError } from "@/platform/api";
import { useT } from "@/platform/i18n";
import { type SavedView, SCOPES, type Scope, useKeepView, useSetView } from "@/platform/saved-views";
import { useSession } from "@/platform/session";

import { partsOf } from "./kept";
import type { ViewMenuProps } from "./view-menu";

type ViewDialogProps = ViewMenuProps & {
  /** The new view begins as this one. */
  copied: SavedView | undefined;
  onClose: () => void;
};

const WORDS = {
  personal: "For me only",
  shared: "For everybody, and everybody may change it",
  locked: "For everybody, and I alone change it",
} as const satisfies Record<Scope, string>;

/** Names a view and says whom it is for: the one that is open, or a new one of what the list is asked. */
export default function ViewDialog(props: ViewDialogProps) {
  const { description, views, view, copied, search, columns, limits, onOpen, onClose } = props;
  const t = useT("platform");
  const [name, setName] = useState(view?.name ?? "");
  const [scope, setScope] = useState<Scope>(view?.scope ?? "personal");
  const [roles, setRoles] = useState<string[]>(view?.default_of ?? []);
  const keep = useKeepView(description.key);
  const set = useSetView(description.key);
  const { isPending, error } = view ? set : keep;
  const reproaches = error instanceof ApiError ? error.fields : {};
  const settings = { name, scope, roles: scope === "personal" ? [] : roles };

  const opened = ({ id }: SavedView) => {
    // What was tried out on the list is in the view now.
    columns.reset();
    limits.reset();
    onOpen(id);
    onClose();
  };
  const submit = () => {
    if (view) set.mutate({ view, ...settings }, { onSuccess: onClose });
    else
      keep.mutate(
        { ...settings, ...partsOf(description, { search, columns, limits }) },
        { onSuccess: opened },
      );
  };

  return (
    <FormDialog
      title={view ? t("Name and sharing") : t("Save as a new view")}
      submit={t("Save")}
      onSubmit={submit}
      onClose={onClose}
      error={error}
      blocked={isPending}
    >
      {copied && (
        <p className="text-sm text-muted-foreground">
          {t("“{{name}}” stays as it was.", { name: copied.name })}
        </p>
      )}
      <Field label={t("Name of the view")} required errors={reproaches.name}>
        {(control) => (
          <Input
            {...control}
            dir="auto"
            required
            maxLength={80}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      {mayChoose(view, views.may_share) && (
        <Field label={t("For whom")} errors={reproaches.scope}>
          {(control) => (
            <Select {...control} value={scope} onChange={(event) => setScope(event.target.value as Scope)}>
              {SCOPES.filter((each) => each === view?.scope || isOpen(each, view, views.may_share)).map(
                (each) => (
                  <option key={each} value={each}>
                    {t(WORDS[each])}
                  </option>
                ),
              )}
            </Select>
          )}
        </Field>
      )}
      {views.may_share && scope !== "personal" && <Roles chosen={roles} onChoose={setRoles} />}
    </FormDialog>
  );
}

function mayChoose(view: SavedView | undefined, mayShare: boolean): boolean {
  return view ? view.may_decide && (mayShare || view.scope !== "personal") : mayShare;
}

/** A view is taken back by its author, and given to everybody by whoever may share. */
function isOpen(scope: Scope, view: SavedView | undefined, mayShare: boolean): boolean {
  return scope === "personal" ? view === undefined || view.mine : mayShare;
}

function Roles({ chosen, onChoose }: { chosen: string[]; onChoose: (roles: string[]) => void }) {
  const t = useT("platform");
  const { roles } = useSession();
  const id = useId();
  const toggle = (role: string) =>
    onChoose(chosen.includes(role) ? chosen.filter((each) => each !== role) : [...chosen, role]);
  return (
    <fieldset>
      <legend className="mb-1 text-sm font-medium">{t("Their list begins with it")}</legend>
      <ul className="grid gap-1 sm:grid-cols-2">
        {Object.entries(roles).map(([role, label]) => (
          <li key={role}>
            <label htmlFor={`${id}-${role}`} className="flex min-h-9 items-center gap-2 text-sm">
              <Checkbox id={`${id}-${role}`} checked={chosen.includes(role)} onChange={() => toggle(role)} />
              <bdi>{label}</bdi>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
