import type { ComponentChildren } from "preact";

export function icon(children: ComponentChildren) {
  return function Icon({ size = 24 }: { size?: number }) {
    return (
      <svg
        width={size}
        height={size}
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        stroke-width="2.2"
        stroke-linecap="round"
        stroke-linejoin="round"
        aria-hidden="true"
        focusable="false"
      >
        {children}
      </svg>
    );
  };
}

export const PenIcon = icon(
  <>
    <path d="M4 20.2c.2-2.5.9-4.6 2.4-6.1L16.6 3.9c1-1 2.5-1 3.5 0s1 2.5 0 3.5L9.9 17.6C8.4 19.1 6.5 20 4 20.2Z" />
    <path d="m14 6.6 3.4 3.4" />
  </>,
);
export const EraserIcon = icon(
  <>
    <path d="m4.3 13.9 9-9.2c.9-.9 2.3-.9 3.2 0l3.3 3.4c.9.9.9 2.3 0 3.2L12 19.3H8.6l-4.3-4.4c-.3-.3-.3-.7 0-1Z" />
    <path d="m9 9.2 6.3 6.5M12 19.6h8" />
  </>,
);
export const UndoIcon = icon(
  <path d="M8.5 4.5 4 9l4.6 4.4M4.5 9h9.2c3.5 0 6.2 2.3 6.2 5.3s-2.6 5.2-6 5.2H9" />,
);
export const RedoIcon = icon(
  <path d="M15.5 4.5 20 9l-4.6 4.4M19.5 9h-9.2C6.8 9 4.1 11.3 4.1 14.3s2.6 5.2 6 5.2H15" />,
);
export const ClearIcon = icon(
  <>
    <path d="M4.5 6.5h15M9 6.3l.8-2.8h4.4l.8 2.8M6.3 6.7l1 13.3c.1.5.4.8.9.8h7.6c.5 0 .8-.3.9-.8l1-13.3" />
    <path d="m10 10.5.3 6.5M14 10.5l-.3 6.5" />
  </>,
);
export const CloseIcon = icon(<path d="m5.5 5.7 13 12.8M18.6 5.5 5.4 18.6" />);
export const LeaveIcon = icon(
  <path d="M13.5 4.2H6.3c-.8 0-1.3.6-1.3 1.3v13c0 .8.5 1.3 1.3 1.3h7.2M10.5 12h9.7m-3.6-3.9 3.9 3.9-3.9 3.9" />,
);
export const EyeIcon = icon(
  <>
    <path d="M2.5 12.2C5 7.9 8.2 5.8 12 5.8s7 2.1 9.5 6.4c-2.5 4.2-5.7 6.2-9.5 6.2s-7-2-9.5-6.2Z" />
    <circle cx="12" cy="12.1" r="2.9" />
  </>,
);
export const DiceIcon = icon(
  <>
    <path d="M5.6 4.2 18 4c1.1 0 2 .8 2 1.9l.2 12.2c0 1.1-.8 2-1.9 2L6 20.2c-1.1 0-2-.8-2-1.9L3.8 6.1c0-1 .8-1.9 1.8-1.9Z" />
    <path d="M8.5 8.5h.1M15.5 8.5h.1M12 12h.1M8.5 15.5h.1M15.5 15.5h.1" stroke-width="3" />
  </>,
);
export const SendIcon = icon(<path d="m3.8 11.4 16.4-7.1-4.7 16.2-4-6.6-7.7-2.5Zm7.8 2.4 4-4.1" />);

export const PlayIcon = icon(<path d="M7.5 4.8 19 12 7.5 19.2V4.8Z" fill="currentColor" />);
export const PauseIcon = icon(<path d="M8 5v14M16 5v14" stroke-width="4" />);
export const FilmIcon = icon(
  <path d="M4 5h16v14H4zM8 5v14M16 5v14M4 9.7h4M4 14.3h4M16 9.7h4M16 14.3h4" />,
);
export const DownloadIcon = icon(<path d="M12 4v11m-4.4-4.2L12 15.2l4.4-4.4M4.5 19.8h15" />);
export const ShareIcon = icon(
  <path d="M12 14.5V4M8.2 7.4 12 3.6l3.8 3.8M7.6 11H5.5v9.4h13V11h-2.1" />,
);
export const ClockIcon = icon(
  <path d="M12 3.6c4.8 0 8.5 3.7 8.5 8.4s-3.7 8.5-8.5 8.5-8.5-3.8-8.5-8.5S7.2 3.6 12 3.6Zm0 4.2V12l3 2.4" />,
);
export const FeedIcon = icon(
  <path d="M5 4.5c8 0 14.5 6.5 14.5 14.5M5 11.2c4.3 0 7.8 3.5 7.8 7.8M6 18h.1" />,
);

export const FlagIcon = icon(
  <path d="M6 20.8V3.8M6 4.8c4-2.4 7.2 2.2 12.2-.2v8.6c-5 2.4-8.2-2.2-12.2.2" />,
);

export function GoogleIcon() {
  return (
    <svg width="20" height="20" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path
        fill="#4285f4"
        d="M22.6 12.3c0-.8-.1-1.5-.2-2.3H12v4.3h6a5 5 0 0 1-2.2 3.3v2.8h3.5c2.1-1.9 3.3-4.7 3.3-8.1Z"
      />
      <path
        fill="#34a853"
        d="M12 23c3 0 5.4-1 7.2-2.6l-3.5-2.8a6.6 6.6 0 0 1-9.9-3.5H2.2V17A11 11 0 0 0 12 23Z"
      />
      <path fill="#fbbc05" d="M5.8 14.1a6.6 6.6 0 0 1 0-4.2V7.1H2.2a11 11 0 0 0 0 9.8l3.6-2.8Z" />
      <path
        fill="#ea4335"
        d="M12 5.4c1.6 0 3.1.6 4.2 1.6l3.2-3.1A11 11 0 0 0 2.2 7.1l3.6 2.8A6.6 6.6 0 0 1 12 5.4Z"
      />
    </svg>
  );
}
