import { expect } from "vitest";
import { drawings } from "./drawings";
import { exported, it } from "./workshop";

for (const [name, drawing] of Object.entries(drawings)) {
  it(`${name}: the same log gives the same bytes again`, async ({ page }) => {
    expect((await exported(page, drawing)).equals(await exported(page, drawing))).toBe(true);
  });

  it(`${name}: drawn bit by bit, with undo and redo, it is what the log says`, async ({ page }) => {
    const differing = await page.evaluate(async ({ seed, ops }) => {
      const whole = new canvas.Surface(document.createElement("canvas"))
        .pixels({ seed, ops })
        .slice();
      const bitByBit = new canvas.Surface(document.createElement("canvas"));
      for (let i = 1; i <= ops.length; i++) {
        bitByBit.pixels({ seed, ops: ops.slice(0, i) });
        if (i % 3 === 0) bitByBit.pixels({ seed, ops: ops.slice(0, i - 2) });
      }
      const pixels = bitByBit.pixels({ seed, ops });
      return pixels.filter((value, i) => value !== whole[i]).length;
    }, drawing);
    expect(differing).toBe(0);
  });
}

it("what is sent is exactly 512 by 512 and has no transparent pixel", async ({ page }) => {
  const picture = await exported(page, drawings["every shape"]!);
  expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([512, 512]);
  const least = await page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const opaque = new OffscreenCanvas(512, 512);
    const context = opaque.getContext("2d")!;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, 512, 512);
    return data.reduce((least, value, i) => (i % 4 === 3 ? Math.min(least, value) : least), 255);
  }, picture.toString("base64"));
  expect(least).toBe(255);
});
