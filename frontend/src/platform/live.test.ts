import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { subscribe } from "./live";

type Line = EventTarget & { close: () => void };
let opened: { address: string; line: Line }[];

beforeEach(() => {
  opened = [];
  vi.useFakeTimers();
  vi.stubGlobal("fetch", async () => Response.json({ url: "http://yoozak.test:8001/?ticket=t" }));
  vi.stubGlobal("EventSource", function open(address: string) {
    const line = Object.assign(new EventTarget(), { close: vi.fn() });
    opened.push({ address, line });
    return line;
  });
});

afterEach(() => {
  vi.useRealTimers();
});

test("a line that was lost is opened anew behind the last news that was heard", async () => {
  const heard: unknown[] = [];
  const leave = subscribe("notification", (data) => heard.push(data));
  await vi.waitFor(() => expect(opened).toHaveLength(1));
  const [first] = opened;
  first?.line.dispatchEvent(
    new MessageEvent("notification", { data: '{"id":"1"}', lastEventId: "1764000000000-3" }),
  );
  first?.line.dispatchEvent(new Event("error"));
  await vi.advanceTimersByTimeAsync(15_000);
  leave();

  expect(heard).toEqual([{ id: "1" }]);
  expect(opened.map(({ address }) => address)).toEqual([
    "http://yoozak.test:8001/?ticket=t",
    "http://yoozak.test:8001/?ticket=t&last_event_id=1764000000000-3",
  ]);
});

async function lineLost(number: number): Promise<void> {
  opened[number]?.line.dispatchEvent(new Event("open"));
  opened[number]?.line.dispatchEvent(new Event("error"));
  await vi.advanceTimersByTimeAsync(15_000);
}

test("what the server no longer knows is read again by everybody, and the next line begins behind it", async () => {
  const heard: string[] = [];
  const leave = [
    subscribe("notification", () => heard.push("notification")),
    subscribe("record.changed", () => heard.push("record")),
  ];
  await vi.waitFor(() => expect(opened).toHaveLength(1));
  opened[0]?.line.dispatchEvent(new MessageEvent("reset", { data: "{}", lastEventId: "1764000000000-9" }));
  expect(heard).toEqual(["notification", "record"]);
  await lineLost(0);
  opened[1]?.line.dispatchEvent(new Event("open"));
  for (const each of leave) each();

  expect(heard).toEqual(["notification", "record"]);
  expect(opened[1]?.address).toBe("http://yoozak.test:8001/?ticket=t&last_event_id=1764000000000-9");
});

test("whoever had heard nothing yet when the line was lost reads again once it is back", async () => {
  let heard = 0;
  const leave = subscribe("notification", () => {
    heard += 1;
  });
  await vi.waitFor(() => expect(opened).toHaveLength(1));
  await lineLost(0);
  expect(heard).toBe(0);
  opened[1]?.line.dispatchEvent(new Event("open"));
  leave();

  expect(heard).toBe(1);
});
