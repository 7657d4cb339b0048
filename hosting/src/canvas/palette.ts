/** The names stand for those that screen readers speak, in every language's catalogue. */
export const PALETTE = [
  { name: "black", value: "#000000" },
  { name: "grey", value: "#8a8794" },
  { name: "white", value: "#ffffff" },
  { name: "brown", value: "#8a4b24" },
  { name: "peach", value: "#f6c39a" },
  { name: "red", value: "#e5273a" },
  { name: "orange", value: "#ff8a1f" },
  { name: "yellow", value: "#ffd42e" },
  { name: "green", value: "#2fa84f" },
  { name: "sky", value: "#4cc3ff" },
  { name: "blue", value: "#2456e6" },
  { name: "purple", value: "#8338ec" },
  { name: "pink", value: "#ff70b5" },
] as const;

export const SIZES = [4, 7, 12, 22, 40] as const;
export const MIN_SIZE = 2;
export const MAX_SIZE = 64;

/** The brackets walk from one button to the next, as the buttons do. */
export function stepSize(size: number, step: 1 | -1): number {
  const sizes: readonly number[] = SIZES;
  if (step > 0) return sizes.find((s) => s > size) ?? sizes.at(-1)!;
  return sizes.findLast((s) => s < size) ?? sizes[0]!;
}

/** In tenths, from faint to full. */
export function stepOpacity(opacity: number, step: 1 | -1): number {
  return Math.min(10, Math.max(1, Math.round(opacity * 10) + step)) / 10;
}
