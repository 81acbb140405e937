import { Notice } from "@/components/ui/notice";
import { useFormat } from "@/platform/format";
import { type Translate, useT } from "@/platform/i18n";
import type { Description } from "@/platform/metadata";

import { titleOf } from "../../title";
import type { Faulty } from "./plan";

/** As many as anybody reads. */
const SHOWN = 20;

/** The texts that mean nothing where they would stand: those cells stay as they are. */
export function FaultyCells({ description, faults }: { description: Description; faults: Faulty[] }) {
  const t = useT("cells");
  const format = useFormat();
  const count = faults.length;
  return (
    <Notice tone="notice">
      <p>
        {t("{{count}} cells cannot be read and stay as they are:", { count, shown: format.number(count) })}
      </p>
      <ul className="ms-4 list-disc">
        {faults.slice(0, SHOWN).map((faulty) => (
          <li key={`${faulty.row.id} ${faulty.field.name}`}>
            <bdi className="font-medium">
              {t("{{label}} of {{title}}", {
                label: faulty.field.label,
                title: titleOf(faulty.row, description),
              })}
            </bdi>{" "}
            : <span>{reasonOf(faulty, t)}</span>
          </li>
        ))}
      </ul>
      {count > SHOWN && <p>{t("The first {{shown}} are shown.", { shown: format.number(SHOWN) })}</p>}
    </Notice>
  );
}

function reasonOf({ fault, text }: Faulty, t: Translate<"cells">): string {
  switch (fault) {
    case "number":
      return t("“{{text}}” is no number.", { text });
    case "whole":
      return t("“{{text}}” is no whole number.", { text });
    case "date":
      return t("“{{text}}” is no date.", { text });
    case "yes":
      return t("“{{text}}” is neither yes nor no.", { text });
    case "choice":
      return t("“{{text}}” is none of the choices.", { text });
    case "missing":
      return t("A value is needed here.");
    case "unknown":
      return t("“{{text}}” is not found.", { text });
    case "several":
      return t("Several are called “{{text}}”.", { text });
    case "closed":
      return t("This column is not changed in the list.");
  }
}
