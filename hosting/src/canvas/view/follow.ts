import type { Sample } from "../capture";
import { isGrabbing, isIdle, newGesture, step, type Input, type Intent } from "../gesture";
import type { Pinch } from "../zoom";

export interface Handlers {
  /** A stroke begins. `eraser`: the pen is turned around or its side button held. */
  start(sample: Sample, eraser: boolean): void;
  /** `predicted` is where the browser expects the pointer next: to be shown, never to be kept. */
  move(samples: Sample[], predicted: Sample[]): void;
  end(): void;
  /** What was drawn since `start` was not meant. */
  cancel(): void;
  /** The paper is to move, in widths and heights of the frame. */
  pan(dx: number, dy: number): void;
  /** The same for two fingers, and for a wheel that zooms. */
  pinch(pinch: Pinch): void;
  undo(): void;
  redo(): void;
}

export interface Following extends Handlers {
  /** Where on the paper, in canvas units, a place of the window is. */
  toCanvas(clientX: number, clientY: number): { x: number; y: number };
  /** Whether the hand is the tool that is chosen. */
  isHand(): boolean;
  /** Whether there is paper outside the frame: only then a plain wheel is ours and not the page's. */
  isZoomed(): boolean;
}

/** Safari's own event for a pinch on a trackpad; other browsers send a wheel with ctrl. */
interface PinchEvent extends UIEvent {
  scale: number;
  clientX: number;
  clientY: number;
}

/** With ctrl, 50 pixels of a wheel double the scale; a trackpad sends a few at a time. */
const PIXELS_PER_DOUBLING = 50;
/** A notch of a mouse's wheel is 100 or more, which would be too large a step. */
const MOST_PIXELS = 25;
const PIXELS_PER_LINE = 16;
/** The pages' own use of the space key: text fields keep it, buttons are still pressed by it. */
const TYPING =
  "input:not([type=radio]):not([type=color]), textarea, select, dialog, [contenteditable]";
const PRESSED_BY_SPACE = "button, input, summary, [role=button]";

/**
 * Follows the pointers, the wheel and the space key over the frame that the paper is seen through, and says what they
 * ask for. Returns what stops it.
 *
 * The frame itself must not be zoomed, holds nothing else to press, and has `touch-action: none` on it and all in it,
 * or the browser takes the fingers away to scroll. While space is held its `data-grip` is "ready", while a mouse or a
 * pen moves the paper "closed", for the cursor. Times are the events' `timeStamp`.
 */
export function follow(frame: HTMLElement, on: Following): () => void {
  let gesture = newGesture();
  let space = false;
  /** Safari gives a pinch's scale since its beginning. */
  let pinched = 1;
  const stop = new AbortController();

  const toSample = (event: PointerEvent): Sample => ({
    ...on.toCanvas(event.clientX, event.clientY),
    pressure: event.pressure,
    pointerType: event.pointerType,
    tMs: event.timeStamp,
  });
  /** In widths and heights of the frame, from its top left corner. */
  const toFrame = (clientX: number, clientY: number) => {
    const { left, top, width, height } = frame.getBoundingClientRect();
    return { x: (clientX - left) / width, y: (clientY - top) / height };
  };
  const byFrame = (dx: number, dy: number) => {
    const { width, height } = frame.getBoundingClientRect();
    return { dx: dx / width, dy: dy / height };
  };
  const showGrip = () => {
    const grip = isGrabbing(gesture) ? "closed" : space ? "ready" : undefined;
    if (grip) frame.dataset.grip = grip;
    else delete frame.dataset.grip;
  };

  const pointer = (kind: Input["kind"]) => (event: PointerEvent) => {
    const held = { space, hand: on.isHand() };
    const next = step(gesture, toInput(kind, event), held);
    gesture = next.gesture;
    for (const intent of next.intents) answer(intent, event);
    showGrip();
  };
  const answer = (intent: Intent, event: PointerEvent) => {
    switch (intent.type) {
      case "start":
        return on.start(toSample(event), intent.eraser);
      case "move": {
        // A frame may hold many moves; a fast curve is only round with all of them.
        const all = event.getCoalescedEvents?.() ?? [];
        const predicted = event.getPredictedEvents?.() ?? [];
        return on.move((all.length > 0 ? all : [event]).map(toSample), predicted.map(toSample));
      }
      case "pan": {
        const { dx, dy } = byFrame(intent.dx, intent.dy);
        return on.pan(dx, dy);
      }
      case "pinch":
        return on.pinch({
          factor: intent.factor,
          ...toFrame(intent.x, intent.y),
          ...byFrame(intent.dx, intent.dy),
        });
      default:
        return on[intent.type]();
    }
  };
  const press = pointer("down");
  const down = (event: PointerEvent) => {
    // No text is selected, the middle button does not scroll. The keys work nonetheless: the canvas gets the focus,
    // without the page jumping to it.
    event.preventDefault();
    (event.target as HTMLElement).focus({ preventScroll: true });
    frame.setPointerCapture(event.pointerId);
    press(event);
  };

  const wheel = (event: WheelEvent) => {
    const zooms = event.ctrlKey || event.metaKey;
    if (!zooms && !on.isZoomed()) return;
    event.preventDefault();
    // The paper stays where it is beneath a stroke.
    if (!isIdle(gesture)) return;
    const { x, y } = pixels(event, frame);
    if (zooms) return zoom(2 ** (-clamp(y, MOST_PIXELS) / PIXELS_PER_DOUBLING), event);
    const { dx, dy } = byFrame(-x, -y);
    on.pan(dx, dy);
  };
  const zoom = (factor: number, { clientX, clientY }: { clientX: number; clientY: number }) =>
    on.pinch({ factor, ...toFrame(clientX, clientY), dx: 0, dy: 0 });

  const pinchStart = (event: Event) => {
    event.preventDefault();
    pinched = 1;
  };
  const pinchChange = (event: Event) => {
    event.preventDefault();
    const { scale } = event as PinchEvent;
    // On a touch screen it comes beside the pointer events, which have been followed.
    if (isIdle(gesture)) zoom(scale / pinched, event as PinchEvent);
    pinched = scale;
  };

  const keyDown = (event: KeyboardEvent) => {
    const target = event.target instanceof Element ? event.target : null;
    if (event.key !== " " || target?.closest(TYPING)) return;
    // The page does not scroll. A button that has the focus loses it with the first press on the paper.
    if (!target?.closest(PRESSED_BY_SPACE)) event.preventDefault();
    space = true;
    showGrip();
  };
  const letGo = () => {
    space = false;
    showGrip();
  };
  const keyUp = (event: KeyboardEvent) => {
    if (event.key === " ") letGo();
  };
  const stay = (event: Event) => event.preventDefault();

  const { signal } = stop;
  const passive = { signal, passive: true };
  const active = { signal, passive: false };
  frame.addEventListener("pointerdown", down, active);
  frame.addEventListener("pointermove", pointer("move"), passive);
  frame.addEventListener("pointerup", pointer("up"), passive);
  frame.addEventListener("pointercancel", pointer("cancel"), passive);
  // After "up" it finds nothing; without one, the pointer would be waited for for ever.
  frame.addEventListener("lostpointercapture", pointer("cancel"), passive);
  frame.addEventListener("contextmenu", stay, active);
  frame.addEventListener("wheel", wheel, active);
  frame.addEventListener("gesturestart", pinchStart, active);
  frame.addEventListener("gesturechange", pinchChange, active);
  addEventListener("keydown", keyDown, active);
  addEventListener("keyup", keyUp, passive);
  addEventListener("blur", letGo, passive);
  return () => {
    stop.abort();
    delete frame.dataset.grip;
  };
}

function toInput(kind: Input["kind"], event: PointerEvent): Input {
  return {
    kind,
    id: event.pointerId,
    pointerType: event.pointerType,
    x: event.clientX,
    y: event.clientY,
    time: event.timeStamp,
    button: event.button,
    buttons: event.buttons,
  };
}

/** How far a wheel was turned, in pixels. With shift a mouse's wheel goes sideways. */
function pixels(event: WheelEvent, frame: HTMLElement): { x: number; y: number } {
  const unit =
    event.deltaMode === WheelEvent.DOM_DELTA_LINE
      ? PIXELS_PER_LINE
      : event.deltaMode === WheelEvent.DOM_DELTA_PAGE
        ? frame.clientHeight
        : 1;
  const [x, y] = [event.deltaX * unit, event.deltaY * unit];
  return event.shiftKey && x === 0 ? { x: y, y: 0 } : { x, y };
}

function clamp(value: number, most: number): number {
  return Math.min(most, Math.max(-most, value));
}
