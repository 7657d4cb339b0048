import type { Place } from "./log";

/** A polygon is drawn corner by corner, and closed where it began. */

/** A corner this near the first one (in canvas units, at 1×) closes the polygon. */
export const CLOSE = 12;
const LEAST = 3;

export interface Drafted {
  corners: Place[];
  closed: boolean;
}

export function withCorner(corners: readonly Place[], at: Place, near = CLOSE): Drafted {
  const [first, last] = [corners[0], corners.at(-1)];
  if (first && corners.length >= LEAST && distance(first, at) <= near)
    return { corners: [...corners], closed: true };
  // A double click is one corner.
  if (last && distance(last, at) < 1) return { corners: [...corners], closed: false };
  return { corners: [...corners, at], closed: false };
}

/** Whether what there is makes a polygon, so that it can be finished from the keyboard. */
export function isPolygon(corners: readonly Place[]): boolean {
  return corners.length >= LEAST;
}

function distance([ax, ay]: Place, [bx, by]: Place): number {
  return Math.hypot(ax - bx, ay - by);
}
