import type { QueryClient } from "@tanstack/react-query";
import { useQueryClient } from "@tanstack/react-query";

import { ask } from "@/components/ui/asked";
import { explain } from "@/components/ui/error-notice";
import { say } from "@/components/ui/toasts";
import { ApiError, request } from "@/platform/api";
import { type Translate, useT } from "@/platform/i18n";
import { type Description, pathOf } from "@/platform/metadata";
import { newKey } from "@/platform/outbox/act";
import { forgetRecords } from "@/platform/resources";

/** The records were changed again since. */
const CONFLICT = "annulation_en_conflit";

type Tools = { client: QueryClient; t: Translate<"platform"> };

/** Takes acts on many back, the latest first; what was changed again since is shown before it is overwritten. */
export function useTakeBackMany(description: Description): (batches: string[]) => Promise<void> {
  const tools: Tools = { client: useQueryClient(), t: useT("platform") };
  return (batches) => takeBack(tools, description, batches);
}

async function takeBack(
  tools: Tools,
  description: Description,
  batches: string[],
  force: string[] = [],
): Promise<void> {
  const { client, t } = tools;
  const left = [...batches];
  try {
    const path = await pathOf(client, description.key);
    for (let batch = left.at(-1); batch; batch = left.at(-1)) {
      await request(
        "POST",
        `${path}history/${batch}/undo/`,
        left.length < batches.length ? {} : said(force),
        newKey(),
      );
      left.pop();
    }
    say({ text: t("Taken back.") });
  } catch (error) {
    if (isConflict(error)) await compare(tools, description, left);
    // What is left can still be taken back.
    else
      say({
        text: explain(error as Error, t),
        undo: { label: t("Undo"), run: () => void takeBack(tools, description, left) },
      });
  }
  await forgetRecords(client, description.key);
}

/** Only what was looked at is forced, in the act that it was looked at for. */
function said(force: string[]): { force?: string[] } {
  return force.length > 0 ? { force } : {};
}

function isConflict(error: unknown): boolean {
  return error instanceof ApiError && error.code === CONFLICT;
}

async function compare(tools: Tools, description: Description, left: string[]): Promise<void> {
  const { UndoConflicts } = await import("./undo-conflicts");
  const [batch = ""] = left.slice(-1);
  ask((close) => (
    <UndoConflicts
      description={description}
      batch={batch}
      onForce={(names) => void takeBack(tools, description, left, names)}
      onClose={close}
    />
  ));
}
