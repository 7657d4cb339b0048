import type { Page } from "playwright-core";

export type Point = [x: number, y: number];

/** One line of a drawing, in the canvas's own 512 by 512; colour and size are named as the site's buttons name them. */
export interface Line {
  colour?: string;
  size?: number;
  points: Point[];
}

/** Draws with the mouse, as a player would: choosing colours and sizes, pressing, moving, releasing. */
export const draw = async (page: Page, lines: Line[]): Promise<void> => {
  const canvas = page.getByLabel("Drawing canvas");
  await canvas.waitFor();
  let colour: string | undefined;
  let size: number | undefined;
  for (const line of lines) {
    if (line.colour && line.colour !== colour) await choose(page, (colour = line.colour));
    if (line.size && line.size !== size)
      await page.getByLabel("Size", { exact: true }).fill(String((size = line.size)));
    const onScreen = await placed(page, line.points);
    const [first, ...rest] = onScreen;
    await page.mouse.move(...first!);
    await page.mouse.down();
    for (const point of rest) await page.mouse.move(...point);
    await page.mouse.up();
  }
};

/** Draws one line with a finger. Playwright's own touch only taps. */
export const drawWithFinger = async (page: Page, points: Point[]): Promise<void> => {
  const onScreen = await placed(page, points);
  const session = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", at: Point[]) =>
    session.send("Input.dispatchTouchEvent", { type, touchPoints: at.map(([x, y]) => ({ x, y })) });
  await touch("touchStart", [onScreen[0]!]);
  for (const point of onScreen.slice(1)) await touch("touchMove", [point]);
  await touch("touchEnd", []);
  await session.detach();
};

/** Several fingers at once: down together, moved together step by step, up together. Each is a path of its own. */
export const touch = async (page: Page, fingers: Point[][]): Promise<void> => {
  const paths = await Promise.all(fingers.map((points) => placed(page, points)));
  const session = await page.context().newCDPSession(page);
  const send = (type: "touchStart" | "touchMove" | "touchEnd", step?: number) =>
    session.send("Input.dispatchTouchEvent", {
      type,
      touchPoints:
        step === undefined
          ? []
          : paths.map((path, id) => {
              const [x, y] = path[Math.min(step, path.length - 1)]!;
              return { id, x, y };
            }),
    });
  await send("touchStart", 0);
  for (let step = 1; step < Math.max(...paths.map((path) => path.length)); step++)
    await send("touchMove", step);
  await send("touchEnd");
  await session.detach();
};

/** Draws with a pen pressed this hard, 0–1. */
export const drawWithPen = async (page: Page, points: Point[], force: number): Promise<void> => {
  const onScreen = await placed(page, points);
  const session = await page.context().newCDPSession(page);
  const pen = (type: "mousePressed" | "mouseMoved" | "mouseReleased", [x, y]: Point) =>
    session.send("Input.dispatchMouseEvent", {
      type,
      x,
      y,
      force: type === "mouseReleased" ? 0 : force,
      button: "left",
      buttons: type === "mouseReleased" ? 0 : 1,
      pointerType: "pen",
    });
  await pen("mousePressed", onScreen[0]!);
  for (const point of onScreen.slice(1)) await pen("mouseMoved", point);
  await pen("mouseReleased", onScreen.at(-1)!);
  await session.detach();
};

/** Presses a tool's or a colour's button. */
export const take = (page: Page, ...labels: string[]): Promise<void> =>
  labels.reduce((before, label) => before.then(() => choose(page, label)), Promise.resolve());

/** The colour of the paper at a place of the canvas's own 512 by 512, as #rrggbb. */
export const colourAt = (page: Page, x: number, y: number): Promise<string> =>
  page.getByLabel("Drawing canvas").evaluate(
    (element, [x, y]) => {
      const canvas = element as HTMLCanvasElement;
      const ratio = canvas.width / 512;
      const context = canvas.getContext("2d")!;
      const { data } = context.getImageData(Math.round(x * ratio), Math.round(y * ratio), 1, 1);
      return `#${[...data.slice(0, 3)].map((v) => v.toString(16).padStart(2, "0")).join("")}`;
    },
    [x, y] as const,
  );

/** How many pixels of the canvas hold ink. */
export const ink = (page: Page): Promise<number> =>
  page.getByLabel("Drawing canvas").evaluate((element) => {
    const canvas = element as HTMLCanvasElement;
    const { data } = canvas.getContext("2d")!.getImageData(0, 0, canvas.width, canvas.height);
    let count = 0;
    for (let i = 0; i < data.length; i += 4) {
      const white = data[i]! > 250 && data[i + 1]! > 250 && data[i + 2]! > 250;
      if (data[i + 3]! > 0 && !white) count++;
    }
    return count;
  });

const choose = async (page: Page, label: string) => {
  const exact = { name: label, exact: true } as const;
  await page.getByRole("button", exact).or(page.getByRole("radio", exact)).first().click();
};

const placed = async (page: Page, points: Point[]): Promise<Point[]> => {
  const canvas = page.getByLabel("Drawing canvas");
  await canvas.scrollIntoViewIfNeeded();
  const box = await canvas.boundingBox();
  if (!box) throw new Error("the canvas is not on the page");
  return points.map(([x, y]) => [box.x + (x / 512) * box.width, box.y + (y / 512) * box.height]);
};
