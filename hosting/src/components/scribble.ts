/** A doodle for each prompt, always the same one: its id seeds a wandering line. */

const COLOURS = ["tomato", "sun", "mint", "sky", "grape", "pink"] as const;

export interface Scribble {
  path: string;
  background: (typeof COLOURS)[number];
  line: (typeof COLOURS)[number];
}

export function scribble(id: string): Scribble {
  const random = seeded(id);
  const pick = () => COLOURS[Math.floor(random() * COLOURS.length)]!;
  const background = pick();
  let line = pick();
  while (line === background) line = pick();
  return { path: kinds[Math.floor(random() * kinds.length)]!(random), background, line };
}

type Random = () => number;
type Kind = (random: Random) => string;

const kinds: Kind[] = [spiral, loops, zigzag, flower];

function spiral(random: Random): string {
  const turns = 2.5 + random() * 1.5;
  const lean = random() * 6;
  return smooth(
    range(46).map((t) => {
      const angle = lean + t * turns * Math.PI * 2;
      const reach = 4 + t * 28;
      return [100 + Math.cos(angle) * reach * 1.7, 50 + Math.sin(angle) * reach] as const;
    }),
  );
}

function loops(random: Random): string {
  const count = 3 + Math.floor(random() * 3);
  const height = 17 + random() * 9;
  return smooth(
    range(count * 12).map((t) => {
      const angle = t * count * Math.PI * 2;
      return [22 + t * 156 + Math.cos(angle) * 20, 52 + Math.sin(angle) * height] as const;
    }),
  );
}

function zigzag(random: Random): string {
  const teeth = 6 + Math.floor(random() * 4);
  return smooth(
    range(teeth).map((t) => {
      const up = Math.round(t * (teeth - 1)) % 2 === 0;
      return [24 + t * 152, 50 + (up ? 1 : -1) * (12 + random() * 15)] as const;
    }),
  );
}

function flower(random: Random): string {
  const petals = 4 + Math.floor(random() * 4);
  const lean = random() * 6;
  return smooth(
    range(petals * 12).map((t) => {
      const angle = lean + t * Math.PI * 2;
      const reach = 21 + Math.sin(angle * petals) * 12;
      return [100 + Math.cos(angle) * reach * 1.4, 50 + Math.sin(angle) * reach] as const;
    }),
  );
}

function range(steps: number): number[] {
  return Array.from({ length: steps }, (_, i) => i / (steps - 1));
}

function smooth(points: (readonly [number, number])[]): string {
  const n = (value: number) => Number(value.toFixed(1));
  let path = `M${n(points[0]![0])} ${n(points[0]![1])}`;
  for (let i = 1; i < points.length - 1; i++) {
    const [x, y] = points[i]!;
    const [nextX, nextY] = points[i + 1]!;
    path += `Q${n(x)} ${n(y)} ${n((x + nextX) / 2)} ${n((y + nextY) / 2)}`;
  }
  return path;
}

/** mulberry32 over an FNV-1a hash of the text: the same numbers for the same text. */
export function seeded(text: string): Random {
  let state = 2166136261;
  for (let i = 0; i < text.length; i++) state = Math.imul(state ^ text.charCodeAt(i), 16777619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
