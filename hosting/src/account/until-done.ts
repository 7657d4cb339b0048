import { Problem, Unreachable } from "../api/problem";

const TRIES = 8;
const WAIT_SECONDS = 2;

/** Nothing is left of the account that was to go: an answer that was lost said so before. */
export function isDeparted(error: unknown): boolean {
  return error instanceof Problem && error.reason === "departed";
}

/**
 * Repeats a call that goes on where it ended, until it ends well: the server may need longer for a big account than a
 * request lasts, and an answer may get lost. What cannot be mended by trying again is thrown at once.
 */
export async function untilDone<T>(
  call: (again: boolean) => Promise<T>,
  wait: (seconds: number) => Promise<void> = pause,
): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await call(tries > 1);
    } catch (error) {
      const mendable =
        error instanceof Unreachable || (error instanceof Problem && error.status >= 500);
      if (!mendable || tries === TRIES) throw error;
      await wait((error instanceof Problem && error.retryAfterSeconds) || WAIT_SECONDS);
    }
  }
}

function pause(seconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 1000 * seconds));
}
