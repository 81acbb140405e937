import { Link } from "@tanstack/react-router";

import { addressOf, EXPORTS, LIST, RECORD } from "@/platform/addresses";
import { cn } from "@/platform/class-names";
import { useFormat } from "@/platform/format";
import { useT } from "@/platform/i18n";
import type { Notification } from "@/platform/notifications";

/** News of these kinds lead to a place on the screen. */
const PLACES: Record<string, string> = { "integrations.exported": EXPORTS };
const LOOK = "flex w-full items-start gap-2 rounded-md p-2 text-start text-sm hover:bg-muted";

type EntryProps = { notification: Notification; onOpen: () => void };

/** One thing that was told; it leads where its reader may go. */
export function Entry({ notification, onOpen }: EntryProps) {
  const { kind, resource, record, read } = notification;
  const look = cn(LOOK, !read && "bg-selected");
  if (!resource) {
    return (
      <button type="button" onClick={onOpen} className={look}>
        <Words notification={notification} />
      </button>
    );
  }
  const address = addressOf(resource);
  const to = record ? { to: RECORD, params: { ...address, id: record } } : { to: LIST, params: address };
  return (
    <Link {...to} hash={PLACES[kind] ?? ""} onClick={onOpen} className={look}>
      <Words notification={notification} />
    </Link>
  );
}

function Words({ notification: { text, title, at, read } }: { notification: Notification }) {
  const t = useT("platform");
  const format = useFormat();
  return (
    <>
      <span
        aria-hidden="true"
        className={cn("mt-1.5 size-2 shrink-0 rounded-full", read ? "bg-transparent" : "bg-primary")}
      />
      <span className="min-w-0">
        {!read && <span className="sr-only">{t("Unread")} </span>}
        <span className={cn("block", !read && "font-medium")}>
          <bdi>{text}</bdi>
        </span>
        {title && (
          <span className="block font-medium text-primary">
            <bdi>{title}</bdi>
          </span>
        )}
        <span className="block text-xs text-muted-foreground">
          <bdi>{format.dateTime(at)}</bdi>
        </span>
      </span>
    </>
  );
}
