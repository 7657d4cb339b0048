// What a piece of clip art shows, from its title, its file's name and its keywords, all of which are kept carelessly: titles
// left over from another file or naming a whole collection, file names cut at 25 letters in the middle of the author's
// name, and languages other than English.
import { readFileSync } from 'node:fs';
import { singular } from './wordnet.mjs';

const rules = JSON.parse(readFileSync(new URL('clipart.json', import.meta.url)));
const unwantedFolders = rules.unwantedFolders.map((pattern) => new RegExp(pattern));
const noise = new Set(rules.noise), vagueNames = new Set(rules.vagueNames), vagueTags = new Set(rules.vagueTags);
const italian = Object.entries(rules.italian).sort(([a], [b]) => b.length - a.length);
const JOINING = new Set(['of', 'and', 'with', 'in', 'on', 'at', 'for', 'to', 'from']);
const LONGEST = 5;
const COLLECTION = 4; // a title of this many files names a collection rather than a thing

const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/&#?\w+;/g, ' ').replace(/([a-z])([A-Z])/g, '$1 $2')
  .toLowerCase().replace(/'s\b/g, '').replace(/[^a-z]+/g, ' ').trim();
const spelled = (text) => Object.entries(rules.spelled).reduce((said, [from, to]) => said.replace(new RegExp(`\\b${from}\\b`), to), text);
const all = (text, pattern) => [...text.matchAll(pattern)].map((match) => match[1].trim());

/** {title, author, tags} of an SVG's RDF metadata. */
export function metadata(source) {
  const head = source.slice(0, source.indexOf('</metadata>') + 1);
  const creator = /<dc:creator[^>]*>([^]*?)<\/dc:creator>/.exec(head)?.[1] ?? '';
  return {
    title: all(head, /<dc:title[^>]*>([^<]*)/g)[0] ?? '',
    author: plain(all(creator, /<dc:title[^>]*>([^<]*)/g)[0] ?? ''),
    tags: all(head, /<rdf:li[^>]*>([^<]*)/g).map((tag) => tag.toLowerCase()),
  };
}

/** Every word of WordNet, to tell English from the rest. */
export function englishWords(folder) {
  const words = new Set();
  for (const part of ['noun', 'adj', 'verb']) {
    for (const line of readFileSync(`${folder}/index.${part}`, 'latin1').split('\n')) {
      if (line && line[0] !== ' ') words.add(line.slice(0, line.indexOf(' ')).replaceAll('_', ' '));
    }
  }
  return words;
}

/** Names the files of a collection, [{path, title, author, tags}]; `nouns` are those of visible things. */
export class Namer {
  constructor(files, english, nouns) {
    Object.assign(this, { english, nouns });
    this.authors = new Set(files.map((file) => file.author).filter((author) => author.length > 4 || author.includes(' ')));
    this.titles = new Map();
    for (const { title } of files) this.titles.set(title, (this.titles.get(title) ?? 0) + 1);
  }

  /** {name, tags, weight} or null. Weight 0.8: a visible thing by title or file name; 0.6: with words dropped; 0.5: a keyword. */
  name({ path, title, author, tags: given }) {
    const cut = path.lastIndexOf('/');
    const folder = path.slice(0, cut), file = path.slice(cut + 1).replace(/\.svg$/, '');
    if (unwantedFolders.some((pattern) => pattern.test(folder)) || rules.unwantedAuthors.includes(author)) return null;
    if (given.some((tag) => rules.unwantedTags.includes(tag))) return null;
    const said = ` ${spelled(plain(title))} ${spelled(plain(file))} `;
    if (rules.unwantedWords.some((word) => said.includes(` ${word} `))) return null;
    const tags = [...new Set(given.map(plain))].filter((tag) => this.visible(tag));
    const telling = tags.filter((tag) => !vagueTags.has(tag) && !vagueNames.has(tag));
    const named = this.translated(title, file, author) ?? this.inEnglish(title, this.withoutAuthor(plain(file), author));
    const found = named ?? (telling.length === 1 ? { name: telling[0], weight: 0.5 } : null);
    if (!found) return null;
    const kinds = tags.filter((tag) => tag !== found.name && (telling.includes(tag) || KINDS.has(tag)));
    return { ...found, tags: kinds.slice(0, 5) };
  }

  visible(name) {
    return name.length > 1 && (rules.alsoVisible.includes(name) || Boolean(singular(name, this.nouns)));
  }

  translated(title, file, author) {
    const untitled = rules.italianTitles.includes(title);
    if (!untitled && !rules.italianAuthors.includes(author)) return null;
    const words = `${plain(untitled ? file : title)} `;
    const found = italian.find(([start]) => words.startsWith(`${start} `));
    return found ? { name: found[1], weight: 0.8 } : null;
  }

  /** Drops the author from the end of a file's name, where the collection's tools put it, often cut short. */
  withoutAuthor(file, author) {
    const words = file.split(' ');
    for (let i = 1; i < words.length; i++) {
      const rest = words.slice(i).join(' ');
      const is = (who) => rest.length > 2 && (who.startsWith(rest) || rest.startsWith(`${who} `));
      if ((author && is(author)) || [...this.authors].some(is)) return words.slice(0, i).join(' ');
    }
    return file;
  }

  inEnglish(title, file) {
    const shared = new Set(file.split(' ').filter((word) => word.length > 2));
    const collective = this.titles.get(title) >= COLLECTION;
    const fromTitle = / by /i.test(title) ? null : this.cleaned(plain(title.replace(/\(.*?\)|\[.*?\]/g, ' ')));
    const fromFile = this.cleaned(file);
    if (fromTitle && !collective && (!fromFile || plain(title).split(' ').some((word) => shared.has(word)))) return fromTitle;
    return fromFile ?? fromTitle;
  }

  /** The English words of a name without noise, when they name something visible. */
  cleaned(text) {
    let words = spelled(text).split(' ').filter((word) => word && !noise.has(word));
    const english = (word) => JOINING.has(word) || this.english.has(word) || singular(word, this.english);
    const start = Math.max(0, words.findIndex(english)), end = words.findIndex((word, i) => i > start && !english(word));
    const dropped = start > 0 || end >= 0;
    words = words.slice(start, end < 0 ? undefined : end);
    while (words.length && (JOINING.has(words.at(-1)) || words.at(-1).length < 2)) words.pop();
    while (words.length && (JOINING.has(words[0]) || words[0].length < 2)) words.shift();
    if (!words.length || words.length > LONGEST) return null;
    const name = words.join(' ');
    const drawable = this.visible(name) || words.some((word, i) => this.visible(word) || this.visible(words.slice(i, i + 2).join(' ')));
    return drawable && !vagueNames.has(name) ? { name, weight: dropped ? 0.6 : 0.8 } : null;
  }
}

// Too vague for a name, true enough as something else to say of a picture.
const KINDS = new Set(['animal', 'food', 'mammal', 'tool', 'toy', 'vehicle', 'weapon', 'insect', 'bird', 'clothing', 'furniture', 'building',
  'fruit', 'vegetable', 'dessert', 'beverage', 'drink', 'reptile', 'fish', 'meat', 'jewelry', 'plant', 'flower']);
