import { BookmarkCheck, BookmarkPlus, House, Link2, RotateCcw, Save, Settings2, Trash2 } from "lucide-react";

import { MenuItem } from "@/components/ui/menu";
import { say } from "@/components/ui/toasts";
import { useT } from "@/platform/i18n";
import { type SavedView, useDeleteView, useOpenWith, useRestoreView, useSaveView } from "@/platform/saved-views";

import { partsOf } from "./opened";
import type { ViewMenuProps } from "./view-menu";

type ViewActsProps = ViewMenuProps & { changed: boolean; onAsk: (what: "new" | "settings") => void };

const ICON = "size-4 shrink-0";

/** Items of the menu: save, save as another, settings, begin with it, delete. */
export function ViewActs(props: ViewActsProps) {
  const { resource, view, changed, search, columns, limits, onAsk, onOpen } = props;
  const t = useT("platform");
  const refused = (error: Error) => say({ text: error.message });
  const save = useSaveView(resource);
  const openWith = useOpenWith(resource);
  const asBefore = (id: string) => {
    columns.reset();
    limits.reset();
    onOpen(id);
  };
  const saveOver = ({ id, version }: SavedView) =>
    save.mutate(
      { id, version, ...partsOf(search, columns.kept, limits.values) },
      {
        onSuccess: (saved) => {
          asBefore(saved.id);
          say({ text: t("“{{name}}” is saved.", { name: saved.name }) });
        },
        onError: refused,
      },
    );

  return (
    <>
      {view && changed && view.may_change && (
        <MenuItem onClick={() => saveOver(view)}>
          <Save aria-hidden="true" className={ICON} />
          {t("Save the changes")}
        </MenuItem>
      )}
      {view && changed && (
        <MenuItem onClick={() => asBefore(view.id)}>
          <RotateCcw aria-hidden="true" className={ICON} />
          {t("Back to the view")}
        </MenuItem>
      )}
      <MenuItem onClick={() => onAsk("new")}>
        <BookmarkPlus aria-hidden="true" className={ICON} />
        {t("Save as a new view…")}
      </MenuItem>
      {view && (
        <>
          {(view.may_change || view.may_decide) && (
            <MenuItem onClick={() => onAsk("settings")}>
              <Settings2 aria-hidden="true" className={ICON} />
              {t("Name and sharing…")}
            </MenuItem>
          )}
          <MenuItem onClick={() => openWith.mutate(view, { onError: refused })}>
            {view.is_my_default ? (
              <BookmarkCheck aria-hidden="true" className={ICON} />
            ) : (
              <House aria-hidden="true" className={ICON} />
            )}
            {view.is_my_default ? t("Do not begin with it any more") : t("Always begin with it")}
          </MenuItem>
          {view.scope !== "personal" && <CopyLink view={view} />}
          {view.may_decide && <Delete {...props} view={view} onRefused={refused} />}
        </>
      )}
    </>
  );
}

function CopyLink({ view }: { view: SavedView }) {
  const t = useT("platform");
  const copy = async () => {
    await navigator.clipboard.writeText(`${location.origin}${location.pathname}?enregistree=${view.id}`);
    say({ text: t("The link is copied.") });
  };
  return (
    <MenuItem onClick={() => void copy()}>
      <Link2 aria-hidden="true" className={ICON} />
      {t("Copy the link")}
    </MenuItem>
  );
}

type DeleteProps = ViewMenuProps & { view: SavedView; onRefused: (error: Error) => void };

/** Without asking, because it can be taken back without asking either. */
function Delete({ resource, view, onOpen, onRefused }: DeleteProps) {
  const t = useT("platform");
  const remove = useDeleteView(resource);
  const restore = useRestoreView(resource);
  const back = () => restore.mutate(view, { onSuccess: ({ id }) => onOpen(id), onError: onRefused });
  const gone = () => {
    onOpen(null);
    say({
      text: t("“{{title}}” is in the recycle bin.", { title: view.name }),
      undo: { label: t("Undo"), run: back },
    });
  };
  return (
    <MenuItem
      className="text-danger"
      onClick={() => remove.mutate(view, { onSuccess: gone, onError: onRefused })}
    >
      <Trash2 aria-hidden="true" className={ICON} />
      {t("Delete this view")}
    </MenuItem>
  );
}
