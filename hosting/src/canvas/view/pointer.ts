import { CANVAS_SIZE } from "../log";
import type { Sample } from "../capture";

export interface PointerHandlers {
  start(sample: Sample): void;
  move(samples: Sample[]): void;
  end(): void;
  /** The browser took the pointer away (a system gesture): what it drew was not meant. */
  cancel(): void;
}

/** Follows one pointer at a time over the canvas; a second finger or a resting palm changes nothing. */
export function followPointer(canvas: HTMLCanvasElement, handlers: PointerHandlers): () => void {
  let active: number | undefined;

  const down = (event: PointerEvent) => {
    if (active !== undefined || event.button !== 0) return;
    event.preventDefault();
    // The canvas takes the focus so that the keys work, without the page jumping to it.
    canvas.focus({ preventScroll: true });
    active = event.pointerId;
    canvas.setPointerCapture(event.pointerId);
    handlers.start(sample(canvas, event));
  };
  const move = (event: PointerEvent) => {
    if (event.pointerId !== active) return;
    // A frame may hold many moves; a fast curve is only round with all of them.
    const events = event.getCoalescedEvents?.() ?? [];
    handlers.move((events.length > 0 ? events : [event]).map((e) => sample(canvas, e)));
  };
  const up = (event: PointerEvent) => {
    if (event.pointerId !== active) return;
    active = undefined;
    handlers.end();
  };
  const cancel = (event: PointerEvent) => {
    if (event.pointerId !== active) return;
    active = undefined;
    handlers.cancel();
  };
  const stay = (event: Event) => event.preventDefault();

  canvas.addEventListener("pointerdown", down);
  canvas.addEventListener("pointermove", move);
  canvas.addEventListener("pointerup", up);
  canvas.addEventListener("pointercancel", cancel);
  canvas.addEventListener("contextmenu", stay);
  return () => {
    canvas.removeEventListener("pointerdown", down);
    canvas.removeEventListener("pointermove", move);
    canvas.removeEventListener("pointerup", up);
    canvas.removeEventListener("pointercancel", cancel);
    canvas.removeEventListener("contextmenu", stay);
  };
}

function sample(canvas: HTMLCanvasElement, event: PointerEvent): Sample {
  const box = canvas.getBoundingClientRect();
  return {
    x: ((event.clientX - box.left) / box.width) * CANVAS_SIZE,
    y: ((event.clientY - box.top) / box.height) * CANVAS_SIZE,
    pressure: event.pressure,
    pointerType: event.pointerType,
    tMs: event.timeStamp,
  };
}
