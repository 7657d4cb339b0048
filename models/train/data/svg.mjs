// Icon bodies to 64-pixel pictures, cut out around the ink like the judge does, in drawing-like styles.
import { createRequire } from 'node:module';
const { Resvg } = createRequire(process.cwd() + '/')('@resvg/resvg-js');

export const SIZE = 64;
const MARGIN = 0.08;
const PROBE = 48;

function svg(box, body) {
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="${box.x} ${box.y} ${box.side} ${box.side}" color="#000">${body}</svg>`;
}

function pixels(source, size) {
  return new Resvg(source, { fitTo: { mode: 'width', value: size }, font: { loadSystemFonts: false }, background: '#fff' }).render().pixels;
}

/** The square around the ink, found on a small picture of the icon. */
export function inkBox(icon) {
  const side = Math.max(icon.width, icon.height);
  const whole = { x: icon.left - (side - icon.width) / 2, y: icon.top - (side - icon.height) / 2, side };
  const px = pixels(svg(whole, icon.body), PROBE);
  let x0 = PROBE, y0 = PROBE, x1 = 0, y1 = 0;
  for (let y = 0; y < PROBE; y++) {
    for (let x = 0; x < PROBE; x++) {
      const at = 4 * (y * PROBE + x);
      if (Math.min(px[at], px[at + 1], px[at + 2]) > 223) continue;
      x0 = Math.min(x0, x); x1 = Math.max(x1, x + 1); y0 = Math.min(y0, y); y1 = Math.max(y1, y + 1);
    }
  }
  if (x1 <= x0) return null;
  const scale = side / PROBE;
  const ink = Math.max(x1 - x0, y1 - y0) * (1 + 2 * MARGIN) * scale;
  return { x: whole.x + ((x0 + x1) * scale - ink) / 2, y: whole.y + ((y0 + y1) * scale - ink) / 2, side: ink };
}

const PAINT = /\s(fill|stroke|stroke-width|opacity|fill-opacity|stroke-opacity|style)="[^"]*"/g;
const unpainted = (body) => body.replace(PAINT, (attribute) => (/fill="none"/.test(attribute) ? attribute : ''));

/** Every fill white, every edge black: hidden lines stay hidden, much like a careful line drawing. */
const colouringBook = (body, width) =>
  `<g fill="#fff" stroke="#000" stroke-width="${width}" stroke-linejoin="round">${unpainted(body)}</g>`;

/** A line icon with its pen scaled so that the widest line measures `width`. */
function withPen(body, width) {
  const widths = [...body.matchAll(/stroke-width="([\d.]+)"/g)].map((match) => Number(match[1]));
  const factor = width / Math.max(...(widths.length ? widths : [1]));
  return `<g stroke-width="${width}">${body.replace(/stroke-width="([\d.]+)"/g, (_, w) => `stroke-width="${w * factor}"`)}</g>`;
}

/** A solid icon with its edge eaten away, so that thick lines become thin ones. */
const thinned = (body, width) => `<g stroke="#fff" stroke-width="${width}" stroke-linejoin="round">${body}</g>`;
const outlined = (body, width) =>
  `<g fill="#fff" stroke="#000" stroke-width="${width}">${body.replace(/\sfill="currentColor"/g, '')}</g>`;

/** The pictures to make of an icon: [{colour, body}], `random` a function of (low, high), widths in pixels of 64. */
export function styles(icon, box, count, random) {
  const pen = (low, high) => ((random(low, high) * box.side) / SIZE).toFixed(4);
  if (icon.painted) {
    const lines = Array.from({ length: count - 1 }, () => ({ body: colouringBook(icon.body, pen(0.5, 2.4)) }));
    return [{ colour: true, body: icon.body }, ...lines];
  }
  if (/stroke="currentColor"/.test(icon.body)) {
    return [pen(0.6, 1.7), pen(1.6, 3.4)].slice(0, count).map((width) => ({ body: withPen(icon.body, width) }));
  }
  const made = [
    { body: thinned(icon.body, pen(0.8, 2.2)), fallback: icon.body },
    { body: random(0, 1) < 0.5 ? icon.body : outlined(icon.body, pen(0.7, 2)) },
  ];
  return count === 1 ? [made[random(0, 1) < 0.5 ? 0 : 1]] : made;
}

export function draw(box, body) {
  return pixels(svg(box, body), SIZE);
}

export function grey(px) {
  const out = Buffer.alloc(SIZE * SIZE);
  let ink = 0;
  for (let i = 0; i < out.length; i++) {
    out[i] = (px[4 * i] * 77 + px[4 * i + 1] * 150 + px[4 * i + 2] * 29) >> 8;
    ink += 255 - out[i];
  }
  return { picture: out, ink: ink / (255 * out.length) };
}

export function rgb(px) {
  const out = Buffer.alloc(3 * SIZE * SIZE);
  for (let i = 0; i < SIZE * SIZE; i++) px.copy(out, 3 * i, 4 * i, 4 * i + 3);
  return out;
}
