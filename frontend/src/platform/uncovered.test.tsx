import { render, screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";

import { useUncovered } from "./uncovered";

function Page({ open }: { open: boolean }) {
  useUncovered(open);
  return (
    <>
      <header>
        <button type="button">Company</button>
      </header>
      <svg />
    </>
  );
}

const hidden = () => screen.queryByRole("button", { name: "Company" }) === null;

function hide(element: Element | null) {
  element?.setAttribute("aria-hidden", "true");
}

test("what the keyboard still reaches is not hidden while something is open", async () => {
  const { container, rerender } = render(<Page open />);
  hide(container.querySelector("svg"));
  hide(container.querySelector("header"));

  await waitFor(() => expect(hidden()).toBe(false));
  expect(container.querySelector("svg")).toHaveAttribute("aria-hidden", "true");
  rerender(<Page open={false} />);
  hide(container.querySelector("header"));
  await Promise.resolve();
  expect(hidden()).toBe(true);
});

test("what lies behind a dialog already stays hidden", async () => {
  const { container, rerender } = render(<Page open={false} />);
  hide(container.querySelector("header"));
  rerender(<Page open />);
  hide(container.querySelector("svg"));

  await Promise.resolve();
  expect(hidden()).toBe(true);
});

test("the stops that pass the focus on are there for everybody", async () => {
  const { container } = render(<Page open />);
  const stop = document.createElement("span");
  stop.dataset.baseUiFocusGuard = "";
  stop.tabIndex = 0;
  hide(stop);
  container.append(stop);

  await waitFor(() => expect(stop).not.toHaveAttribute("aria-hidden"));
});
