import type { Page } from "playwright-core";
import { expect } from "vitest";
import { shot } from "./screenshots";
import { it } from "./visitor";

/** What the keyboard is on: its role or element, its name, and whether the eye can see that. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const style = getComputedStyle(element);
    return {
      name: element.getAttribute("aria-label") ?? element.innerText.replace(/\s+/g, " ").trim(),
      testId: element.dataset.testid,
      visible:
        (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) ||
        style.boxShadow !== "none",
    };
  });

type Focused = Awaited<ReturnType<typeof focused>>;

const tabTo = async (page: Page, wanted: (on: Focused) => boolean): Promise<Focused> => {
  const passed: string[] = [];
  for (let i = 0; i < 80; i++) {
    await page.keyboard.press("Tab");
    const on = await focused(page);
    if (wanted(on)) return on;
    passed.push(on.name);
  }
  throw new Error(`not reached with the Tab key, which passed: ${passed.join(", ")}`);
};

it("a player without a mouse reaches the paper, every tool and the way to send", async ({
  visit,
}) => {
  const page = await visit();
  await page.goto("/");
  await page.getByTestId("prompt-card").first().waitFor();
  const card = await tabTo(page, ({ testId }) => testId === "prompt-card");
  expect(card.visible).toBe(true);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/p\/[^/]+$/);
  await page.getByText("Draw this").waitFor();
  await tabTo(page, ({ name }) => name === "Draw this");
  await page.keyboard.press("Enter");
  await page.getByLabel("Drawing canvas").waitFor();

  // Undo and Submit are switched off on bare paper, so a line is drawn first.
  await page.getByLabel("Drawing canvas").click({ position: { x: 100, y: 100 } });
  await page.getByRole("link", { name: /all prompts/ }).focus();
  const tools = [
    "Drawing canvas",
    "Pen",
    "Eraser",
    "Fill",
    "Undo",
    "Clear",
    "Size",
    "Green",
    "Submit",
  ];
  for (const tool of tools) {
    const on = await tabTo(page, ({ name }) => name === tool);
    expect(on).toMatchObject({ name: tool, visible: true });
  }
  await shot(page, "keyboard");

  await page.keyboard.press("e");
  expect(await page.getByRole("button", { name: "Eraser" }).getAttribute("aria-pressed")).toBe(
    "true",
  );
  await page.keyboard.press("b");
  expect(
    await page.getByRole("button", { name: "Pen", exact: true }).getAttribute("aria-pressed"),
  ).toBe("true");
  await page.keyboard.press("Control+z");
  expect(await page.getByRole("button", { name: "Undo" }).isDisabled()).toBe(true);
});
