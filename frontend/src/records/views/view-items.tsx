import {
  Bookmark,
  BookmarkPlus,
  House,
  Link2,
  type LucideIcon,
  Mail,
  RotateCcw,
  Save,
  Settings2,
  Share2,
  Trash2,
} from "lucide-react";

import { MenuItem } from "@/components/ui/menu";
import { say } from "@/components/ui/toasts";
import { useT } from "@/platform/i18n";
import type { SavedView } from "@/platform/saved-views";

import type { ViewActs } from "./use-view-acts";

export type Asking = "new" | "settings" | "link" | "report";
type ViewItemsProps = {
  view: SavedView | undefined;
  changed: boolean;
  acts: ViewActs;
  onAsk: (what: Asking) => void;
  /** Whether the reader may show it to strangers, and have it sent to colleagues. */
  offered: Record<"link" | "report", boolean>;
};

/** What can be done with the view that is open, and with what the list is asked. */
export function ViewItems({ view, changed, acts, onAsk, offered }: ViewItemsProps) {
  const t = useT("platform");
  return (
    <>
      {view && changed && view.may_change && (
        <Item icon={Save} text={t("Save the changes")} onPress={() => acts.save(view)} />
      )}
      {view && changed && (
        <Item icon={RotateCcw} text={t("Back to the view")} onPress={() => acts.asBefore(view)} />
      )}
      <Item icon={BookmarkPlus} text={t("Save as a new view…")} onPress={() => onAsk("new")} />
      {view && <OpenItems view={view} acts={acts} onAsk={onAsk} offered={offered} />}
    </>
  );
}

type OpenItemsProps = { view: SavedView } & Omit<ViewItemsProps, "view" | "changed">;

function OpenItems({ view, acts, onAsk, offered }: OpenItemsProps) {
  const t = useT("platform");
  const copy = async () => {
    await navigator.clipboard.writeText(`${location.origin}${location.pathname}?enregistree=${view.id}`);
    say({ text: t("The link is copied.") });
  };
  return (
    <>
      {(view.may_change || view.may_decide) && (
        <Item icon={Settings2} text={t("Name and sharing…")} onPress={() => onAsk("settings")} />
      )}
      <Item
        icon={view.is_my_default ? Bookmark : House}
        text={view.is_my_default ? t("Do not begin with it any more") : t("Always begin with it")}
        onPress={() => acts.openWith(view)}
      />
      {view.scope !== "personal" && (
        <Item icon={Link2} text={t("Copy the link")} onPress={() => void copy()} />
      )}
      {offered.report && (
        <Item icon={Mail} text={t("Send by mail regularly…")} onPress={() => onAsk("report")} />
      )}
      {offered.link && (
        <Item icon={Share2} text={t("Share by a public link…")} onPress={() => onAsk("link")} />
      )}
      {view.may_decide && (
        <Item
          icon={Trash2}
          className="text-danger"
          text={t("Delete this view")}
          onPress={() => acts.remove(view)}
        />
      )}
    </>
  );
}

type ItemProps = { icon: LucideIcon; text: string; onPress: () => void; className?: string };

function Item({ icon: Icon, text, onPress, className }: ItemProps) {
  return (
    <MenuItem onClick={onPress} className={className}>
      <Icon aria-hidden="true" className="size-4 shrink-0" />
      {text}
    </MenuItem>
  );
}
