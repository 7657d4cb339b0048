import { describe, expect, test } from "vitest";
import { isGrabbing, isIdle, newGesture, step, type Input, type Intent } from "./gesture";

/**
 * Plays a script, one event a line: `<ms> <pointer> <down|move|up|cancel> [<x> <y>] [words]`. Pointers are `mouse`,
 * `pen` and, by any other name, touches; without a place they stay where they are. Words are a button (`middle`,
 * `right`, `barrel`, `eraser`, `hovering` for none; otherwise the primary), and `space` and `hand` for what is held.
 * Answers what was asked for, in words.
 */
function play(script: string): string[] {
  return perform(script).said;
}

function perform(script: string) {
  const places = new Map<string, { x: number; y: number }>();
  const ids = ["mouse", "pen"];
  let gesture = newGesture();
  const said: string[] = [];
  for (const line of script.trim().split("\n")) {
    const [time, name, kind, ...rest] = line.trim().split(/\s+/) as [string, string, string];
    if (!ids.includes(name)) ids.push(name);
    const numbers = (rest as string[]).filter((word) => /^-?\d/.test(word)).map(Number);
    if (numbers.length === 2) places.set(name, { x: numbers[0]!, y: numbers[1]! });
    const has = (word: string) => (rest as string[]).includes(word);
    const [button, bit] = has("middle")
      ? [1, 4]
      : has("right") || has("barrel")
        ? [2, 2]
        : has("eraser")
          ? [5, 32]
          : [0, 1];
    const input: Input = {
      kind: kind as Input["kind"],
      id: ids.indexOf(name),
      pointerType: name === "mouse" || name === "pen" ? name : "touch",
      ...places.get(name)!,
      time: Number(time),
      button: kind === "move" ? -1 : button,
      buttons: kind === "up" || has("hovering") ? 0 : bit,
    };
    const next = step(gesture, input, { space: has("space"), hand: has("hand") });
    gesture = next.gesture;
    said.push(...next.intents.map(words));
  }
  return { gesture, said };
}

function words(intent: Intent): string {
  switch (intent.type) {
    case "start":
      return intent.eraser ? "start erasing" : "start";
    case "pan":
      return `pan ${intent.dx} ${intent.dy}`;
    case "pinch": {
      const { factor, x, y, dx, dy } = intent;
      return `pinch ×${factor} at ${x} ${y} by ${dx} ${dy}`;
    }
    default:
      return intent.type;
  }
}

describe("one pointer draws", () => {
  test.each(["mouse", "pen", "finger"])("a %s", (name) => {
    const script = `
      0  ${name} down 10 10
      16 ${name} move 14 10
      32 ${name} move 30 12
      48 ${name} up`;
    expect(play(script)).toEqual(["start", "move", "move", "end"]);
  });

  test("a tap is a dot", () => {
    expect(play("0 finger down 10 10\n90 finger up")).toEqual(["start", "end"]);
  });

  test("what the browser takes away was not meant", () => {
    expect(play("0 finger down 10 10\n16 finger move 40 10\n30 finger cancel")).toEqual([
      "start",
      "move",
      "cancel",
    ]);
  });

  test("moving above the paper asks for nothing", () => {
    expect(play("0 mouse move 10 10 hovering\n16 pen move 30 10 hovering")).toEqual([]);
  });

  test("a right button does nothing", () => {
    const script = `
      0  mouse down 10 10 right
      16 mouse move 60 10 right
      32 mouse up right`;
    expect(play(script)).toEqual([]);
  });

  test("a mouse ends its line where its button goes up, even while another is held", () => {
    const script = `
      0  mouse down 10 10
      16 mouse move 60 10
      32 mouse move 60 10 right
      48 mouse move 90 10 right
      64 mouse up right`;
    expect(play(script)).toEqual(["start", "move", "end"]);
  });

  test.each(["eraser", "barrel"])("a pen with its %s erases", (button) => {
    const script = `
      0  pen down 10 10 ${button}
      16 pen move 60 10 ${button}
      32 pen up ${button}`;
    expect(play(script)).toEqual(["start erasing", "move", "end"]);
  });

  test("the next stroke starts afresh", () => {
    const script = `
      0   finger down 10 10
      50  finger up
      200 finger down 50 50
      250 finger up`;
    expect(play(script)).toEqual(["start", "end", "start", "end"]);
  });
});

describe("the paper is moved", () => {
  test.each([
    ["the middle button", "mouse", "middle"],
    ["space and a mouse", "mouse", "space"],
    ["space and a pen", "pen", "space"],
    ["the hand and a mouse", "mouse", "hand"],
    ["the hand and a pen", "pen", "hand"],
  ])("by %s", (_, name, how) => {
    const script = `
      0  ${name} down 10 10 ${how}
      16 ${name} move 14 9 ${how}
      32 ${name} move 24 9 ${how}
      48 ${name} up ${how}`;
    expect(play(script)).toEqual(["pan 4 -1", "pan 10 0"]);
  });

  test.each(["space", "hand"])("by a finger with %s, once it has gone a little", (how) => {
    const script = `
      0  finger down 10 10 ${how}
      16 finger move 14 10 ${how}
      32 finger move 22 10 ${how}
      48 finger move 27 16 ${how}
      64 finger up ${how}`;
    expect(play(script)).toEqual(["pan 5 6"]);
  });

  test("space let go under way changes nothing before the button is up", () => {
    const script = `
      0  mouse down 10 10 space
      16 mouse move 14 10
      32 mouse up
      48 mouse down 14 10
      64 mouse up`;
    expect(play(script)).toEqual(["pan 4 0", "start", "end"]);
  });

  test("space pressed during a stroke leaves it a stroke", () => {
    const script = `
      0  mouse down 10 10
      16 mouse move 40 10 space
      32 mouse up space`;
    expect(play(script)).toEqual(["start", "move", "end"]);
  });

  test("until the button that holds it is up, even while another is held", () => {
    const script = `
      0  mouse down 10 10 middle
      16 mouse move 20 10 middle
      32 mouse move 30 10 right
      48 mouse move 40 10 right`;
    expect(play(script)).toEqual(["pan 10 0"]);
  });

  test("while a mouse or a pen holds it, one can tell", () => {
    const down = "0 mouse down 10 10 middle";
    expect(isGrabbing(perform(down).gesture)).toBe(true);
    expect(isGrabbing(perform(`${down}\n16 mouse up middle`).gesture)).toBe(false);
    expect(isGrabbing(perform("0 mouse down 10 10").gesture)).toBe(false);
  });
});

describe("two fingers", () => {
  test("take back the stroke that the first had begun, then pinch", () => {
    const script = `
      0   left  down 100 100
      16  left  move 103 100
      60  right down 203 100
      80  right move 253 100
      96  right move 303 100
      112 left  move 103 150`;
    expect(play(script)).toEqual([
      "start",
      "move",
      "cancel",
      // The move that made it a pinch is not made up for.
      `pinch ×${100 / 75} at 178 100 by 25 0`,
      `pinch ×${Math.hypot(100, 25) / 100} at 203 100 by 0 25`,
    ]);
  });

  test.each([
    ["soon after the first, though it has gone far", 100, 40, "cancel"],
    ["late, but the first has hardly moved", 2000, 5, "cancel"],
    ["late, beside a stroke under way: a resting palm", 130, 9, undefined],
  ])("%s", (_, time, far, outcome) => {
    const script = `
      0       left  down 100 100
      90      left  move ${100 + far} 100
      ${time} right down 300 100`;
    expect(play(script)[2]).toBe(outcome);
  });

  test("a stroke that came back to where it began has still gone far", () => {
    const script = `
      0   left down 100 100
      100 left move 150 100
      200 left move 101 100
      300 palm down 300 300`;
    expect(play(script)).toEqual(["start", "move", "move"]);
  });

  test("the resting palm changes nothing, also after the stroke", () => {
    const script = `
      0   finger down 100 100
      200 finger move 150 100
      210 palm   down 300 300
      220 palm   move 340 300
      230 finger move 170 100
      240 finger up
      250 palm   move 380 300
      300 finger down 100 200
      310 finger up
      320 palm   up`;
    expect(play(script)).toEqual(["start", "move", "move", "end", "start", "end"]);
  });

  test("side by side only move the paper", () => {
    const script = `
      0   left  down 100 100
      10  right down 200 100
      300 left  move 100 120
      310 right move 200 120
      320 left  move 100 140
      330 right move 200 140`;
    const shift = Math.hypot(100, 20) / 100;
    expect(play(script).slice(2)).toEqual([
      `pinch ×${1 / shift} at 150 110 by 0 10`,
      `pinch ×${shift} at 150 120 by 0 10`,
      `pinch ×${1 / shift} at 150 130 by 0 10`,
    ]);
  });

  test("on one spot do not blow the paper up", () => {
    const script = `
      0   left  down 100 100
      10  right down 100 100
      300 right move 100 100
      310 right move 160 100`;
    expect(play(script).at(-1)).toBe("pinch ×1 at 100 100 by 30 0");
  });

  test("one that stays goes on moving the paper, without a jump", () => {
    const script = `
      0   left  down 100 100
      10  right down 200 100
      300 right move 240 100
      310 right up
      320 left  move 110 105`;
    expect(play(script).slice(2)).toEqual(["pan 10 5"]);
  });

  test("draw again only when all of them are up", () => {
    const script = `
      0   left  down 100 100
      10  right down 200 100
      300 right move 240 100
      310 right up
      400 right down 300 100
      410 right up
      420 left  up
      500 left  down 100 100
      510 left  up`;
    expect(play(script)).toEqual(["start", "cancel", "start", "end"]);
  });

  test("a third joins in without a jump", () => {
    const script = `
      0   left  down 100 100
      10  right down 200 100
      300 right move 210 100
      310 third down 155 400
      320 third move 155 400`;
    expect(play(script).at(-1)).toBe("pinch ×1 at 155 200 by 0 0");
  });

  test("a mouse beside them changes nothing", () => {
    const script = `
      0   left  down 100 100
      10  right down 200 100
      50  mouse down 150 150
      60  mouse up
      300 left  up
      310 right up`;
    expect(play(script)).toEqual(["start", "cancel"]);
  });
});

describe("taps of several fingers", () => {
  const tap = (fingers: number, lastUp = 120, moved = 4) => {
    const names = ["one", "two", "three", "four"].slice(0, fingers);
    return [
      ...names.map((name, i) => `${i * 20} ${name} down ${100 * i} 50`),
      ...names.map((name, i) => `90 ${name} move ${100 * i + moved} 50`),
      ...names.map((name) => `${lastUp} ${name} up`),
    ].join("\n");
  };

  test.each([
    ["two undo", tap(2), ["undo"]],
    ["three redo", tap(3), ["redo"]],
    ["four do nothing", tap(4), []],
    ["two in the last moment undo", tap(2, 250), ["undo"]],
    ["two that stay too long do nothing", tap(2, 251), []],
    ["three that stay too long do nothing", tap(3, 300), []],
  ])("%s", (_, script, expected) => {
    expect(play(script)).toEqual(["start", "cancel", ...expected]);
  });

  test("the most that were down at once count", () => {
    const script = `
      0   one   down 100 100
      10  two   down 200 100
      20  three down 300 100
      50  two   up
      60  three up
      70  two   down 200 100
      80  two   up
      90  one   up`;
    expect(play(script).at(-1)).toBe("redo");
  });

  test("fingers that moved have not tapped", () => {
    const said = play(tap(2, 120, 10));
    expect(said).not.toContain("undo");
    expect(said[2]).toMatch(/^pinch/);
  });

  test("a first finger that had drawn too far has not tapped", () => {
    const script = `
      0  left  down 100 100
      50 left  move 115 100
      60 right down 200 100
      90 left  up
      95 right up`;
    expect(play(script)).toEqual(["start", "move", "cancel"]);
  });

  test("fingers that the browser took away have not tapped", () => {
    const script = `
      0  left  down 100 100
      10 right down 200 100
      50 left  cancel
      60 right up`;
    expect(play(script)).toEqual(["start", "cancel"]);
  });

  test("two taps undo twice", () => {
    const again = `
      400 left  down 100 100
      410 right down 200 100
      450 left  up
      460 right up`;
    expect(play(`${tap(2)}${again}`).filter((said) => said === "undo")).toHaveLength(2);
  });

  test("they work with the hand tool as well", () => {
    const script = `
      0  left  down 100 100 hand
      10 right down 200 100 hand
      50 left  up hand
      60 right up hand`;
    expect(play(script)).toEqual(["undo"]);
  });
});

describe("once a pen has been seen", () => {
  const seen = "0 pen move 10 10 hovering";

  test("one finger moves the paper", () => {
    const script = `${seen}
      100 finger down 100 100
      120 finger move 100 112
      140 finger move 100 122
      160 finger up`;
    expect(play(script)).toEqual(["pan 0 10"]);
  });

  test("a finger's tap leaves no dot", () => {
    expect(play(`${seen}\n100 finger down 10 10\n150 finger up`)).toEqual([]);
  });

  test("two fingers still pinch, and tap to undo", () => {
    const script = `${seen}
      100 left  down 100 100
      110 right down 200 100
      150 left  up
      160 right up
      500 left  down 100 100
      510 right down 200 100
      530 right move 220 100
      540 right move 240 100`;
    expect(play(script)).toEqual(["undo", `pinch ×${70 / 60} at 160 100 by 10 0`]);
  });

  test("the mouse still draws", () => {
    expect(play(`${seen}\n100 mouse down 10 10\n150 mouse up`)).toEqual(["start", "end"]);
  });

  test("touches do nothing while the pen is down, nor afterwards until they are up", () => {
    const script = `${seen}
      100 pen  down 50 50
      110 palm down 200 200
      120 side down 260 200
      130 palm move 250 220
      140 pen  move 90 50
      150 side up
      160 pen  up
      170 palm move 300 220
      180 palm up`;
    expect(play(script)).toEqual(["start", "move", "end"]);
  });

  test("a palm that came before the pen lets go of the paper", () => {
    const script = `${seen}
      100 palm down 200 200
      120 palm move 215 200
      130 pen  down 50 50
      140 palm move 260 200
      150 pen  up
      160 palm up`;
    expect(play(script)).toEqual(["start", "end"]);
  });
});

describe("a pen that comes down on a finger's stroke", () => {
  test.each([
    ["at once: it was the hand that holds the pen", 299, "cancel"],
    ["later: the finger's stroke stays", 300, "end"],
  ])("%s", (_, time, fate) => {
    const script = `
      0          palm down 200 200
      40         palm move 230 200
      ${time}    pen  down 50 50
      310        palm move 260 200
      320        pen  move 70 50
      330        pen  up
      340        palm up`;
    expect(play(script)).toEqual(["start", "move", fate, "start", "move", "end"]);
  });
});

test("when all pointers are up nothing is left over", () => {
  const { gesture } = perform(`
    0  left  down 100 100
    10 right down 200 100
    50 left  up
    60 right up`);
  expect(isIdle(gesture)).toBe(true);
  expect(isIdle(perform("0 finger down 10 10").gesture)).toBe(false);
});
