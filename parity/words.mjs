// The word tokenizer of docs/model-folder.md.

const UNKNOWN = 1;
const START = 2;
const FIRST = 3;
const LEAST = 3;

export class WordTokenizer {
  constructor({ words, rules }) {
    this.ids = new Map(words.map((word, i) => [word, FIRST + i]));
    this.rules = rules;
  }

  /** The ids of a text, from the start on, without padding. */
  encode(text) {
    const plain = text
      .toLowerCase()
      .normalize("NFD")
      .replace(/\p{Mn}/gu, "");
    const found = plain.match(/[a-z0-9]+(?:'[a-z]+)?/g) ?? [];
    return [START, ...found.flatMap((word) => this.look(word.replace(/'s$/, "")))];
  }

  look(word) {
    if (this.ids.has(word)) return [this.ids.get(word)];
    for (const [suffix, replacement] of this.rules) {
      if (!word.endsWith(suffix) || word.length - suffix.length < LEAST) continue;
      const stem = word.slice(0, word.length - suffix.length) + replacement;
      if (this.ids.has(stem)) return [this.ids.get(stem)];
    }
    for (let cut = word.length - LEAST; cut >= LEAST; cut--) {
      const halves = [word.slice(0, cut), word.slice(cut)];
      if (halves.every((half) => this.ids.has(half)))
        return halves.map((half) => this.ids.get(half));
    }
    return [UNKNOWN];
  }
}
