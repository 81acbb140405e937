import { Dialog } from "@/components/ui/dialog";
import { useT } from "@/platform/i18n";

import { Places } from "./sidebar";

/** On a telephone, everything that does not fit below the thumb. */
export default function WholeMenu({ onClose }: { onClose: () => void }) {
  const t = useT("platform");
  return (
    <Dialog title={t("Main menu")} shape="side" onClose={onClose}>
      <Places onGo={onClose} />
    </Dialog>
  );
}
