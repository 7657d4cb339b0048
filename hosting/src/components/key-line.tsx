import "./key-line.css";

/** A key and what it does, in a list of them. */
export function KeyLine({ keys, does }: { keys: string; does: string }) {
  return (
    <div class="keys-line">
      <dt>
        <kbd>{keys}</kbd>
      </dt>
      <dd>{does}</dd>
    </div>
  );
}
