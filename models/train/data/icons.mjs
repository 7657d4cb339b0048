// node icons.mjs WORK PART PARTS: renders the icon and emoji sets to WORK/icons/{grey,rgb}.PART and index.PART.jsonl.
// Runs inside WORK, where the npm packages are. A finished part is not made again. The renderer aborts the process on a
// few odd icons: a run that finds a cursor left behind goes on after that icon, so `until node icons.mjs …` gets there.
import { existsSync, fstatSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { visibleNouns } from './wordnet.mjs';
import { nameOf } from './naming.mjs';
import { SIZE, draw, grey, inkBox, rgb, styles } from './svg.mjs';

const [work, part, parts] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4])];
const wordnet = process.env.WORDNET ?? '/usr/share/wordnet';
// Animations start invisible; filters and patterns of no extent crash the renderer, and a crash cannot be caught.
const UNSAFE = /<animate|<filter|<pattern|<set |<clipPath[^>]*><use/;
const SAME_NAME_IN_SET = 2;
const SAME_NAME = 40;

const read = (file) => JSON.parse(readFileSync(file));
const sets = read(new URL('iconsets.json', import.meta.url));
const iconJSON = `${work}/node_modules/@iconify/json`;
const collections = read(`${iconJSON}/collections.json`);
const tagsOf = new Map();
for (const emoji of read(`${work}/node_modules/emojibase-data/en/data.json`)) {
  tagsOf.set(emoji.label.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/-$/, ''), emoji.tags ?? []);
}

function randomFrom(text) {
  let state = 2166136261;
  for (const char of text) state = Math.imul(state ^ char.charCodeAt(0), 16777619);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return (low, high) => low + (high - low) * next();
}

function* chosenIcons() {
  const nouns = visibleNouns(wordnet);
  const seen = new Map();
  for (const kind of ['emoji', 'pictures', 'interface']) {
    for (const set of sets[kind]) {
      if (!collections[set]) { console.error('no set', set); continue; }
      if (!sets.licences.includes(collections[set].license.spdx)) throw new Error(`licence of ${set}`);
      const pack = read(`${iconJSON}/json/${set}.json`);
      const inSet = new Map();
      for (const [key, icon] of Object.entries(pack.icons)) {
        const named = icon.hidden || UNSAFE.test(icon.body) ? null : nameOf(key, kind === 'emoji', nouns);
        if (!named) continue;
        const random = randomFrom(`${set}:${key}`);
        if (kind !== 'emoji' && named.weight < 1 && random(0, 1) > { 0.2: 0.06, 0.4: 0.2, 0.6: 0.35 }[named.weight]) continue;
        const [here, all] = [inSet.get(named.name) ?? 0, seen.get(named.name) ?? 0];
        if (here >= (kind === 'interface' ? 1 : SAME_NAME_IN_SET) || all >= SAME_NAME) continue;
        inSet.set(named.name, here + 1);
        seen.set(named.name, all + 1);
        yield {
          set, kind, random, ...named, tags: kind === 'emoji' ? (tagsOf.get(key) ?? []).slice(0, 8) : [],
          width: icon.width ?? pack.width ?? 16, height: icon.height ?? pack.height ?? 16, left: icon.left ?? 0, top: icon.top ?? 0,
          body: icon.body, painted: Boolean(collections[set].palette),
        };
      }
    }
  }
}

mkdirSync(`${work}/icons`, { recursive: true });
const path = (name) => `${work}/icons/${name}.${part}`;
if (existsSync(`${path('index')}.jsonl`)) process.exit(0);
const greyFile = openSync(path('grey'), 'a'), rgbFile = openSync(path('rgb'), 'a'), index = openSync(`${path('index')}.tmp`, 'a');
const rows = { grey: fstatSync(greyFile).size / SIZE ** 2, rgb: fstatSync(rgbFile).size / (3 * SIZE ** 2) };
const first = existsSync(path('cursor')) ? new Int32Array(new Uint8Array(readFileSync(path('cursor'))).buffer)[0] + parts : part;
const cursor = openSync(path('cursor'), 'w');
let made = 0, failed = 0;
const icons = [...chosenIcons()].sort((a, b) => b.weight - a.weight || (a.name < b.name ? -1 : 1));
console.log('icons', icons.length, 'names', new Set(icons.map((icon) => icon.name)).size);
for (let i = first; i < icons.length; i += parts) {
  const icon = icons[i];
  writeSync(cursor, new Uint8Array(Int32Array.of(i).buffer), 0, 4, 0);
  try {
    const box = inkBox(icon);
    if (!box) continue;
    const count = icon.painted ? 4 : icon.kind === 'interface' || icon.weight < 1 ? 1 : 2;
    for (const style of styles(icon, box, count, icon.random)) {
      let px = draw(box, style.body);
      let picture = grey(px);
      if (style.fallback && picture.ink < 0.012) picture = grey((px = draw(box, style.fallback)));
      if (picture.ink < 0.01 || picture.ink > 0.85) continue;
      const colour = Boolean(style.colour);
      writeSync(colour ? rgbFile : greyFile, colour ? rgb(px) : picture.picture);
      const { set, name, tags, weight } = icon;
      writeSync(index, JSON.stringify({ colour, row: rows[colour ? 'rgb' : 'grey']++, set, name, tags, weight }) + '\n');
      made++;
    }
  } catch (error) {
    if (failed++ < 3) console.error(icon.set, icon.name, String(error).slice(0, 200));
  }
  if (made % 10000 < 2) console.log(new Date().toISOString().slice(11, 19), part, i, icons.length, made, failed);
}
renameSync(`${path('index')}.tmp`, `${path('index')}.jsonl`);
console.log('done', part, rows, failed);
