import "./wordmark.css";

export function Wordmark() {
  return (
    <span class="wordmark">
      <svg class="wordmark-eye" viewBox="0 0 64 64" aria-hidden="true" focusable="false">
        <path
          class="wordmark-blob"
          d="M31 4c13-1 24 7 27 19 3 11 0 19-5 25-2 3-1 8-5 9-4 0-4-4-7-4-4 0-7 3-13 2C14 53 4 45 4 31 4 16 16 5 31 4Z"
        />
        <ellipse class="wordmark-white" cx="31" cy="29" rx="17" ry="15" />
        <circle class="wordmark-pupil" cx="33" cy="29" r="8" />
      </svg>
      <span>
        paint<span class="wordmark-wtf">.wtf</span>
      </span>
    </span>
  );
}
