import type { Ink } from "./ink";
import type { Stroke } from "./log";

/** A felt tip: one width, round ends. The whole line is one path, so it is no darker where it crosses itself. */
export function drawMarker(ink: Ink, { points, color, size }: Stroke): void {
  const first = points[0];
  if (!first) return;
  ink.strokeStyle = color;
  ink.lineWidth = size;
  ink.lineCap = ink.lineJoin = "round";
  ink.beginPath();
  ink.moveTo(first[0], first[1]);
  for (let i = 1; i < points.length - 1; i++) {
    const [x, y] = points[i]!;
    const [nextX, nextY] = points[i + 1]!;
    ink.quadraticCurveTo(x, y, (x + nextX) / 2, (y + nextY) / 2);
  }
  const [x, y] = points.at(-1)!;
  // A line without length has no ends to be round: a tap needs a little of it.
  ink.lineTo(x + (points.length === 1 ? 0.01 : 0), y);
  ink.stroke();
}
