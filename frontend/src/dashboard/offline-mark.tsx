import { Link } from "@tanstack/react-router";
import { CloudOff, CloudUpload } from "lucide-react";

import { cn } from "@/platform/class-names";
import { useT } from "@/platform/i18n";
import { useOnline } from "@/platform/offline/network";
import { useOutbox } from "@/platform/outbox/use-outbox";

/** Whether there is a network, and how much waits for it. Nothing, where all is well. */
export function OfflineMark() {
  const t = useT("platform");
  const online = useOnline();
  const count = useOutbox().length;
  const Icon = online ? CloudUpload : CloudOff;
  if (online && count === 0) return null;

  return (
    <Link
      to="/envois"
      className={cn(
        "flex min-h-10 items-center gap-1.5 rounded-md px-2 text-sm font-medium",
        online ? "hover:bg-muted" : "bg-notice-soft text-notice",
      )}
    >
      <Icon aria-hidden="true" className="size-5" />
      <span className={online ? "sr-only" : "max-sm:sr-only"}>
        {online ? t("To be sent") : t("No network")}
      </span>
      {count > 0 && (
        <>
          <span aria-hidden="true" className="tabular-nums">
            {count}
          </span>
          <span className="sr-only">{t("{{count}} actions not sent", { count })}</span>
        </>
      )}
    </Link>
  );
}
