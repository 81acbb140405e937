import { Plus } from "lucide-react";

import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useT } from "@/platform/i18n";
import { capitalised } from "@/platform/metadata";
import { RightCard } from "./right-card";
import { everywhere, ownRights } from "./rights";
import type { Kind, Right } from "./types";

type AccessDialogProps = {
  kind: Kind;
  rights: Right[];
  isLocked: boolean;
  /** All rights of the role on this kind of record, in the place of those it had. */
  onChange: (rights: Right[]) => void;
  onClose: () => void;
};

/** Everything that a role may do with one kind of record: each right with its acts, records and fields. */
export function AccessDialog({ kind, rights, isLocked, onChange, onClose }: AccessDialogProps) {
  const t = useT("settings");
  const own = ownRights(rights, kind);
  const set = (at: number, right: Right | null) =>
    onChange(own.flatMap((each, index) => (index === at ? (right ?? []) : each)));

  return (
    <Dialog title={capitalised(kind.label)} shape="wide" onClose={onClose}>
      {own.length > 1 && (
        <p className="mb-3 text-sm text-muted-foreground">
          {t("Rights add up: what one of them grants is granted.")}
        </p>
      )}
      {own.length === 0 && <p className="mb-3 text-sm">{t("The role may do nothing with these records.")}</p>}
      <div className="grid gap-3">
        {own.map((right, at) => (
          <RightCard
            key={at}
            kind={kind}
            right={right}
            isLocked={isLocked}
            onChange={(changed) => set(at, changed)}
            onRemove={() => set(at, null)}
          />
        ))}
      </div>
      <div className="mt-4 flex flex-wrap justify-between gap-2">
        {!isLocked && (
          <Button onClick={() => onChange([...own, everywhere(kind, [])])}>
            <Plus aria-hidden="true" className="size-4" />
            {own.length === 0 ? t("Grant a right") : t("Add a right on other records")}
          </Button>
        )}
        <Button variant="primary" className="ms-auto" onClick={onClose}>
          {t("Done")}
        </Button>
      </div>
    </Dialog>
  );
}
