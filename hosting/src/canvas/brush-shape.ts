import type { Ink } from "./ink";
import type { Place, Shape } from "./log";
import { arrowHead, cornersOf, isEmptyShape } from "./shape";

/** Every shape is one path, painted once, so its opacity is the same all over. */
export function drawShape(ink: Ink, shape: Shape): void {
  if (isEmptyShape(shape)) return;
  ink.fillStyle = ink.strokeStyle = shape.color;
  ink.lineWidth = shape.size;
  ink.lineCap = ink.lineJoin = "round";
  ink.beginPath();
  trace(ink, shape);
  if (shape.filled && shape.shape !== "line") ink.fill();
  else ink.stroke();
}

function trace(ink: Ink, shape: Shape): void {
  const { from, to, size } = shape;
  switch (shape.shape) {
    case "line":
      return traceLine(ink, [from, to]);
    case "arrow": {
      if (shape.filled) return traceRounded(ink, cornersOf(shape), size);
      const { left, right } = arrowHead(from, to, size);
      traceLine(ink, [from, to]);
      return traceLine(ink, [left, to, right]);
    }
    case "ellipse": {
      const [x, y] = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
      const [width, height] = [Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1])];
      ink.ellipse(x, y, width / 2, height / 2, 0, 0, 2 * Math.PI);
      return ink.closePath();
    }
    default:
      traceRounded(ink, cornersOf(shape), size);
  }
}

function traceLine(ink: Ink, [first, ...others]: Place[]): void {
  ink.moveTo(...first!);
  for (const place of others) ink.lineTo(...place);
}

/** A closed outline whose corners are a little round, as a hand would make them. */
function traceRounded(ink: Ink, corners: readonly Place[], size: number): void {
  const radius = Math.min(4, size / 2);
  for (let i = 0; i < corners.length; i++) {
    const corner = corners[i]!;
    const before = towards(corner, corners.at(i - 1)!, radius);
    const after = towards(corner, corners[(i + 1) % corners.length]!, radius);
    if (i === 0) ink.moveTo(...before);
    else ink.lineTo(...before);
    ink.quadraticCurveTo(...corner, ...after);
  }
  ink.closePath();
}

/** `distance` from `from` on the way to `to`, but never past the middle. */
function towards(from: Place, to: Place, distance: number): Place {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const share = length > 0 ? Math.min(0.5, distance / length) : 0;
  return [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
}
