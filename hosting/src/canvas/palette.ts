/** The names are spoken by screen readers and shown on hover; they live here because they name these values. */
export const PALETTE = [
  { name: "Black", value: "#000000" },
  { name: "Grey", value: "#8a8794" },
  { name: "White", value: "#ffffff" },
  { name: "Brown", value: "#8a4b24" },
  { name: "Peach", value: "#f6c39a" },
  { name: "Red", value: "#e5273a" },
  { name: "Orange", value: "#ff8a1f" },
  { name: "Yellow", value: "#ffd42e" },
  { name: "Green", value: "#2fa84f" },
  { name: "Sky", value: "#4cc3ff" },
  { name: "Blue", value: "#2456e6" },
  { name: "Purple", value: "#8338ec" },
  { name: "Pink", value: "#ff70b5" },
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
