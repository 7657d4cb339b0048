// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, expect, test, vi } from "vitest";
import { Picture } from "./picture";

vi.mock("../session/session", () => ({ player: async () => ({ uid: "u1", token: "token" }) }));

afterEach(async () => {
  await act(() => render(null, document.body));
  sessionStorage.clear();
});

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
  expect(document.body.textContent).not.toContain("[nsfw]");
});

const flagged = { url: "/img/c.blur.png", blurred: true, revealUrl: "/img/c.reveal.png" };
const press = () => act(() => document.querySelector("button")!.click());

test("what somebody chose to look at is covered again when they say so", async () => {
  await show(flagged);
  await press();
  expect(document.querySelector("button")!.textContent).toContain("Hide");
  await press();
  expect(source()).toBe("/img/c.blur.png");
  expect(document.body.textContent).toContain("[nsfw]");
});

test("one drawing is shown or covered wherever it stands, and no other", async () => {
  const other = { url: "/img/d.blur.png", blurred: true, revealUrl: "/img/d.reveal.png" };
  await act(() =>
    render(
      <>
        <Picture image={flagged} player="A" width={256} />
        <Picture image={flagged} player="A" eager />
        <Picture image={other} player="B" />
      </>,
      document.body,
    ),
  );
  await press();
  const sources = [...document.querySelectorAll("img")].map((img) => img.getAttribute("src"));
  expect(sources).toEqual(["/img/c.reveal.png", "/img/c.reveal.png", "/img/d.blur.png"]);
  await press();
});

test("what was chosen is remembered until the tab is closed", async () => {
  await show(flagged);
  await press();
  // Another page load: the modules begin anew, the tab's storage stays.
  vi.resetModules();
  const { Picture: Reloaded } = await import("./picture");
  await act(() => render(<Reloaded image={flagged} player="A" />, document.body));
  expect(source()).toBe("/img/c.reveal.png");
});

test("a flagged picture that nobody may look at has nothing to press", async () => {
  await show({ url: "/img/e.blur.png", blurred: true, revealUrl: null });
  expect(document.querySelector("button")!.disabled).toBe(true);
  expect(document.body.textContent).not.toContain("Show picture");
});

test("what others may not see is loaded as who is signed in, and again when it is not there yet", async () => {
  const asked: [string, unknown][] = [];
  vi.stubGlobal("fetch", async (url: string, init?: RequestInit) => {
    asked.push([url, init?.headers]);
    return asked.length === 1 ? new Response("", { status: 404 }) : new Response(new Blob(["png"]));
  });
  const image = { url: "/img/e.png", blurred: false, revealUrl: null };
  await act(() => render(<Picture image={image} player="Tiny Toast" hidden />, document.body));
  expect(document.querySelector("img")).toBeNull();
  await vi.waitFor(() => expect(source()).toMatch(/^blob:/), 3000);
  expect(asked).toEqual([
    ["/img/e.png", { authorization: "Bearer token" }],
    ["/img/e.png", { authorization: "Bearer token" }],
  ]);
  vi.unstubAllGlobals();
});
