import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { Suspense } from "react";
import { ReadAt } from "@/components/read-at";
import { Loaded, Loading } from "@/components/ui/loaded";
import { UnsentNotice } from "@/components/unsent-notice";
import { keyAt, RECORD } from "@/platform/addresses";
import { useFollowed } from "@/platform/following";
import { type Description, useDescription } from "@/platform/metadata";
import { screensOf } from "@/platform/modules";
import { overlaid } from "@/platform/outbox/overlaid";
import { useUnsent } from "@/platform/outbox/use-outbox";
import { type Row, recordQuery } from "@/platform/resources";
import { Screen } from "@/platform/screen";

import { titleOf } from "../title";
import { ActionBar } from "./action-bar";
import { Editor } from "./editor";
import { HistoryPanel } from "./history";
import { useOffers } from "./offers";
import { RelatedPanel } from "./related";
import { Steps } from "./steps";

/** One record: as its module shows it, else drawn from what the server says of it. */
export default function RecordScreen() {
  const { id, ...address } = useParams({ from: `/shell${RECORD}` });
  const key = keyAt(address);
  const { page: Own } = screensOf(key);
  const description = useDescription(key);
  useFollowed(key);
  if (!Own) {
    return (
      <Loaded query={description}>{(found) => <Generated key={id} description={found} id={id} />}</Loaded>
    );
  }
  return (
    <div className="mx-auto w-full max-w-7xl p-4">
      <UnsentNotice resource={key} record={id} className="mb-3" />
      <Suspense fallback={<Loading />}>
        <Own key={id} id={id} />
      </Suspense>
    </div>
  );
}

function Generated({ description, id }: { description: Description; id: string }) {
  const record = useQuery(recordQuery(description.key, id));
  const unsent = useUnsent(description.key, id);
  return (
    <Loaded query={record}>
      {(row) => (
        <>
          <ReadAt at={record.dataUpdatedAt} className="mx-4 mt-3" />
          <UnsentNotice resource={description.key} record={id} className="mx-4 mt-3" />
          <Record key={row.id} description={description} record={overlaid(row, unsent)} />
        </>
      )}
    </Loaded>
  );
}

function Record({ description, record }: { description: Description; record: Row }) {
  const offers = useOffers(description, record);
  return (
    <Screen
      title={titleOf(record, description)}
      trail={{ resource: description.key, label: description.label_plural }}
      aside={<ActionBar description={description} record={record} offers={offers} />}
    >
      <Steps description={description} record={record} offers={offers} />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 px-4 pb-6 lg:grid-cols-[minmax(0,2fr)_minmax(18rem,1fr)]">
        <Editor description={description} record={record} />
        <div className="grid min-w-0 gap-4">
          <RelatedPanel description={description} id={record.id} />
          <HistoryPanel description={description} record={record} />
        </div>
      </div>
    </Screen>
  );
}
