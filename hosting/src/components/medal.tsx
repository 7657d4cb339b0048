import "./medal.css";

/** A medal for the first three, nothing for everybody else. The rank itself is said beside it. */
export function Medal({ rank }: { rank: number }) {
  if (rank > 3) return null;
  return (
    <svg class={`medal medal--${rank}`} viewBox="0 0 40 52" aria-hidden="true" focusable="false">
      <path class="medal-ribbon" d="M7 3h11l4 15-9 5L7 3Z" />
      <path class="medal-ribbon medal-ribbon--front" d="M33 3H22l-8 18 10 3 9-21Z" />
      <path
        class="medal-disc"
        d="M20 17.5c9.2-.4 16 6.2 16.2 15C36.4 42 29.6 49 20.4 49 11 49.1 4 42.5 3.8 33.2 3.6 24.3 10.8 17.9 20 17.5Z"
      />
      <text class="medal-rank" x="20" y="40">
        {rank}
      </text>
    </svg>
  );
}
