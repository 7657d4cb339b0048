// Clip art as drawings: its paths with other paint. Works on what the renderer writes back of a picture (usvg's form: only
// groups and paths, every style an attribute), since clip art itself comes with style sheets, entities and units.

const attribute = (tag, name) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
const PAINT = /\s(fill|stroke|stroke-width|stroke-dasharray|stroke-linejoin|opacity|fill-opacity|stroke-opacity)="[^"]*"/g;
const DARK = 90; // of 255, what counts as the artist's own line
const FAINT = 0.6; // shadows and highlights are no part of a line drawing

/** {body, box, paths}: the inner part of the renderer's SVG, its {left, top, width, height}, and how many paths it has. */
export function opened(svg) {
  const root = /<svg[^>]*>/.exec(svg)[0];
  const [left, top, width, height] = attribute(root, 'viewBox').split(/[\s,]+/).map(Number);
  const body = svg.slice(svg.indexOf(root) + root.length, svg.lastIndexOf('</svg>'));
  return { body, box: { left, top, width, height }, paths: body.split('<path').length - 1 };
}

function scaleOf(tag) {
  const matrix = attribute(tag, 'transform')?.match(/matrix\(([^)]*)\)/)?.[1].trim().split(/[\s,]+/).map(Number);
  return matrix ? Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2])) || 1 : 1;
}

function luminance(paint) {
  const [r, g, b] = [1, 3, 5].map((i) => parseInt(paint.slice(i, i + 2), 16));
  return 0.3 * r + 0.59 * g + 0.11 * b;
}

const isDark = (paint) => /^#[0-9a-f]{6}$/i.test(paint) && luminance(paint) < DARK;

/** The body with each path's paint replaced by `paint({fill, stroke, width, scale})`, where width is in the picture's units. */
function repainted(body, paint) {
  const scales = [1], faint = [false];
  let definitions = 0;
  return body.replace(/<(\/?)(defs|g|path|image|clipPath|mask|pattern)\b([^>]*?)(\/?)>/g, (tag, close, name, rest, empty) => {
    if (name === 'defs') definitions += empty ? 0 : close ? -1 : 1;
    if (definitions || name === 'defs') return tag;
    if (close) {
      if (name === 'g') { scales.pop(); faint.pop(); }
      return tag;
    }
    const scale = scales.at(-1) * scaleOf(tag);
    const hidden = faint.at(-1) || Number(attribute(tag, 'opacity') ?? 1) < FAINT;
    if (name === 'g') {
      if (!empty) { scales.push(scale); faint.push(hidden); }
      return tag.replace(/\sopacity="[^"]*"/, '');
    }
    if (name !== 'path') return '';
    const seen = (kind) => Number(attribute(tag, `${kind}-opacity`) ?? 1) >= FAINT;
    const fill = seen('fill') ? (attribute(tag, 'fill') ?? '#000000') : 'none';
    const stroke = seen('stroke') ? (attribute(tag, 'stroke') ?? 'none') : 'none';
    if (hidden || (fill === 'none' && stroke === 'none')) return '';
    const width = Number(attribute(tag, 'stroke-width') ?? 1) * scale;
    return `<path${rest.replace(PAINT, '')} ${paint({ fill, stroke, width, scale })}/>`;
  });
}

const edge = (width, scale) => `stroke="#000" stroke-linejoin="round" stroke-width="${(width / scale).toFixed(4)}"`;

/** Every fill white with an edge of the pen's width, like a colouring book. */
export const colouringBook = (body, pen) =>
  repainted(body, ({ fill, scale }) => `fill="${fill === 'none' ? 'none' : '#fff'}" ${edge(pen, scale)}`);

/** Only what the artist drew dark: lines at least as wide as the pen, everything else white. */
export const darkLines = (body, pen) =>
  repainted(body, ({ fill, stroke, width, scale }) => {
    const inside = fill === 'none' ? 'none' : isDark(fill) ? '#000' : '#fff';
    return `fill="${inside}" ${isDark(stroke) ? edge(Math.max(pen, width), scale) : 'stroke="none"'}`;
  });
