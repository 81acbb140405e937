import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useEffect, useState } from "react";

import { Input } from "@/components/ui/input";
import { Loaded } from "@/components/ui/loaded";
import { BIN, keyAt } from "@/platform/addresses";
import { useFollowed } from "@/platform/following";
import { useT } from "@/platform/i18n";
import { type Description, useDescription } from "@/platform/metadata";
import { Screen } from "@/platform/screen";

import { Granted } from "../granted";
import { binQuery, MOST } from "./deleted";
import { DeletedList } from "./deleted-list";

/** Milliseconds without a key after which somebody is taken to have finished a word. */
const TYPING_PAUSE = 300;

/** What was deleted of a kind of record in the last thirty days, and how it comes back. */
export default function BinScreen() {
  const t = useT("many");
  const description = useDescription(keyAt(useParams({ from: `/shell${BIN}` })));
  return (
    <Loaded query={description}>
      {(found) => (
        <Screen
          title={t("Recently deleted: {{label}}", { label: found.label_plural })}
          trail={{ resource: found.key, label: found.label_plural }}
        >
          <div className="grid max-w-4xl gap-3 px-4 pb-6">
            <Granted description={found} verb="delete">
              <p className="text-sm text-muted-foreground">
                {t("What is deleted can be brought back for thirty days, with all that went with it.")}
              </p>
              <Bin description={found} />
            </Granted>
          </div>
        </Screen>
      )}
    </Loaded>
  );
}

function Bin({ description }: { description: Description }) {
  const t = useT("many");
  const [typed, setTyped] = useState("");
  const [q, setQ] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setQ(typed.trim()), TYPING_PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  useFollowed(description.key);
  const bin = useQuery({ ...binQuery(description.key, q), placeholderData: keepPreviousData });
  return (
    <>
      <Input
        type="search"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        aria-label={t("Search what was deleted")}
        placeholder={t("Search what was deleted")}
        className="max-w-sm"
      />
      <Loaded query={bin}>
        {(deleted) =>
          deleted.length === 0 ? (
            <p role="status" className="py-8 text-muted-foreground">
              {q
                ? t("Nothing that was deleted is called so.")
                : t("Nothing was deleted in the last thirty days.")}
            </p>
          ) : (
            <>
              <DeletedList key={q} description={description} deleted={deleted} />
              {deleted.length === MOST && (
                <p className="text-sm text-muted-foreground">
                  {t("These are the latest {{count}}: search for those before.", {
                    count: MOST,
                    shown: String(MOST),
                  })}
                </p>
              )}
            </>
          )
        }
      </Loaded>
    </>
  );
}
