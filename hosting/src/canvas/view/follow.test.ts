// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { follow } from "./follow";

const said: string[] = [];
let frame: HTMLElement;
let paper: HTMLElement;
let unfollow: () => void;
let hand: boolean;
let zoomed: boolean;

const at = ({ x, y, tMs }: { x: number; y: number; tMs: number }) => `${x},${y}@${tMs}`;

beforeEach(() => {
  said.length = 0;
  hand = zoomed = false;
  document.body.innerHTML =
    '<div id="frame"><div id="paper" tabindex="0"></div></div><button></button><textarea></textarea>';
  frame = document.querySelector("#frame")!;
  paper = document.querySelector("#paper")!;
  // 400 by 200 pixels, 100 from the left and 50 from the top of the window.
  frame.getBoundingClientRect = () => new DOMRect(100, 50, 400, 200);
  unfollow = follow(frame, {
    toCanvas: (x, y) => ({ x: x - 100, y: y - 50 }),
    isHand: () => hand,
    isZoomed: () => zoomed,
    start: (sample, eraser) => said.push(`start ${at(sample)}${eraser ? " erasing" : ""}`),
    move: (samples, predicted) =>
      said.push(`move ${samples.map(at).join(" ")}${predicted.map((p) => ` ? ${at(p)}`).join("")}`),
    end: () => said.push("end"),
    cancel: () => said.push("cancel"),
    pan: (dx, dy) => said.push(`pan ${dx} ${dy}`),
    pinch: ({ factor, x, y, dx, dy }) => said.push(`pinch ×${factor} at ${x} ${y} by ${dx} ${dy}`),
    undo: () => said.push("undo"),
    redo: () => said.push("redo"),
  });
});

afterEach(() => unfollow());

type Change = PointerEventInit & { time?: number };

function pointerEvent(type: string, x: number, y: number, { time = 0, ...rest }: Change = {}) {
  const event = new PointerEvent(type, {
    bubbles: true,
    cancelable: true,
    clientX: x,
    clientY: y,
    pointerId: 1,
    pointerType: "mouse",
    button: type === "pointermove" ? -1 : 0,
    buttons: type === "pointerup" ? 0 : 1,
    ...rest,
  });
  Object.defineProperty(event, "timeStamp", { value: time });
  return event;
}

const send = <E extends Event>(event: E, to: EventTarget = paper): E => {
  to.dispatchEvent(event);
  return event;
};
const pointer = (...given: Parameters<typeof pointerEvent>) => send(pointerEvent(...given));
/** happy-dom's wheel has no place and no keys of its own. */
const wheel = (init: WheelEventInit) =>
  send(
    Object.assign(new WheelEvent("wheel", { bubbles: true, cancelable: true, ...init }), {
      clientX: 300,
      clientY: 100,
      ctrlKey: init.ctrlKey ?? false,
      metaKey: init.metaKey ?? false,
      shiftKey: init.shiftKey ?? false,
    }),
  );
const key = (type: "keydown" | "keyup", to: Element = document.body, pressed = " ") =>
  send(new KeyboardEvent(type, { key: pressed, bubbles: true, cancelable: true }), to);

describe("pointers", () => {
  test("a stroke is told in canvas units, with the times of its events", () => {
    pointer("pointerdown", 110, 60, { time: 1000 });
    pointer("pointermove", 120, 65, { time: 1008 });
    pointer("pointerup", 120, 65, { time: 1016 });
    expect(said).toEqual(["start 10,10@1000", "move 20,15@1008", "end"]);
  });

  test("every move that the browser put into one event counts, and what it predicts stays apart", () => {
    pointer("pointerdown", 110, 60);
    const moved = pointerEvent("pointermove", 130, 60, { time: 16 });
    moved.getCoalescedEvents = () => [
      pointerEvent("pointermove", 120, 60, { time: 8 }),
      pointerEvent("pointermove", 130, 60, { time: 16 }),
    ];
    moved.getPredictedEvents = () => [pointerEvent("pointermove", 140, 60, { time: 24 })];
    send(moved);
    expect(said[1]).toBe("move 20,10@8 30,10@16 ? 40,10@24");
  });

  test("a pen that is turned around is told to erase", () => {
    pointer("pointerdown", 110, 60, { pointerType: "pen", button: 5, buttons: 32 });
    expect(said).toEqual(["start 10,10@0 erasing"]);
  });

  test("the paper gets the focus and the browser starts nothing of its own", () => {
    expect(pointer("pointerdown", 110, 60).defaultPrevented).toBe(true);
    expect(document.activeElement).toBe(paper);
    expect(
      send(new MouseEvent("contextmenu", { bubbles: true, cancelable: true })).defaultPrevented,
    ).toBe(true);
  });

  test("a pointer that is lost without a word takes its stroke along", () => {
    pointer("pointerdown", 110, 60);
    pointer("lostpointercapture", 110, 60);
    pointer("pointerdown", 150, 60);
    pointer("pointerup", 150, 60);
    pointer("lostpointercapture", 150, 60);
    expect(said).toEqual(["start 10,10@0", "cancel", "start 50,10@0", "end"]);
  });

  test("the hand moves the paper, in widths and heights of the frame", () => {
    hand = true;
    pointer("pointerdown", 110, 60);
    pointer("pointermove", 210, 40);
    expect(said).toEqual(["pan 0.25 -0.1"]);
    expect(frame.dataset.grip).toBe("closed");
    pointer("pointerup", 210, 40);
    expect(frame.dataset.grip).toBeUndefined();
  });

  test("two fingers pinch, at their place in the frame", () => {
    const touch = (id: number, time: number) => ({ pointerType: "touch", pointerId: id, time });
    pointer("pointerdown", 200, 150, touch(1, 0));
    pointer("pointerdown", 300, 150, touch(2, 10));
    pointer("pointermove", 300, 150, touch(2, 300));
    pointer("pointermove", 400, 150, touch(2, 310));
    expect(said).toEqual(["start 100,100@0", "cancel", "pinch ×2 at 0.375 0.5 by 0.125 0"]);
  });

  test("two fingers that tap undo", () => {
    for (const type of ["pointerdown", "pointerup"])
      for (const id of [1, 2])
        pointer(type, 100 * id, 100, { pointerType: "touch", pointerId: id });
    expect(said.at(-1)).toBe("undo");
  });
});

describe("the wheel", () => {
  test("with ctrl or cmd zooms at the pointer", () => {
    expect(wheel({ deltaY: -25, ctrlKey: true }).defaultPrevented).toBe(true);
    wheel({ deltaY: 25, metaKey: true });
    expect(said).toEqual([
      `pinch ×${2 ** 0.5} at 0.5 0.25 by 0 0`,
      `pinch ×${2 ** -0.5} at 0.5 0.25 by 0 0`,
    ]);
  });

  test("goes no further with a coarse notch than with a fine one", () => {
    wheel({ deltaY: -120, ctrlKey: true });
    wheel({ deltaY: -3, deltaMode: WheelEvent.DOM_DELTA_LINE, ctrlKey: true });
    expect(said[0]).toBe(`pinch ×${2 ** 0.5} at 0.5 0.25 by 0 0`);
    expect(said[1]).toBe(said[0]);
  });

  test("alone belongs to the page while all of the paper is seen", () => {
    expect(wheel({ deltaY: 40 }).defaultPrevented).toBe(false);
    expect(said).toEqual([]);
  });

  test("alone moves a paper that is zoomed, with shift sideways", () => {
    zoomed = true;
    expect(wheel({ deltaX: 40, deltaY: 20 }).defaultPrevented).toBe(true);
    wheel({ deltaY: 40, shiftKey: true });
    expect(said).toEqual(["pan -0.1 -0.1", "pan -0.1 0"]);
  });

  test("does not move the paper beneath a stroke, nor the page", () => {
    zoomed = true;
    pointer("pointerdown", 110, 60);
    expect(wheel({ deltaY: 40 }).defaultPrevented).toBe(true);
    expect(wheel({ deltaY: 40, ctrlKey: true }).defaultPrevented).toBe(true);
    expect(said).toEqual(["start 10,10@0"]);
  });
});

describe("Safari's pinch", () => {
  const pinch = (type: string, scale: number) =>
    send(
      Object.assign(new Event(type, { bubbles: true, cancelable: true }), {
        scale,
        clientX: 300,
        clientY: 100,
      }),
    );

  test("zooms by what came since the event before", () => {
    for (let i = 0; i < 2; i++) {
      pinch("gesturestart", 1);
      expect(pinch("gesturechange", 2).defaultPrevented).toBe(true);
      pinch("gesturechange", 3);
    }
    const once = ["pinch ×2 at 0.5 0.25 by 0 0", "pinch ×1.5 at 0.5 0.25 by 0 0"];
    expect(said).toEqual([...once, ...once]);
  });

  test("is not followed twice where fingers make it", () => {
    pointer("pointerdown", 110, 60, { pointerType: "touch" });
    pinch("gesturestart", 1);
    expect(pinch("gesturechange", 2).defaultPrevented).toBe(true);
    expect(said).toEqual(["start 10,10@0"]);
  });
});

describe("the space key", () => {
  test("makes the mouse move the paper while it is held", () => {
    expect(key("keydown").defaultPrevented).toBe(true);
    expect(frame.dataset.grip).toBe("ready");
    pointer("pointerdown", 110, 60);
    pointer("pointermove", 210, 60);
    key("keyup");
    pointer("pointerup", 210, 60);
    expect(frame.dataset.grip).toBeUndefined();
    pointer("pointerdown", 110, 60);
    expect(said).toEqual(["pan 0.25 0", "start 10,10@0"]);
  });

  test("still presses a button that has the focus", () => {
    const button = document.querySelector("button")!;
    expect(key("keydown", button).defaultPrevented).toBe(false);
    pointer("pointerdown", 110, 60);
    expect(said).toEqual([]);
    expect(document.activeElement).toBe(paper);
  });

  test("is a space in a text field, and no other key is space", () => {
    expect(key("keydown", document.querySelector("textarea")!).defaultPrevented).toBe(false);
    expect(key("keydown", document.body, "b").defaultPrevented).toBe(false);
    pointer("pointerdown", 110, 60);
    expect(said).toEqual(["start 10,10@0"]);
  });

  test("is not held any more when the window is left", () => {
    key("keydown");
    send(new Event("blur"), window);
    pointer("pointerdown", 110, 60);
    expect(said).toEqual(["start 10,10@0"]);
  });
});

test("nothing is followed any more once it is stopped", () => {
  key("keydown");
  unfollow();
  expect(frame.dataset.grip).toBeUndefined();
  expect(key("keydown").defaultPrevented).toBe(false);
  pointer("pointerdown", 110, 60);
  wheel({ deltaY: 40, ctrlKey: true });
  expect(said).toEqual([]);
});
