import { fireEvent, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";

import { BOX, BOX_SERVER, BOXES, ROW } from "@/test/boxes";
import { field } from "@/test/orders";
import { openApp } from "@/test/render";

const PATCH = "PATCH lab/depot/box/b1/";
const LABEL = field("label", "file", {
  label: "label",
  read_only: false,
  may_create: true,
  may_update: true,
  accepts: ["image/png", "application/pdf"],
  max_size: 2_000_000,
  send_to: "lab/depot/box/files/label/",
});
const HELD = {
  id: "f1",
  name: "plan.pdf",
  type: "application/pdf",
  size: 12,
  url: "/api/v1/x/f1/",
  thumbnail: null,
};
const SENT = { id: "f2", name: "photo.png", type: "image/png", size: 7 };

/** What the server answers to a file; nothing when it is away. */
let answer: { status: number; body: unknown } | null;
let posted: { to: string; headers: Record<string, string>; form: FormData }[];

class Upload {
  upload = {} as XMLHttpRequestUpload;
  status = 0;
  responseText = "";
  onload = () => {};
  onerror = () => {};
  private headers: Record<string, string> = {};
  private to = "";
  open(_method: string, to: string) {
    this.to = to;
  }
  setRequestHeader(name: string, value: string) {
    this.headers[name] = value;
  }
  send(form: FormData) {
    posted.push({ to: this.to, headers: this.headers, form });
    if (!answer) return this.onerror();
    this.status = answer.status;
    this.responseText = JSON.stringify(answer.body);
    this.onload();
  }
}

beforeEach(() => {
  posted = [];
  answer = { status: 201, body: SENT };
  vi.stubGlobal("XMLHttpRequest", Upload);
  vi.stubGlobal("URL", Object.assign(URL, { createObjectURL: () => "blob:photo" }));
});

function open(label: unknown, more = {}) {
  return openApp(`${BOXES}/b1`, {
    ...BOX_SERVER,
    "GET metadata/lab.depot.box/": {
      body: { ...BOX, fields: [...BOX.fields, LABEL], form: [{ label: "box", names: ["code", "label"] }] },
    },
    "GET lab/depot/box/b1/": { body: { ...ROW, label } },
    ...more,
  });
}

const photo = new File(["content"], "photo.png", { type: "image/png" });

async function choose(file: File) {
  fireEvent.change(await screen.findByLabelText("Label"), { target: { files: [file] } });
}

test("a file is sent at once, seen at once, and the record's when that is saved", async () => {
  const { sent } = open(HELD, {
    [PATCH]: { body: { ...ROW, version: 4, label: { ...SENT, thumbnail: "/t/" } } },
  });
  expect(await screen.findByRole("link", { name: "plan.pdf" })).toHaveAttribute("href", HELD.url);
  await choose(photo);

  expect(await screen.findByRole("img", { name: "photo.png" })).toHaveAttribute("src", "blob:photo");
  expect(posted.map(({ to, form }) => [to, form.get("file")])).toEqual([
    ["/api/v1/lab/depot/box/files/label/", photo],
  ]);
  expect(posted[0]?.headers).toHaveProperty("X-CSRFToken");
  await userEvent.click(screen.getByRole("button", { name: "Enregistrer" }));
  await waitFor(() => expect(sent(PATCH)).toEqual([{ label: "f2", version: 3 }]));
  await waitFor(() => expect(screen.getByRole("img", { name: "photo.png" })).toHaveAttribute("src", "/t/"));
});

test("a file is taken away", async () => {
  const { sent } = open(HELD, { [PATCH]: { body: { ...ROW, version: 4, label: null } } });
  await userEvent.click(await screen.findByRole("button", { name: "Retirer Label" }));
  await userEvent.click(screen.getByRole("button", { name: "Enregistrer" }));
  await waitFor(() => expect(sent(PATCH)).toEqual([{ label: null, version: 3 }]));
});

test("what is wrong is said beside the field, and what it held stays", async () => {
  answer = { status: 422, body: { code: "image_illisible", message: "Cette image est illisible." } };
  open(HELD);
  await choose(photo);
  expect(await screen.findByText("Cette image est illisible.")).toBeVisible();
  await choose(new File([new Uint8Array(2_000_001)], "film.png"));
  expect(await screen.findByText("Le fichier est trop grand : 2 Mo au plus.")).toBeVisible();
  expect(posted).toHaveLength(1);
  expect(screen.getByRole("link", { name: "plan.pdf" })).toBeVisible();
});

test("without a connection a file waits for one, and nothing that was typed is lost", async () => {
  open(null);
  const code = await screen.findByLabelText(/^Code/);
  await userEvent.clear(code);
  await userEvent.type(code, "Z9");
  answer = null;
  await choose(photo);
  expect(await screen.findByText(/Un fichier demande une connexion/)).toBeVisible();
  expect(screen.getByLabelText("Label")).toBeDisabled();
  expect(code).toHaveValue("Z9");
});
