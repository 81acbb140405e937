import { Share2 } from "lucide-react";
import { lazy, Suspense, useState } from "react";

import { Button } from "@/components/ui/button";
import { useT } from "@/platform/i18n";
import type { Description } from "@/platform/metadata";
import type { Row } from "@/platform/resources";

import { titleOf } from "../title";
import { useMayShare } from "./may-share";
import { opening } from "./opening";

const ShareDialog = lazy(opening);

/** Shows the record to people outside, by a link; nothing for whoever may not. */
export function ShareRecord({ description, record }: { description: Description; record: Row }) {
  const t = useT("platform");
  const mayShare = useMayShare(description);
  const [isOpen, setOpen] = useState(false);
  if (!mayShare) return null;
  const label = t("Share by a public link…");
  return (
    <>
      <Button className="px-2" aria-label={label} title={label} onClick={() => setOpen(true)}>
        <Share2 aria-hidden="true" className="size-4" />
      </Button>
      {isOpen && (
        <Suspense>
          <ShareDialog
            title={titleOf(record, description)}
            shown={{ resource: description.key, record: record.id }}
            proposed={description.title}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
}
