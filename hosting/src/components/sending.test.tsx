// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Problem } from "../api/problem";
import type { SendState } from "../hooks/use-sending";
import { Sending } from "./sending";

const onRetry = vi.fn();
const onSignIn = vi.fn();
const onBack = vi.fn();

beforeEach(() => void vi.useFakeTimers());
afterEach(async () => {
  await act(() => render(null, document.body));
  vi.useRealTimers();
  vi.clearAllMocks();
});

const show = (state: SendState) =>
  act(() =>
    render(
      <Sending state={state} onRetry={onRetry} onSignIn={onSignIn} onBack={onBack} />,
      document.body,
    ),
  );
const pass = (ms: number) => act(async () => void (await vi.advanceTimersByTimeAsync(ms)));
const button = (text: string) =>
  [...document.querySelectorAll("button")].find((each) => each.textContent === text)!;
const failed = (status: number, reason: string, seconds?: number): SendState => ({
  phase: "failed",
  error: new Problem(status, reason, seconds),
});

describe("a drawing that was not sent", () => {
  test("because of too many says how long is left, until it can be sent again", async () => {
    await show(failed(429, "rate_limited", 75));
    expect(document.body.textContent).toContain("Slow down, Picasso");
    expect(document.body.textContent).toContain("Time left: 1:15");
    expect(button("Send again").disabled).toBe(true);

    await pass(66_000);
    expect(document.body.textContent).toContain("Time left: 0:09");
    await pass(9_000);
    expect(document.body.textContent).not.toContain("Time left");
    expect(button("Send again").disabled).toBe(false);
    button("Send again").click();
    expect(onRetry).toHaveBeenCalledOnce();
  });

  test("can be sent again at once where no time is given", async () => {
    await show(failed(503, "unavailable"));
    expect(document.body.textContent).not.toContain("Time left");
    expect(button("Send again").disabled).toBe(false);
  });

  test("because nobody is signed in any more asks to sign in first", async () => {
    await show(failed(401, "unauthenticated"));
    expect(document.body.textContent).toContain("You are signed out");
    button("Sign in and send").click();
    expect(onSignIn).toHaveBeenCalledOnce();
    expect(onRetry).not.toHaveBeenCalled();
  });
});

test("a drawing that waits for the network says that it goes out by itself", async () => {
  await show({ phase: "waiting", promptId: "frog" });
  expect(document.body.textContent).toContain("goes out by itself");
  button("Back to drawing").click();
  expect(onBack).toHaveBeenCalledOnce();
});
