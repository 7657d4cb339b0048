import { h, render, type ComponentType } from "preact";
import { LocationProvider } from "preact-iso";
import { act } from "preact/test-utils";
import { vi } from "vitest";

/** For tests: a page in a document, with an Api that answers as the test says and not at all elsewhere. */
const answers = new Map<string, Answer[]>();
/** A body, or the status and reason of a problem. */
type Answer = { body: unknown } | { status: number; reason?: string };

vi.stubGlobal("matchMedia", () => ({ matches: true }));
vi.stubGlobal("fetch", async (path: string) => {
  const left = answers.get(path) ?? [];
  const answer = left.length > 1 ? left.shift()! : left[0];
  if (!answer) throw new TypeError(`nobody answers ${path}`);
  const status = "status" in answer ? answer.status : 200;
  return new Response(JSON.stringify("body" in answer ? answer.body : answer), {
    status,
    headers: { "content-type": "application/json" },
  });
});

/** What the Api says to a path: one answer after the other, the last one for good. */
export function answer(path: string, ...said: Answer[]): void {
  answers.set(path, said);
}

export async function visit<P extends object>(page: ComponentType<P>, props: P): Promise<void> {
  await act(() =>
    render(h(LocationProvider, null, h(page as ComponentType, props)), document.body),
  );
  await settled();
}

/** Waits until what is under way has shown. */
export function settled(): Promise<void> {
  return act(() => new Promise((resolve) => setTimeout(resolve, 5)));
}

export async function leave(): Promise<void> {
  answers.clear();
  await act(() => render(null, document.body));
}

export async function press(name: string): Promise<void> {
  const button = [...document.querySelectorAll("button")].find(
    (found) => found.textContent?.trim() === name,
  );
  if (!button) throw new Error(`no button says ${name}`);
  button.focus();
  await act(() => button.click());
  await settled();
}

export async function follow(link: HTMLElement): Promise<void> {
  await act(() => link.click());
  await settled();
}

export const all = (selector: string): HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>(selector),
];

/** A drawing number n, as galleries have it. */
export const card = (n: number, change: object = {}) => ({
  drawingId: `d${n}`,
  score: 90 - n,
  player: { playerId: `p${n}`, displayName: `Player ${n}` },
  image: { url: `/img/d${n}.png`, blurred: false, revealUrl: null },
  createdAt: "2026-11-01T12:00:00Z",
  prompt: { id: "frog", text: "the world's fastest frog" },
  ...change,
});
