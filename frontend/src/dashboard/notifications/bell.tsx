import { Bell as Icon } from "lucide-react";
import { lazy, Suspense, useState } from "react";

import { useT } from "@/platform/i18n";
import { useUnread } from "@/platform/notifications";
import { useSession } from "@/platform/session";

const NotificationPanel = lazy(() => import("./panel"));
/** What fits beside the bell. */
const MOST = 99;

/** How much one was told and has not read; opens it. */
export function Bell() {
  const t = useT("platform");
  const { support } = useSession();
  const unread = useUnread();
  const [open, setOpen] = useState(false);
  if (support) return null;

  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
        className="relative grid size-10 shrink-0 place-items-center rounded-md hover:bg-muted"
      >
        <Icon aria-hidden="true" className="size-5" />
        <span className="sr-only">
          {unread > 0 ? t("Notifications, {{count}} unread", { count: unread }) : t("Notifications")}
        </span>
        {unread > 0 && (
          <span
            aria-hidden="true"
            className="absolute end-0.5 top-0.5 min-w-4.5 rounded-full bg-primary px-1 text-center text-[0.6875rem] leading-4.5 font-semibold text-on-primary tabular-nums"
          >
            {unread > MOST ? `${MOST}+` : unread}
          </span>
        )}
      </button>
      <Suspense>{open && <NotificationPanel onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
