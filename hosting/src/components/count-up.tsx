import { useEffect, useState } from "preact/hooks";

const DURATION_MS = 1100;

/** Counts to a value, quick at first and slow at the end; at once for those who asked for less motion. */
export function CountUp({ value, format }: { value: number; format(value: number): string }) {
  const [shown, setShown] = useState(() => (stillness() ? value : 0));

  useEffect(() => {
    if (stillness()) return setShown(value);
    let frame = 0;
    const start = performance.now();
    const step = (now: number) => {
      const t = Math.min(1, (now - start) / DURATION_MS);
      setShown(value * (1 - (1 - t) ** 4));
      if (t < 1) frame = requestAnimationFrame(step);
    };
    frame = requestAnimationFrame(step);
    return () => cancelAnimationFrame(frame);
  }, [value]);

  return <>{format(shown)}</>;
}

function stillness(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}
