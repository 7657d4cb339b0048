// Framing and scaling as docs/model-folder.md says. A picture is {width, height, data}: RGB bytes, row by row.

const INK = 32;

/** The picture as the image tower sees it, size×size pixels. */
export function frame(picture, { size, frame, margin }) {
  if (frame === "ink") {
    const square = inkSquare(picture, margin);
    if (square) picture = square;
  }
  const { width, height } = picture;
  const short = Math.min(width, height);
  const scaled = resize(
    picture,
    Math.trunc((size * width) / short),
    Math.trunc((size * height) / short),
  );
  return crop(
    scaled,
    even((scaled.width - size) / 2),
    even((scaled.height - size) / 2),
    size,
    [0, 0, 0],
  );
}

/** Half to even, as Python rounds. */
const even = (x) => (x % 1 === 0.5 ? 2 * Math.round(x / 2) : Math.round(x));

function crop({ width, height, data }, left, top, side, paper) {
  const out = new Uint8Array(3 * side * side);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const inside = x + left >= 0 && x + left < width && y + top >= 0 && y + top < height;
      const from = 3 * ((y + top) * width + x + left);
      for (let c = 0; c < 3; c++) out[3 * (y * side + x) + c] = inside ? data[from + c] : paper[c];
    }
  }
  return { width: side, height: side, data: out };
}

/** The square around what was drawn, or nothing on an empty sheet. */
function inkSquare(picture, margin) {
  const { width, height, data } = picture;
  const counts = new Map();
  for (let i = 0; i < width * height; i++) {
    const [x, y] = [i % width, Math.floor(i / width)];
    if (x > 0 && y > 0 && x < width - 1 && y < height - 1) continue; // the edge alone says what the paper is
    const colour = (data[3 * i] << 16) | (data[3 * i + 1] << 8) | data[3 * i + 2];
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([a, n], [b, m]) => m - n || a - b)[0];
  const paper = [most >> 16, (most >> 8) & 255, most & 255];
  let [x0, y0, x1, y1] = [width, height, 0, 0];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = 3 * (y * width + x);
      if (paper.every((value, c) => Math.abs(data[at + c] - value) <= INK)) continue;
      x0 = Math.min(x0, x);
      y0 = Math.min(y0, y);
      x1 = Math.max(x1, x + 1);
      y1 = Math.max(y1, y + 1);
    }
  }
  if (x1 === 0) return null;
  const side = Math.ceil(Math.max(x1 - x0, y1 - y0) * (1 + 2 * margin));
  const start = (from, to) => Math.floor((from + to - side) / 2);
  return crop(picture, start(x0, x1), start(y0, y1), side, paper);
}

/** Pillow's BICUBIC: a = −0.5, stretched when shrinking, each pass rounded to 8 bits. */
function resize({ width, height, data }, w, h) {
  const wide = pass(data, width, height, w, 3, 3 * width, 3 * w);
  const tall = pass(wide, height, w, h, 3 * w, 3, 3);
  return { width: w, height: h, data: tall };
}

/**
 * Scales lines of `from` pixels to `to`. Pixels of a line are `step` apart, and `lines` lines begin `next` apart in the
 * source, `nextOut` in the result.
 */
function pass(data, from, lines, to, step, next, nextOut) {
  const out = new Uint8Array(lines * to * 3);
  const scale = from / to;
  const stretch = Math.max(scale, 1);
  for (let i = 0; i < to; i++) {
    const centre = (i + 0.5) * scale;
    const first = Math.max(0, Math.trunc(centre - 2 * stretch + 0.5));
    const end = Math.min(from, Math.trunc(centre + 2 * stretch + 0.5));
    const weights = [];
    for (let k = first; k < end; k++) weights.push(cubic((k - centre + 0.5) / stretch));
    const total = weights.reduce((a, b) => a + b);
    const fixed = weights.map((weight) => Math.round((weight / total) * 2 ** 22));
    for (let line = 0; line < lines; line++) {
      for (let c = 0; c < 3; c++) {
        let sum = 2 ** 21;
        for (let k = 0; k < fixed.length; k++) {
          sum += data[line * next + (first + k) * step + c] * fixed[k];
        }
        out[line * nextOut + i * step + c] = Math.min(255, Math.max(0, Math.floor(sum / 2 ** 22)));
      }
    }
  }
  return out;
}

function cubic(x) {
  x = Math.abs(x);
  if (x < 1) return 1.5 * x ** 3 - 2.5 * x ** 2 + 1;
  if (x < 2) return -0.5 * x ** 3 + 2.5 * x ** 2 - 4 * x + 2;
  return 0;
}
