import { CloudOff } from "lucide-react";

import { Notice } from "@/components/ui/notice";

import { useFormat } from "@/platform/format";
import { useT } from "@/platform/i18n";
import { useOnline } from "@/platform/offline/network";

type ReadAtProps = { at: number | undefined; className?: string };

/** While the server is away: when what is shown was read. */
export function ReadAt({ at, className }: ReadAtProps) {
  const t = useT("platform");
  const format = useFormat();
  const online = useOnline();
  if (online || !at) return null;

  return (
    <div className={className}>
      <Notice tone="notice" className="flex items-center gap-2">
        <CloudOff aria-hidden="true" className="size-4 shrink-0" />
        <span>
          {t("Without a network: as read on {{when}}.", {
            when: format.dateTime(new Date(at).toISOString()),
          })}
        </span>
      </Notice>
    </div>
  );
}
