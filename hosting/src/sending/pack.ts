import { MAX_GZIP_BYTES, MAX_LOG_BYTES, thin } from "../canvas/serialise";
import type { StrokeLog } from "../canvas/log";

/** The stroke log as gzip, thinned until storage takes it. */
export async function packLog(log: StrokeLog): Promise<Blob> {
  let current = log;
  // Every round halves the points; after a dozen the longest log is a few points a stroke.
  for (let round = 0; round < 12; round++) {
    const json = new Blob([JSON.stringify(current)]);
    const packed = await gzip(json);
    if (json.size <= MAX_LOG_BYTES && packed.size <= MAX_GZIP_BYTES) return packed;
    current = thin(current);
  }
  return gzip(new Blob([JSON.stringify({ ...log, ops: [] })]));
}

async function gzip(blob: Blob): Promise<Blob> {
  const packed = await new Response(
    blob.stream().pipeThrough(new CompressionStream("gzip")),
  ).arrayBuffer();
  return new Blob([packed], { type: "application/gzip" });
}
