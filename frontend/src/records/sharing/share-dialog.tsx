import { useQuery } from "@tanstack/react-query";
import { useState } from "react";

import { Button } from "@/components/ui/button";
import { CopyOnce } from "@/components/ui/copy-once";
import { Dialog } from "@/components/ui/dialog";
import { Loaded } from "@/components/ui/loaded";
import { Notice } from "@/components/ui/notice";
import { useT } from "@/platform/i18n";

import { LinkLines } from "./link-line";
import { linksQuery, type Made, type Shown } from "./links";
import { ShareForm } from "./share-form";

type ShareDialogProps = { title: string; shown: Shown; proposed: string[]; onClose: () => void };

/** The links that there are to a record or to a list, and a new one. */
export default function ShareDialog({ title, shown, proposed, onClose }: ShareDialogProps) {
  const t = useT("sharing");
  const links = useQuery(linksQuery(shown));
  const [made, setMade] = useState<Made | null>(null);

  return (
    <Dialog title={t("Share “{{title}}” by a link", { title })} shape="wide" onClose={onClose}>
      {made ? (
        <Address made={made} onClose={onClose} />
      ) : (
        <Loaded query={links}>
          {({ offered, results }) => (
            <div className="grid gap-4">
              <p className="text-sm text-muted-foreground">
                {t(
                  "Whoever has the link reads this without an account, as long as you may see it yourself. They change nothing.",
                )}
              </p>
              {results.length > 0 && <LinkLines links={results} />}
              <ShareForm shown={shown} offered={offered} proposed={proposed} onMade={setMade} />
            </div>
          )}
        </Loaded>
      )}
    </Dialog>
  );
}

function Address({ made, onClose }: { made: Made; onClose: () => void }) {
  const t = useT("sharing");
  return (
    <div className="grid gap-3">
      <Notice tone="notice" role="status">
        {t("Copy the link now: it is not shown again.")}
      </Notice>
      <CopyOnce text={made.address} label={t("Copy the address")} copiedLabel={t("The address is copied")} />
      <Button variant="primary" className="justify-self-end" onClick={onClose}>
        {t("Done")}
      </Button>
    </div>
  );
}
