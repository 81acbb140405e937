import { Toast } from "@base-ui/react/toast";
import { X } from "lucide-react";
import { useEffect } from "react";

import { useT } from "@/platform/i18n";
import type { Said } from "@/platform/said";

const manager = Toast.createToastManager();
/** What was said, by the name of its toast. */
const shown = new Map<Said, string>();

/** Long enough to read, to think, and to take it back. */
const SHOWN_FOR = 12_000;

/** Each thing that was said, once, for as long as it takes. */
export default function ToastCorner({ said }: { said: readonly Said[] }) {
  useEffect(() => {
    for (const words of said) if (!shown.has(words)) show(words);
    for (const words of shown.keys()) if (!said.includes(words)) takeBack(words);
  }, [said]);
  return (
    <Toast.Provider toastManager={manager}>
      <Toast.Portal>
        <Toast.Viewport className="fixed inset-x-4 bottom-20 z-50 mx-auto grid max-w-md gap-2 md:bottom-4">
          <Shown />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function show(words: Said): void {
  const { text, undo } = words;
  const id = manager.add({
    title: text,
    timeout: SHOWN_FOR,
    ...(undo && {
      actionProps: {
        children: undo.label,
        onClick: () => {
          manager.close(id);
          undo.run();
        },
      },
    }),
  });
  shown.set(words, id);
}

/** Something else took its place. */
function takeBack(words: Said): void {
  manager.close(shown.get(words));
  shown.delete(words);
}

function Shown() {
  const t = useT("platform");
  const { toasts } = Toast.useToastManager();
  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      className="flex items-center gap-3 rounded-lg bg-foreground px-4 py-2 text-sm text-background shadow-lg"
    >
      <Toast.Title className="flex-1" />
      {toast.actionProps && (
        <Toast.Action className="min-h-9 rounded px-2 font-semibold underline underline-offset-2" />
      )}
      <Toast.Close aria-label={t("Close")} className="grid size-8 place-items-center rounded">
        <X aria-hidden="true" className="size-4" />
      </Toast.Close>
    </Toast.Root>
  ));
}
