import { Panel } from "@/components/ui/panel";
import { useT } from "@/platform/i18n";

import { useConsoleFormat } from "./format";
import type { Backup } from "./types";

/** The backups of a company where the platform keeps them, the newest first. */
export function Backups({ backups }: { backups: Backup[] }) {
  const t = useT("console");
  const format = useConsoleFormat();
  return (
    <Panel title={t("Backups that are kept")}>
      {backups.length === 0 && <p className="text-sm">{t("There is none.")}</p>}
      <ul className="divide-y divide-border text-sm">
        {backups.map(({ name, bytes, at }) => (
          <li key={name} className="flex flex-wrap justify-between gap-x-4 py-1.5">
            <bdi className="min-w-0 break-all">{name}</bdi>
            <span>
              {format.dateTime(at)} · {format.size(bytes)}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
