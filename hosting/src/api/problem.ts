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
  if (typeof navigator !== "undefined" && navigator.onLine === false)
    return strings.problem.offline;
  return strings.problem.unreachable;
}
