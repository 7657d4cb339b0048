import type { ComponentType } from "preact";
import type { Tool } from "../canvas/tool";
import { EraserIcon, icon, PenIcon } from "./icons";

export const TOOL_ICONS: Record<Tool, ComponentType<{ size?: number }>> = {
  pen: PenIcon,
  eraser: EraserIcon,
  marker: icon(
    <>
      <path d="m7.5 13.5 3.2 3.2 9.6-9.8c.8-.8.8-2 0-2.8l-.4-.4c-.8-.8-2-.8-2.8 0L7.5 13.5Z" />
      <path d="M7.4 13.6 6 18l-2.3 2.3h5l2-3.4" fill="currentColor" />
    </>,
  ),
  pencil: icon(
    <>
      <path d="m4 20 1.2-4.9L16.8 3.6l3.6 3.6L8.9 18.8 4 20Z" />
      <path d="m5.2 15.1 3.7 3.7M14.6 5.8l3.6 3.6" />
    </>,
  ),
  spray: icon(
    <>
      <path d="M9 11.2c0-1.6 1.2-2.7 3-2.7h3c1.8 0 3 1.1 3 2.7V20c0 .6-.4 1-1 1h-7c-.6 0-1-.4-1-1v-8.8ZM11.5 8.4V5h4v3.4M9.2 14.5h8.6" />
      <path d="M8 4.2h.1M4.6 3h.1M4.6 6h.1M7.8 7.2h.1M4.4 9.2h.1" stroke-width="2.8" />
    </>,
  ),
  fill: icon(
    <>
      <path d="m10.8 4.6 7.6 7.4-7.2 7c-.7.7-1.7.7-2.4 0l-4.6-4.5c-.6-.6-.6-1.6 0-2.3l8.4-8.4M4.3 13.2h13" />
      <path
        d="M20.2 15.6c1 1.5 1.5 2.5 1.5 3.2a1.5 1.5 0 0 1-3 0c0-.7.5-1.7 1.5-3.2Z"
        fill="currentColor"
      />
    </>,
  ),
  eyedropper: icon(
    <>
      <path d="m13.4 7.4-8 8.2c-.9.9-1 2.1-.9 3.1-.7.4-1 1-.6 1.4.4.4 1 .2 1.5-.5 1 .1 2.2 0 3-.8l8.1-8.1" />
      <path d="m11.8 5.8 6.4 6.5M14.8 8.6l3-3.3c.7-.8 1.8-.9 2.5-.2.7.7.6 1.8-.2 2.5l-3.2 3" />
    </>,
  ),
  hand: icon(
    <path d="M8 12.6V5.7c0-.9.6-1.5 1.4-1.5s1.4.6 1.4 1.5v5m0-6.3c0-.9.6-1.5 1.4-1.5s1.4.6 1.4 1.5v6.3m0-5c0-.8.6-1.4 1.4-1.4s1.4.6 1.4 1.4v5.6m0-3.4c0-.8.5-1.3 1.3-1.3s1.3.5 1.3 1.3v6.4c0 3.7-2.3 6.3-6 6.3-2.8 0-4.4-1-5.7-3.1L4 13.6c-.4-.7-.2-1.5.4-1.9.7-.4 1.5-.2 2 .4L8 14.2" />,
  ),
  line: icon(<path d="M4.6 19.4 19.4 4.6" />),
  arrow: icon(<path d="M4.6 19.4 19 5M10.5 4.7 19.3 4.7l0 8.8" />),
  rectangle: icon(<path d="M4 6h16v12H4z" />),
  ellipse: icon(<ellipse cx="12" cy="12" rx="8.6" ry="6.8" />),
  polygon: icon(<path d="M12 3.8 20.3 10l-3.2 9.6H6.9L3.7 10 12 3.8Z" />),
};

export const MirrorIcon = icon(
  <path d="M12 3v2.2m0 3v2.2m0 3v2.2m0 3V21M8.6 6.2v11.6H3.2l5.4-11.6Zm6.8 0v11.6h5.4L15.4 6.2Z" />,
);
export const FilledIcon = icon(
  <>
    <path d="M4 9.4h11v10.4H4z" fill="currentColor" />
    <path d="M9 9V4.2h11v10.4h-4.6" />
  </>,
);
export const PaperIcon = icon(
  <>
    <path d="M5 3.6h9.2L19 8.4v12H5z" />
    <path d="M14 3.8v4.8h4.8M5.4 20 18.6 12v8H5.4Z" />
  </>,
);
export const ZoomInIcon = icon(
  <path d="M10.6 17.6a7 7 0 1 0 0-14 7 7 0 0 0 0 14Zm5.2-1.8 4.7 4.7M7.6 10.6h6m-3-3v6" />,
);
export const ZoomOutIcon = icon(
  <path d="M10.6 17.6a7 7 0 1 0 0-14 7 7 0 0 0 0 14Zm5.2-1.8 4.7 4.7M7.6 10.6h6" />,
);
export const ZoomFitIcon = icon(
  <path d="M4 9V4.6h4.6M15.4 4.6H20V9M20 15v4.4h-4.6M8.6 19.4H4V15M9.4 9.4h5.2v5.2H9.4z" />,
);
export const HelpIcon = icon(
  <>
    <path d="M8.4 8.6c.3-2.2 1.8-3.6 3.8-3.6 2.2 0 3.7 1.4 3.7 3.3 0 2.6-3.7 3-3.7 6" />
    <path d="M12.2 18.6h.1" stroke-width="3" />
  </>,
);
