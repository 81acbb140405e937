import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useT } from "@/platform/i18n";

const KEYS = [
  ["Ctrl K", "Search or go to…"],
  ["?", "Keyboard shortcuts"],
  ["/", "Search in the list"],
  ["n", "New record"],
  ["↑ ↓ ← →", "Move in the list"],
  ["Page ↑ ↓  Ctrl Home  Ctrl End", "Go far in the list"],
  ["Enter  F2", "Type into a cell"],
  ["Ctrl Enter", "Open the record"],
  ["Space", "Tick the record"],
  ["Ctrl A", "Tick all that is shown"],
  ["Shift ↑ ↓ ← →", "Take a block of cells"],
  ["Ctrl C  Ctrl V", "Copy and paste cells"],
  ["Ctrl Z", "Take back the last change of the list"],
  ["Enter  ↑ ↓", "Go through the lines of a record, and add one"],
  ["Alt Delete", "Remove the line of a record"],
  ["Space ← → Space", "Move a card of a kanban"],
  ["Space ← ↑ → ↓ Space", "Move a record of a calendar"],
  ["Esc", "Close, or untick everything"],
  ["Ctrl S", "Save"],
  ["Ctrl P", "Print"],
] as const;

/** What can be done without a mouse. */
export default function KeyboardMap({ onClose }: { onClose: () => void }) {
  const t = useT("platform");
  return (
    <Dialog title={t("Keyboard shortcuts")} onClose={onClose}>
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2 text-sm">
        {KEYS.map(([keys, act]) => (
          <div key={keys} className="contents">
            <dt>
              <kbd dir="ltr" className="rounded border border-input bg-muted px-2 py-0.5 font-mono text-xs">
                {keys}
              </kbd>
            </dt>
            <dd>{t(act)}</dd>
          </div>
        ))}
      </dl>
      <div className="sticky bottom-0 -mx-4 mt-3 -mb-4 flex justify-end border-t border-border bg-card px-4 py-2">
        <Button onClick={onClose}>{t("Close")}</Button>
      </div>
    </Dialog>
  );
}
