import { useNavigate, useParams, useSearch } from "@tanstack/react-router";

import { ErrorNotice } from "@/components/ui/error-notice";
import { Field } from "@/components/ui/field";
import { FilePicker } from "@/components/ui/file-picker";
import { Loaded } from "@/components/ui/loaded";
import { Panel } from "@/components/ui/panel";
import { addressOf, IMPORT, keyAt } from "@/platform/addresses";
import { useT } from "@/platform/i18n";
import { type Description, useDescription } from "@/platform/metadata";
import { Screen } from "@/platform/screen";

import { Granted } from "../granted";
import { Checked } from "./checked";
import { Ended } from "./ended";
import { Mapping } from "./mapping";
import { Recent } from "./recent";
import { useImport } from "./runs";

/** A file becomes records: chosen, understood, checked, brought in, and taken back if it was the wrong one. */
export default function ImportScreen() {
  const t = useT("imports");
  const description = useDescription(keyAt(useParams({ from: `/shell${IMPORT}` })));
  return (
    <Loaded query={description}>
      {(found) => (
        <Screen
          title={t("Import: {{label}}", { label: found.label_plural })}
          trail={{ resource: found.key, label: found.label_plural }}
        >
          <div className="grid max-w-4xl gap-4 px-4 pb-6">
            <Granted description={found} verb="import">
              <Wizard description={found} />
            </Granted>
          </div>
        </Screen>
      )}
    </Loaded>
  );
}

function Wizard({ description }: { description: Description }) {
  const t = useT("imports");
  const navigate = useNavigate();
  const { import: id } = useSearch({ from: `/shell${IMPORT}` });
  const work = useImport(description, id, (begun) => {
    void navigate({ to: IMPORT, params: addressOf(description.key), search: { import: begun } });
  });
  const { run, file } = work;

  return (
    <>
      <Panel title={`1. ${t("The file")}`}>
        <Field label={t("CSV or workbook, up to 100,000 rows")}>
          {(control) => (
            <FilePicker
              {...control}
              accept=".csv,.xlsx,text/csv"
              file={work.check.isPending ? work.check.variables.file : file}
              onChoose={(chosen) => work.check.mutate({ file: chosen })}
            />
          )}
        </Field>
        <p className="mt-2 text-sm text-muted-foreground">
          {t(
            "What was exported here can be changed and sent back: known rows are changed, others are created.",
          )}
        </p>
      </Panel>
      <ErrorNotice error={work.error} />
      {run && (
        <>
          <Mapping key={run.id} run={run} description={description} work={work} />
          <Checked run={run} work={work} path={description.path} />
          <Ended run={run} work={work} description={description} />
        </>
      )}
      <Recent resource={description.key} shown={id} />
    </>
  );
}
