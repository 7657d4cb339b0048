import { useEffect, useState } from "preact/hooks";
import { strings } from "../strings";

/** Seconds left until `seconds` after it was first shown, counted by the clock: a page that sleeps does not count. */
export function useSecondsLeft(seconds: number | undefined): number {
  const [left, setLeft] = useState(seconds ?? 0);
  useEffect(() => {
    const until = Date.now() + (seconds ?? 0) * 1000;
    const count = () => {
      const now = Math.max(0, Math.ceil((until - Date.now()) / 1000));
      setLeft(now);
      if (now === 0) clearInterval(timer);
    };
    const timer = setInterval(count, 250);
    count();
    return () => clearInterval(timer);
  }, [seconds]);
  return left;
}

/** The time left, for the eye every second; who listens has heard it once, in the problem's own words. */
export function Countdown({ left }: { left: number }) {
  return (
    <p class="countdown" role="timer" aria-live="off" data-testid="countdown">
      {strings.sending.left(clock(left))}
    </p>
  );
}

/** 75 → "1:15". */
const clock = (seconds: number) =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
