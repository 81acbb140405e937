import { Link } from "@tanstack/react-router";

import { Notice } from "@/components/ui/notice";

import { useT } from "@/platform/i18n";
import { useUnsent } from "@/platform/outbox/use-outbox";

type UnsentNoticeProps = { resource: string; record: string | null; className?: string };

/** What one did to this record, or made of this kind, and the server has not taken yet. */
export function UnsentNotice({ resource, record, className }: UnsentNoticeProps) {
  const t = useT("platform");
  const count = useUnsent(resource, record).length;
  if (count === 0) return null;

  return (
    <div className={className}>
      <Notice tone="notice" role="status" className="flex flex-wrap items-center justify-between gap-2">
        {record === null
          ? t("{{count}} new records are only on this device", { count })
          : t("{{count}} changes of this record are only on this device", { count })}
        <Link to="/envois" className="font-medium underline underline-offset-2">
          {t("See them")}
        </Link>
      </Notice>
    </div>
  );
}
