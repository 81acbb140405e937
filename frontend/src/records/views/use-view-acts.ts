import { say } from "@/components/ui/toasts";
import { useT } from "@/platform/i18n";
import {
  type SavedView,
  useDeleteView,
  useOpenWith,
  useRestoreView,
  useSaveView,
} from "@/platform/saved-views";

import { partsOf } from "./kept";
import type { ViewMenuProps } from "./view-menu";

export type ViewActs = {
  save: (view: SavedView) => void;
  /** Forgets what was tried out on the view. */
  asBefore: (view: SavedView) => void;
  openWith: (view: SavedView) => void;
  remove: (view: SavedView) => void;
};

/** Held by what stays when the menu closes: what comes of an act is told after that. */
export function useViewActs({ description, search, columns, limits, onOpen }: ViewMenuProps): ViewActs {
  const t = useT("platform");
  const save = useSaveView(description.key);
  const openWith = useOpenWith(description.key);
  const remove = useDeleteView(description.key);
  const restore = useRestoreView(description.key);
  const onError = (error: Error) => say({ text: error.message });

  const asBefore = ({ id }: SavedView) => {
    columns.reset();
    limits.reset();
    onOpen(id);
  };
  const saved = (view: SavedView) => {
    asBefore(view);
    say({ text: t("“{{name}}” is saved.", { name: view.name }) });
  };
  const gone = (view: SavedView) => {
    onOpen(null);
    const back = () => restore.mutate(view, { onSuccess: ({ id }) => onOpen(id), onError });
    const text = t("“{{title}}” is in the recycle bin.", { title: view.name });
    say({ text, undo: { label: t("Undo"), run: back } });
  };

  return {
    asBefore,
    save: ({ id, version }) => {
      const parts = partsOf(description, { search, columns, limits });
      save.mutate({ id, version, ...parts }, { onSuccess: saved, onError });
    },
    openWith: (view) => openWith.mutate(view, { onError }),
    remove: (view) => remove.mutate(view, { onSuccess: () => gone(view), onError }),
  };
}
