/**
 * What the pointers on the paper mean. A state machine over plain data: `step` takes one event and says what
 * it asks for. Lengths are CSS pixels, times milliseconds, as the browser's pointer events have them.
 */

/** A second finger this soon after the first was meant to come with it, however far the first has already gone. */
export const TOGETHER_MS = 120;
/** A stroke that has not gone this far is none yet: a second finger may still make it a pinch. */
export const STROKE_PX = 8;
/** Fingers that are up again after this time… */
export const TAP_MS = 250;
/** …and moved less than this have tapped. Until then they move nothing, or every tap would shake the paper. */
export const TAP_PX = 10;
/** A touch that a pen follows this soon was the hand that holds the pen. */
export const PALM_MS = 300;

/** One pointer event. `button`, `buttons` and `pointerType` are the browser's own. */
export interface Input {
  kind: "down" | "move" | "up" | "cancel";
  id: number;
  pointerType: string;
  x: number;
  y: number;
  time: number;
  button: number;
  buttons: number;
}

/** What turns drawing into moving the paper: the key that is held, the tool that is chosen. */
export interface Held {
  space: boolean;
  hand: boolean;
}

export type Intent =
  | { type: "start"; eraser: boolean }
  /** The stroke goes on, ends, or was never meant. */
  | { type: "move" }
  | { type: "end" }
  | { type: "cancel" }
  | { type: "pan"; dx: number; dy: number }
  /** `x`, `y` is the middle between the fingers before they moved, `dx`, `dy` how far it went. */
  | { type: "pinch"; factor: number; x: number; y: number; dx: number; dy: number }
  | { type: "undo" }
  | { type: "redo" };

/** Values are never changed in place. Pointers that `doing` does not name are ignored until they are up. */
export interface Gesture {
  /** From then on touches move the paper and never draw: they may be the hand that holds the pen. */
  readonly penSeen: boolean;
  readonly doing: Doing;
}

type Doing = Nothing | Stroke | Grab | Fingers;

interface Nothing {
  readonly kind: "nothing";
}

interface Stroke {
  readonly kind: "stroke";
  readonly id: number;
  readonly pointerType: string;
  readonly began: number;
  readonly finger: Finger;
  /** The farthest it has been from its beginning. */
  readonly reach: number;
}

/** The paper in the grip of a mouse or a pen. */
interface Grab {
  readonly kind: "grab";
  readonly id: number;
  /** The bit of `buttons` that holds it. */
  readonly bit: number;
  readonly x: number;
  readonly y: number;
}

/** One finger or several that do not draw: they stay together until the last is up. */
interface Fingers {
  readonly kind: "fingers";
  readonly down: readonly Finger[];
  readonly began: number;
  /** The most that were down at once. */
  readonly most: number;
  /** Whether this can be no tap any more. */
  readonly moving: boolean;
}

interface Finger {
  readonly id: number;
  readonly fromX: number;
  readonly fromY: number;
  readonly x: number;
  readonly y: number;
}

type Turn = [doing: Doing, intents: Intent[]];

const NOTHING: Nothing = { kind: "nothing" };

const PRIMARY = 0;
const MIDDLE = 1;
/** Bits of `buttons`: https://www.w3.org/TR/pointerevents/#the-buttons-property */
const PRIMARY_BIT = 1;
const BARREL_BIT = 2;
const MIDDLE_BIT = 4;
const ERASER_BIT = 32;

export function newGesture(): Gesture {
  return { penSeen: false, doing: NOTHING };
}

export function isIdle({ doing }: Gesture): boolean {
  return doing.kind === "nothing";
}

/** Whether a mouse or a pen has the paper in its grip. */
export function isGrabbing({ doing }: Gesture): boolean {
  return doing.kind === "grab";
}

/** What `gesture` becomes with one more event, and what the event asks for, in order. */
export function step(
  gesture: Gesture,
  input: Input,
  held: Held,
): { gesture: Gesture; intents: Intent[] } {
  // A pen that only hovers counts: the hand often lands before its tip does.
  const penSeen = gesture.penSeen || input.pointerType === "pen";
  const [doing, intents] = turn(gesture.doing, input, held, penSeen);
  return { gesture: { penSeen, doing }, intents };
}

function turn(doing: Doing, input: Input, held: Held, penSeen: boolean): Turn {
  if (input.kind === "down") return press(doing, input, held, penSeen);
  switch (doing.kind) {
    case "nothing":
      return [doing, []];
    case "stroke":
      return doing.id === input.id ? draw(doing, input) : [doing, []];
    case "grab":
      return doing.id === input.id ? drag(doing, input) : [doing, []];
    case "fingers":
      if (!doing.down.some(({ id }) => id === input.id)) return [doing, []];
      return input.kind === "move" ? slide(doing, input) : lift(doing, input);
  }
}

/** A pointer comes down, on its own or beside others. */
function press(doing: Doing, input: Input, held: Held, penSeen: boolean): Turn {
  const { pointerType, time } = input;
  const first = () => begin(input, held, penSeen);
  if (doing.kind === "nothing") return first();
  if (doing.kind === "fingers") {
    if (pointerType === "touch") return [join(doing, input), []];
    return pointerType === "pen" ? first() : [doing, []];
  }
  // Whatever touches the paper while a mouse or a pen is at work, it is not meant.
  if (doing.kind === "grab" || doing.pointerType !== "touch") return [doing, []];

  const age = time - doing.began;
  if (pointerType === "pen") {
    const [next, intents] = first();
    return [next, [{ type: age < PALM_MS ? "cancel" : "end" }, ...intents]];
  }
  // Beside a stroke that is well under way a touch is a resting palm.
  const meantBoth = age < TOGETHER_MS || doing.reach < STROKE_PX;
  if (pointerType !== "touch" || !meantBoth) return [doing, []];
  const one: Fingers = {
    kind: "fingers",
    down: [doing.finger],
    began: doing.began,
    most: 1,
    moving: doing.reach >= TAP_PX,
  };
  return [join(one, input), [{ type: "cancel" }]];
}

/** The first pointer decides: it draws, moves the paper, or means nothing here. */
function begin(input: Input, held: Held, penSeen: boolean): Turn {
  const { id, pointerType, x, y, time, button, buttons } = input;
  const moves = held.space || held.hand;
  if (pointerType === "touch" && (moves || penSeen)) {
    return [{ kind: "fingers", down: [finger(input)], began: time, most: 1, moving: false }, []];
  }
  const eraser = pointerType === "pen" && (buttons & (ERASER_BIT | BARREL_BIT)) !== 0;
  const tip = button === PRIMARY || eraser;
  if (button === MIDDLE || (tip && moves)) {
    return [{ kind: "grab", id, bit: button === MIDDLE ? MIDDLE_BIT : PRIMARY_BIT, x, y }, []];
  }
  if (!tip) return [NOTHING, []];
  return [
    { kind: "stroke", id, pointerType, began: time, finger: finger(input), reach: 0 },
    [{ type: "start", eraser }],
  ];
}

function draw(stroke: Stroke, input: Input): Turn {
  if (input.kind === "cancel") return [NOTHING, [{ type: "cancel" }]];
  if (input.kind === "up" || letGo(input, PRIMARY_BIT)) return [NOTHING, [{ type: "end" }]];
  const moved = moveTo(stroke.finger, input);
  const reach = Math.max(stroke.reach, distance(moved));
  return [{ ...stroke, finger: moved, reach }, [{ type: "move" }]];
}

function drag(grab: Grab, input: Input): Turn {
  if (input.kind !== "move" || letGo(input, grab.bit)) return [NOTHING, []];
  const { x, y } = input;
  return [{ ...grab, x, y }, [{ type: "pan", dx: x - grab.x, dy: y - grab.y }]];
}

/** While another button of a mouse is held there is no event "up": the one that counts is missing from `buttons`. */
function letGo({ pointerType, buttons }: Input, bit: number): boolean {
  return pointerType === "mouse" && (buttons & bit) === 0;
}

function join(fingers: Fingers, input: Input): Fingers {
  const down = [...fingers.down.filter(({ id }) => id !== input.id), finger(input)];
  return { ...fingers, down, most: Math.max(fingers.most, down.length) };
}

function slide(fingers: Fingers, input: Input): Turn {
  const down = fingers.down.map((one) => (one.id === input.id ? moveTo(one, input) : one));
  const moving =
    fingers.moving ||
    input.time - fingers.began > TAP_MS ||
    down.some((one) => distance(one) >= TAP_PX);
  const next = { ...fingers, down, moving };
  // The move that makes it one is not made up for: the paper starts without a jump.
  if (!fingers.moving) return [next, []];

  const [before, after] = [spread(fingers.down), spread(down)];
  const [dx, dy] = [after.x - before.x, after.y - before.y];
  if (down.length === 1) return [next, [{ type: "pan", dx, dy }]];
  // Fingers on one spot have no distance that could grow.
  const factor = before.radius > 1 && after.radius > 1 ? after.radius / before.radius : 1;
  return [next, [{ type: "pinch", factor, x: before.x, y: before.y, dx, dy }]];
}

function lift(fingers: Fingers, input: Input): Turn {
  const down = fingers.down.filter(({ id }) => id !== input.id);
  const moving = fingers.moving || input.kind === "cancel" || input.time - fingers.began > TAP_MS;
  if (down.length > 0) return [{ ...fingers, down, moving }, []];
  if (moving) return [NOTHING, []];
  if (fingers.most === 2) return [NOTHING, [{ type: "undo" }]];
  return [NOTHING, fingers.most === 3 ? [{ type: "redo" }] : []];
}

function finger({ id, x, y }: Input): Finger {
  return { id, fromX: x, fromY: y, x, y };
}

function moveTo(finger: Finger, { x, y }: Input): Finger {
  return { ...finger, x, y };
}

function distance({ fromX, fromY, x, y }: Finger): number {
  return Math.hypot(x - fromX, y - fromY);
}

/** The middle of some fingers and how far they are from it on average. */
function spread(fingers: readonly Finger[]): { x: number; y: number; radius: number } {
  const mean = (of: (finger: Finger) => number) =>
    fingers.reduce((sum, one) => sum + of(one), 0) / fingers.length;
  const x = mean((one) => one.x);
  const y = mean((one) => one.y);
  return { x, y, radius: mean((one) => Math.hypot(one.x - x, one.y - y)) };
}
