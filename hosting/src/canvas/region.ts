import { CANVAS_SIZE } from "./log";

/** One byte for each pixel of the canvas, row by row: 1 for those that belong. */
export type Region = Uint8Array;

/** What is joined to x, y over edges (not corners) by pixels of `open`: span after span, as a scanline fill does. */
export function spread(open: Region, x: number, y: number): Region {
  const reached = new Uint8Array(open.length);
  const starts = [y * CANVAS_SIZE + x];
  while (starts.length > 0) {
    const start = starts.pop()!;
    if (reached[start] || !open[start]) continue;
    const row = start - (start % CANVAS_SIZE);
    let from = start;
    while (from > row && open[from - 1] && !reached[from - 1]) from--;
    let to = start + 1;
    while (to < row + CANVAS_SIZE && open[to] && !reached[to]) to++;
    reached.fill(1, from, to);
    for (const other of [row - CANVAS_SIZE, row + CANVAS_SIZE]) {
      if (other < 0 || other >= open.length) continue;
      const shift = other - row;
      for (let i = from; i < to; i++) {
        const at = i + shift;
        // One start for each run of open pixels is enough: the run is walked when its start is taken.
        if (open[at] && !reached[at] && (i === from || !open[at - 1])) starts.push(at);
      }
    }
  }
  return reached;
}

/** Whether a region may grow from one pixel onto another. */
type Growth = (from: number, onto: number) => boolean;

/** The region and what lies up to two pixels around it, without corners, as far as it may grow. */
export function growByTwo(region: Region, may: Growth): Region {
  return grow(grow(region, CROSS, may), SQUARE, may);
}

/** Whether one of the eight pixels around i lies in the canvas and outside the region. */
export function isEdge(region: Region, i: number): boolean {
  return touches(region, i, SQUARE, 0);
}

/** The smallest box around the region, null when it is empty. */
export function boxOf(region: Region) {
  let [left, top, right, bottom] = [CANVAS_SIZE, CANVAS_SIZE, -1, -1];
  for (let y = 0; y < CANVAS_SIZE; y++) {
    const row = region.subarray(y * CANVAS_SIZE, (y + 1) * CANVAS_SIZE);
    const first = row.findIndex(Boolean);
    if (first < 0) continue;
    top = Math.min(top, y);
    bottom = y;
    left = Math.min(left, first);
    right = Math.max(right, row.findLastIndex(Boolean));
  }
  if (right < 0) return null;
  return { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
}

type Steps = readonly (readonly [dx: number, dy: number])[];

const CROSS: Steps = [
  [0, -1],
  [-1, 0],
  [1, 0],
  [0, 1],
];

const SQUARE: Steps = [...CROSS, [-1, -1], [1, -1], [-1, 1], [1, 1]];

function grow(region: Region, steps: Steps, may: Growth): Region {
  const grown = region.slice();
  for (let i = 0; i < region.length; i++)
    if (!region[i] && touches(region, i, steps, 1, may)) grown[i] = 1;
  return grown;
}

/** Whether a pixel one step away from i is in the canvas, has that value and may grow onto i. */
function touches(region: Region, i: number, steps: Steps, value: 0 | 1, may?: Growth): boolean {
  const x = i % CANVAS_SIZE;
  for (let k = 0; k < steps.length; k++) {
    const step = steps[k]!;
    const dx = step[0];
    if (x + dx < 0 || x + dx >= CANVAS_SIZE) continue;
    const from = i + step[1] * CANVAS_SIZE + dx;
    // Above the first row and below the last there is nothing, which is neither value.
    if (region[from] === value && (!may || may(from, i))) return true;
  }
  return false;
}
