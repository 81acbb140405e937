import { Joined } from "@/components/ui/joined";
import { useT } from "@/platform/i18n";
import { Money } from "@/platform/screen";

import type { EnAttente } from "./use-repartition";

type CommandeAConfierProps = { commande: EnAttente; cochee: boolean; onCocher: (id: string) => void };

export function CommandeAConfier({ commande, cochee, onCocher }: CommandeAConfierProps) {
  const t = useT("yoozak.commande");
  const { id, id_yz, client, ville, total } = commande;

  return (
    <label className="flex min-h-14 cursor-pointer items-center gap-3 rounded-lg border border-border bg-card px-3 has-checked:bg-selected">
      <input
        type="checkbox"
        checked={cochee}
        onChange={() => onCocher(id)}
        aria-label={t("Cocher la commande {{numero}}", { numero: id_yz ?? "" })}
        className="size-5 accent-primary"
      />
      <span className="grid min-w-0 flex-1 text-sm">
        <span className="line-clamp-2 font-medium break-words">
          <Joined parts={[id_yz, client?.label ?? null]} />
        </span>
        <bdi className="truncate text-muted-foreground">{ville?.label}</bdi>
      </span>
      {total && <Money value={total} />}
    </label>
  );
}
