// node clipart.mjs FOLDER ICONS PART: renders the clip art under FOLDER to ICONS/{grey,rgb}.PART and index.PART.jsonl, in
// the form of icons.mjs, and with its cursor: a crash of the renderer costs one file. The index appears last.
// Runs inside the work folder, where the npm packages are. A finished part is not made again.
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { existsSync, fstatSync, mkdirSync, openSync, readFileSync, readdirSync, renameSync, writeSync } from 'node:fs';
import { colouringBook, darkLines, opened } from './clipart-lines.mjs';
import { Namer, englishWords, metadata } from './clipart-names.mjs';
import { SIZE, draw, grey, inkBox, rgb } from './svg.mjs';
import { visibleNouns } from './wordnet.mjs';
const { Resvg } = createRequire(process.cwd() + '/')('@resvg/resvg-js');

const [folder, icons, part] = process.argv.slice(2);
const wordnet = process.env.WORDNET ?? '/usr/share/wordnet';
const UNSAFE = /<animate|<filter|<pattern|<set |<image|<script|<clipPath[^>]*><use/; // most as in icons.mjs
// Letters are not drawn (no fonts are loaded), which leaves a sign without its message.
const WRITTEN = /<text|<flowRoot/, SIGN = /\b(sign|symbol)s?\b/i;
// The renderer cannot be stopped, so what could take it long is not begun.
const MOST_BYTES = 600_000;
const MOST_PATHS = 1500;
const MOST_LINED = 70; // paths beyond which a colouring book is a tangle
const SAME_NAME = 24;
const SLENDER = 6; // times as long as wide: a border or a banner
const WHOLE = 0.85; // of the picture's extent: lines that show less are a fragment of it
const COLOUR = 24; // of 255 between the channels of a pixel, above which a picture is more than grey

const read = () => readdirSync(folder, { recursive: true }).filter((path) => path.endsWith('.svg')).sort()
  .map((path) => ({ path, source: readFileSync(`${folder}/${path}`, 'utf8') }))
  .map((file) => ({ ...file, ...metadata(file.source) }));

function* chosen() {
  const files = read(), nouns = visibleNouns(wordnet), seen = new Map();
  const namer = new Namer(files, englishWords(wordnet), nouns);
  for (const file of files) {
    if (file.source.length > MOST_BYTES || UNSAFE.test(file.source)) continue;
    if (WRITTEN.test(file.source) && SIGN.test(`${file.title} ${file.path.replaceAll('_', ' ')} ${file.tags}`)) continue;
    const named = namer.name(file);
    const count = (seen.get(named?.name) ?? 0) + 1;
    if (!named || count > SAME_NAME) continue;
    seen.set(named.name, count);
    yield { ...file, ...named };
  }
}

/** A number in [low, high) that is always the same for the same text. */
function randomOf(text) {
  const number = createHash('sha256').update(text).digest().readUInt32BE() / 2 ** 32;
  return (low, high) => low + (high - low) * number;
}

const coloured = (px) => {
  for (let i = 0; i < px.length; i += 4) if (Math.max(px[i], px[i + 1], px[i + 2]) - Math.min(px[i], px[i + 1], px[i + 2]) > COLOUR) return true;
  return false;
};

/** Coarse enough that the same picture in another size or file is the same. */
function print(px) {
  const cells = [];
  for (let y = 0; y < SIZE; y += 8) for (let x = 0; x < SIZE; x += 8) for (let c = 0; c < 3; c++) {
    let sum = 0;
    for (let dy = 0; dy < 8; dy++) for (let dx = 0; dx < 8; dx++) sum += px[4 * ((y + dy) * SIZE + x + dx) + c];
    cells.push(Math.round(sum / 64 / 24));
  }
  return cells.join();
}

/** [width, height] of what is drawn. */
function extent(px) {
  let [x0, y0, x1, y1] = [SIZE, SIZE, -1, -1];
  for (let i = 0; i < SIZE * SIZE; i++) {
    if (Math.min(px[4 * i], px[4 * i + 1], px[4 * i + 2]) > 200) continue;
    const x = i % SIZE, y = (i - x) / SIZE;
    [x0, y0, x1, y1] = [Math.min(x0, x), Math.min(y0, y), Math.max(x1, x), Math.max(y1, y)];
  }
  return [x1 - x0 + 1, y1 - y0 + 1];
}

/** The pictures of a file: [{colour, px}]; the shades it came with, the artist's lines, and those of a colouring book. */
function* pictures(file, prints) {
  const source = /<svg[^>]*\sxmlns=/.test(file.source) ? file.source : file.source.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"');
  const { body, box: page, paths } = opened(new Resvg(source, { font: { loadSystemFonts: false } }).toString());
  if (!paths || paths > MOST_PATHS) return;
  let box = inkBox({ ...page, body });
  // The page can be much larger than what is on it: the second look is the exact one.
  if (box) box = inkBox({ left: box.x, top: box.y, width: box.side, height: box.side, body });
  if (!box) return;
  const own = draw(box, body), [width, height] = extent(own);
  if (Math.max(width, height) > SLENDER * Math.min(width, height)) return;
  const fresh = function* (px, low, high, colour = false) {
    const { ink } = grey(px), mark = print(px), [w, h] = extent(px);
    if (ink < low || ink > high || prints.has(mark) || w < WHOLE * width || h < WHOLE * height) return;
    prints.add(mark);
    yield { colour, px };
  };
  const before = prints.size;
  yield* fresh(own, 0.01, 0.85, coloured(own));
  if (prints.size === before) return;
  const pen = (key, low, high) => (randomOf(`${file.path}:${key}`)(low, high) * box.side) / SIZE;
  yield* fresh(draw(box, darkLines(body, pen('dark', 0.6, 1.8))), 0.035, 0.35);
  if (paths > MOST_LINED) return;
  yield* fresh(draw(box, colouringBook(body, pen('thin', 0.5, 1.2))), 0.02, 0.22);
  yield* fresh(draw(box, colouringBook(body, pen('thick', 1.2, 2.4))), 0.03, 0.3);
}

mkdirSync(icons, { recursive: true });
const path = (name) => `${icons}/${name}.${part}`;
if (existsSync(`${path('index')}.jsonl`)) process.exit(0);
const greyFile = openSync(path('grey'), 'a'), rgbFile = openSync(path('rgb'), 'a'), index = openSync(`${path('index')}.tmp`, 'a');
const rows = { grey: fstatSync(greyFile).size / SIZE ** 2, rgb: fstatSync(rgbFile).size / (3 * SIZE ** 2) };
const first = existsSync(path('cursor')) ? Number(readFileSync(path('cursor'), 'utf8')) + 1 : 0;
const cursor = openSync(path('cursor'), 'w');
const files = [...chosen()], prints = new Set(), names = new Set();
let made = 0, failed = 0;
for (let i = first; i < files.length; i++) {
  const { name, tags, weight } = files[i];
  writeSync(cursor, String(i).padStart(8), 0);
  try {
    for (const { colour, px } of pictures(files[i], prints)) {
      writeSync(colour ? rgbFile : greyFile, colour ? rgb(px) : grey(px).picture);
      writeSync(index, JSON.stringify({ colour, row: rows[colour ? 'rgb' : 'grey']++, set: 'openclipart', name, tags, weight }) + '\n');
      names.add(name);
      made++;
    }
  } catch (error) {
    if (failed++ < 5) console.error(files[i].path, String(error).slice(0, 200));
  }
}
renameSync(`${path('index')}.tmp`, `${path('index')}.jsonl`);
console.log(`${files.length} files, ${made} pictures of ${names.size} names (${rows.grey} grey, ${rows.rgb} colour), ${failed} failed`);
