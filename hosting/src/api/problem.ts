import { reasonText, strings } from "../strings";

/** An answer that says no, as RFC 9457 problem+json. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly reason: string | undefined,
    readonly retryAfterSeconds: number | undefined,
    detail?: string,
  ) {
    super(detail ?? reason ?? `HTTP ${status}`);
  }
}

/** No answer at all, or one that is not ours: the connection, the server or something between is away. */
export class Unreachable extends Error {}

export function isNotFound(error: unknown): boolean {
  return error instanceof Problem && error.status === 404;
}

/** What Firebase calls a network that is away. */
const AWAY = new Set(["auth/network-request-failed", "storage/retry-limit-exceeded"]);

/** Whether something failed because the game could not be reached: later, the same may well succeed. */
export function isAway(error: unknown): boolean {
  if (error instanceof Problem) return false;
  if (error instanceof Unreachable || isOffline()) return true;
  return AWAY.has((error as { code?: string } | null)?.code ?? "");
}

export function isOffline(): boolean {
  return typeof navigator !== "undefined" && navigator.onLine === false;
}

/** One sentence a player can act on, whatever was thrown. */
export function explain(error: unknown): string {
  if (error instanceof Problem) {
    const [title, advice] = reasonText(
      error.reason ?? (error.status >= 500 ? "unavailable" : undefined),
    );
    const wait = error.retryAfterSeconds
      ? ` ${strings.problem.retryIn(error.retryAfterSeconds)}`
      : "";
    return `${title}. ${advice}${wait}`.replace(/([!?.])\. /, "$1 ");
  }
  if (isOffline()) return strings.problem.offline;
  return strings.problem.unreachable;
}
