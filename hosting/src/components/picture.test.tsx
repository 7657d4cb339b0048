// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, expect, test } from "vitest";
import { Picture } from "./picture";

afterEach(() => act(() => render(null, document.body)));

const show = (image: Parameters<typeof Picture>[0]["image"]) =>
  act(() => render(<Picture image={image} player="Tiny Toast" width={256} />, document.body));
const source = () => document.querySelector("img")?.getAttribute("src");

test("a picture is asked for in the size that is shown", async () => {
  await show({ url: "/img/a.png", blurred: false, revealUrl: null });
  expect(source()).toBe("/img/a.png?w=256");
  expect(document.querySelector("button")).toBeNull();
});

test("a flagged picture stays blurred until somebody chooses to look", async () => {
  await show({ url: "/img/b.blur.png", blurred: true, revealUrl: "/img/b.reveal.png" });
  expect(source()).toBe("/img/b.blur.png");
  expect(document.body.textContent).toContain("[nsfw]");

  await act(() => document.querySelector("button")!.click());
  expect(source()).toBe("/img/b.reveal.png");
  expect(document.querySelector("button")).toBeNull();
});
