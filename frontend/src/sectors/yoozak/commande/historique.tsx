import { StateBadge } from "@/components/fields/state-badge";
import { Panel } from "@/components/ui/panel";
import { useFormat } from "@/platform/format";
import { useT } from "@/platform/i18n";

import type { Passage } from "./types";

export function Historique({ passages }: { passages: Passage[] }) {
  const t = useT("yoozak.commande");
  return (
    <Panel title={t("Historique")}>
      <ol className="grid gap-4 border-s-2 border-border ps-4">
        {passages.map((passage) => (
          <Etape key={`${passage.etat.code}-${passage.debut}`} passage={passage} />
        ))}
      </ol>
    </Panel>
  );
}

function Etape({ passage: { etat, operateur, debut, fin, commentaire } }: { passage: Passage }) {
  const t = useT("yoozak.commande");
  const format = useFormat();
  return (
    <li className="text-sm" aria-current={fin === null ? "step" : undefined}>
      <StateBadge state={etat} />
      <p className="mt-1 text-muted-foreground">
        <time dateTime={debut}>
          <bdi>{format.dateTime(debut)}</bdi>
        </time>
        {" – "}
        {fin ? (
          <time dateTime={fin}>
            <bdi>{format.dateTime(fin)}</bdi>
          </time>
        ) : (
          t("en cours")
        )}
      </p>
      {operateur && <p>{operateur}</p>}
      <p>
        <bdi>{commentaire}</bdi>
      </p>
    </li>
  );
}
