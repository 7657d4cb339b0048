import { PAPER_MASK, type StrokeLog } from "../canvas/log";
import { MAX_GZIP_BYTES, MAX_LOG_BYTES, thin } from "../canvas/serialise";

/**
 * The stroke log as gzip, made smaller until storage takes it: with every round of thinning half of the points go. An eighth
 * of them still shows where the hand was, and holds more than an hour of drawing; where that is too much, it is the masks
 * of hundreds of fills, and the log goes without these.
 */
export async function packLog(log: StrokeLog): Promise<Blob> {
  return (
    (await packWithin(log, 4)) ??
    (await packWithin(withoutMasks(log), 12)) ??
    gzip(new Blob([JSON.stringify({ ...log, ops: [] })]))
  );
}

/** Null where it is too large after so many rounds. */
async function packWithin(log: StrokeLog, rounds: number): Promise<Blob | null> {
  for (let current = log; rounds > 0; rounds--) {
    const json = new Blob([JSON.stringify(current)]);
    const packed = await gzip(json);
    if (json.size <= MAX_LOG_BYTES && packed.size <= MAX_GZIP_BYTES) return packed;
    current = thin(current);
  }
  return null;
}

/** A fill whose mask cannot be read draws nothing in the replay, and still tells which colour was poured where. */
function withoutMasks(log: StrokeLog): StrokeLog {
  return {
    ...log,
    ops: log.ops.map((op) =>
      op.type === "fill" && op.mask !== PAPER_MASK ? { ...op, mask: "" } : op,
    ),
  };
}

async function gzip(blob: Blob): Promise<Blob> {
  const packed = await new Response(
    blob.stream().pipeThrough(new CompressionStream("gzip")),
  ).arrayBuffer();
  return new Blob([packed], { type: "application/gzip" });
}
