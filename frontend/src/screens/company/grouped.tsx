import type { ReactNode } from "react";

import { GROUPS, type Group, type Section, sectionsFor } from "@/dashboard/company-sections";
import { useAdministration } from "@/platform/administration";
import { useT } from "@/platform/i18n";

type GroupedProps = { className: string; children: (section: Section) => ReactNode };

/** The reader's sections, those that belong together under one heading. */
export function Grouped({ className, children }: GroupedProps) {
  const t = useT("settings");
  const open = sectionsFor(useAdministration());
  return (Object.keys(GROUPS) as Group[]).map((group) => {
    const sections = open.filter((section) => section.group === group);
    if (sections.length === 0) return null;
    return (
      <section key={group} aria-label={t(GROUPS[group])} className="mb-2">
        <h2 className="mb-1 px-2.5 text-xs font-medium text-muted-foreground">{t(GROUPS[group])}</h2>
        <ul className={className}>
          {sections.map((section) => (
            <li key={section.path}>{children(section)}</li>
          ))}
        </ul>
      </section>
    );
  });
}
