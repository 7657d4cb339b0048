// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { LocationProvider } from "preact-iso";
import { afterEach, expect, test, vi } from "vitest";
import { Home } from "./home";

const json = (body: unknown) =>
  new Response(JSON.stringify(body), { headers: { "content-type": "application/json" } });

let answers: Record<string, () => Promise<Response>>;
vi.stubGlobal("fetch", (path: string) => answers[path]?.() ?? Promise.reject(new TypeError(path)));
vi.stubGlobal("matchMedia", () => ({ matches: true }));

afterEach(() => act(() => render(null, document.body)));

const visit = async () => {
  await act(() =>
    render(
      <LocationProvider>
        <Home />
      </LocationProvider>,
      document.body,
    ),
  );
  await act(() => new Promise((resolve) => setTimeout(resolve, 5)));
};

const prompt = { active: true, daily: null, players: 1, createdAt: "2026-01-01T00:00:00Z" };
const cards = () =>
  [...document.querySelectorAll('[data-testid="prompt-card"]')].map((card) => card.textContent);

test("a server that is away is named, and trying again brings the prompts", async () => {
  answers = {};
  await visit();
  expect(document.querySelector('[role="alert"]')?.textContent).toContain("did not arrive");

  answers = {
    "/api/prompts": async () =>
      json({
        prompts: [
          { ...prompt, id: "a", text: "a giraffe in the arctic", drawings: 0 },
          { ...prompt, id: "b", text: "the world's fastest frog", drawings: 1 },
        ],
      }),
  };
  const retry = [...document.querySelectorAll("button")].find(
    (b) => b.textContent === "Try again",
  )!;
  await act(() => retry.click());
  await act(() => new Promise((resolve) => setTimeout(resolve, 5)));
  expect(cards()).toEqual([
    "a giraffe in the arcticNobody dared yet",
    "the world's fastest frog1 drawing · 1 player",
  ]);
});

test("no prompts at all is said kindly", async () => {
  answers = { "/api/prompts": async () => json({ prompts: [] }) };
  await visit();
  expect(document.body.textContent).toContain("No prompts yet");
});
