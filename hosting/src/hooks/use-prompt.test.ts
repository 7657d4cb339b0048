import { expect, test } from "vitest";
import type { Prompt } from "../api/types";
import { anotherPrompt } from "./use-prompt";

const prompt = (id: string, drawings = 0, active = true) => ({ id, drawings, active }) as Prompt;

test("the next prompt is never the one just drawn, nor a retired one", () => {
  const prompts = [prompt("a"), prompt("b"), prompt("c", 0, false)];
  for (const dart of [0, 0.5, 0.999]) {
    expect(anotherPrompt(prompts, "a", () => dart)?.id).toBe("b");
  }
});

test("prompts that few have drawn come up more often", () => {
  const prompts = [prompt("crowded", 1023), prompt("empty", 0)];
  const picks = Array.from({ length: 100 }, (_, i) =>
    anotherPrompt(prompts, undefined, () => i / 100),
  );
  expect(picks.filter((pick) => pick?.id === "empty").length).toBeGreaterThan(85);
});

test("there is no next prompt when there is no other", () => {
  expect(anotherPrompt([prompt("a")], "a")).toBeUndefined();
});
