import "./waiting.css";

/** Stands where something is on its way. */
export function Waiting({ label }: { label: string }) {
  return <div class="moderation-waiting" role="status" aria-busy="true" aria-label={label} />;
}
