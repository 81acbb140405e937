import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { X } from "lucide-react";

import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Loaded } from "@/components/ui/loaded";
import { useT } from "@/platform/i18n";
import { type Notification, notificationsQuery, useMarkRead } from "@/platform/notifications";

import { useDays } from "./days";
import { Entry } from "./entry";

/** What one was told, newest first, day by day; on a telephone it takes the whole screen. */
export default function NotificationPanel({ onClose }: { onClose: () => void }) {
  const t = useT("platform");
  const told = useInfiniteQuery(notificationsQuery);
  const mark = useMarkRead();

  return (
    <Dialog title={t("Notifications")} shape="panel" onClose={onClose}>
      <Button variant="quiet" aria-label={t("Close")} className="absolute end-2 top-2 px-2" onClick={onClose}>
        <X aria-hidden="true" className="size-5" />
      </Button>
      <div className="mb-2 flex flex-wrap items-center justify-between gap-2">
        <Button className="min-h-9" blocked={mark.isPending} onClick={() => mark.mutate("all")}>
          {t("Mark all as read")}
        </Button>
        <Link
          to="/compte"
          hash="notifications"
          onClick={onClose}
          className="text-sm text-primary underline underline-offset-2"
        >
          {t("What I want to hear")}
        </Link>
      </div>
      <Loaded query={told}>
        {({ pages }) => (
          <>
            <Days
              told={pages.flatMap(({ results }) => results)}
              onOpen={({ id, read }) => {
                if (!read) mark.mutate(id);
                onClose();
              }}
            />
            {told.hasNextPage && (
              <Button
                variant="quiet"
                className="mt-2 text-primary"
                blocked={told.isFetchingNextPage}
                onClick={() => told.fetchNextPage()}
              >
                {t("Earlier")}
              </Button>
            )}
          </>
        )}
      </Loaded>
    </Dialog>
  );
}

type DaysProps = { told: Notification[]; onOpen: (notification: Notification) => void };

function Days({ told, onOpen }: DaysProps) {
  const t = useT("platform");
  const days = useDays(told);
  if (told.length === 0) return <p className="text-sm text-muted-foreground">{t("Nothing yet.")}</p>;
  return days.map(({ day, entries }) => (
    <section key={day} aria-label={day} className="mb-3">
      <h3 className="mb-1 text-xs font-medium text-muted-foreground">{day}</h3>
      <ul className="grid gap-1">
        {entries.map((notification) => (
          <li key={notification.id}>
            <Entry notification={notification} onOpen={() => onOpen(notification)} />
          </li>
        ))}
      </ul>
    </section>
  ));
}
