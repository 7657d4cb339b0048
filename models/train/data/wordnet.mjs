// Which nouns can be drawn: the first senses lie in a WordNet file of things one can see.
import { readFileSync } from 'node:fs';

// animal, artifact, body, food, object, person, plant, shape
const VISIBLE = new Set(['05', '06', '08', '13', '17', '18', '20', '25']);

const lines = (file) => readFileSync(file, 'latin1').split('\n').filter((line) => line && line[0] !== ' ');

export function visibleNouns(folder) {
  const fileOf = new Map();
  for (const line of lines(`${folder}/data.noun`)) {
    const [offset, lexFile] = line.split(' ', 2);
    fileOf.set(offset, lexFile);
  }
  const nouns = new Set();
  for (const line of lines(`${folder}/index.noun`)) {
    const parts = line.trim().split(' ');
    const senses = parts.slice(-Number(parts[2]));
    if (senses.slice(0, 2).some((offset) => VISIBLE.has(fileOf.get(offset)))) nouns.add(parts[0].replaceAll('_', ' '));
  }
  return nouns;
}

export function singular(word, nouns) {
  if (nouns.has(word)) return word;
  for (const [suffix, replacement] of [['ies', 'y'], ['es', ''], ['s', '']]) {
    const stem = word.slice(0, -suffix.length) + replacement;
    if (word.endsWith(suffix) && nouns.has(stem)) return stem;
  }
  return null;
}
