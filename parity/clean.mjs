// What OpenAI's tokenizer does to a text before anything else: the character fixes of ftfy, and html.unescape.

const NAMED = { amp: "&", lt: "<", gt: ">", quot: '"', eacute: "é", hearts: "♥", rsquo: "’" };

const unescape = (text) =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex, decimal, name) => {
    if (name) return NAMED[name] ?? whole;
    return String.fromCodePoint(hex ? parseInt(hex, 16) : parseInt(decimal, 10));
  });

const LIGATURES = /[ĲĳŉǱǲǳǄǅǆǇǈǉǊǋǌﬀﬁﬂﬃﬄﬆ]/gu;
const WIDE = /[\u{ff01}-\u{ffef}]/gu;
// As in ftfy's list, and the tab-like ones stay: they are white space.
const CONTROL = /[\u{0}-\u{8}\u{b}\u{e}-\u{1f}\u{7f}\u{206a}-\u{206f}\u{feff}\u{fff9}-\u{fffc}]/gu;

/** Mends a text. One that needs no mending comes back as it is. */
export function clean(text) {
  for (let before; before !== text;) {
    before = text;
    text = unescape(text);
  }
  return text
    .replace(LIGATURES, (c) => c.normalize("NFKC"))
    .replace(/ﬅ/gu, "ſt")
    .replace(WIDE, (c) => c.normalize("NFKC"))
    .replace(/[\u02bc\u2018-\u201b]/gu, "'")
    .replace(/[\u201c-\u201f]/gu, '"')
    .replace(CONTROL, "");
}
