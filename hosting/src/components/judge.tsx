import { useEffect, useRef } from "preact/hooks";
import "./judge.css";

export type Mood = "calm" | "looking" | "happy" | "puzzled" | "stern";

const mouths: Record<Mood, string> = {
  calm: "M48 92c7 4 16 4 23 0",
  looking: "M54 93c4-1 8-1 12 0",
  happy: "M44 89c4 13 28 13 32 0Z",
  puzzled: "M46 95c5-5 9 3 14-1s9 1 13-2",
  stern: "M48 96c7-5 16-5 24-1",
};

/** The one who looks at your drawing: a blob of paint that is all eye. */
export function Judge({ mood = "calm", follow = false }: { mood?: Mood; follow?: boolean }) {
  const svg = useRef<SVGSVGElement>(null);

  useEffect(() => {
    if (!follow || matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    const look = (event: PointerEvent) => {
      const box = svg.current?.getBoundingClientRect();
      if (!box) return;
      const dx = event.clientX - (box.left + box.width / 2);
      const dy = event.clientY - (box.top + box.height * 0.48);
      const reach = Math.min(1, Math.hypot(dx, dy) / 260) / (Math.hypot(dx, dy) || 1);
      svg.current!.style.setProperty("--look-x", `${dx * reach * 11}px`);
      svg.current!.style.setProperty("--look-y", `${dy * reach * 9}px`);
    };
    addEventListener("pointermove", look, { passive: true });
    return () => removeEventListener("pointermove", look);
  }, [follow]);

  return (
    <svg
      ref={svg}
      class={`judge judge--${mood}`}
      viewBox="0 0 120 128"
      aria-hidden="true"
      focusable="false"
    >
      <path
        class="judge-blob"
        d="M57 7c21-2 38 6 47 23 8 16 9 36 3 51-3 8-2 14-4 21-2 8-11 8-13 1-1-5-3-7-7-6-4 2-3 8-5 15-2 9-13 9-14 0-1-6-3-9-8-9-12-1-26-5-36-18C10 71 6 53 14 36 22 19 37 9 57 7Z"
      />
      <path class="judge-shine" d="M27 37c5-9 12-14 21-17" />
      <g class="judge-eye">
        <ellipse class="judge-white" cx="60" cy="57" rx="32" ry="28" />
        <g class="judge-look">
          <circle class="judge-iris" cx="60" cy="58" r="16.5" />
          <circle class="judge-pupil" cx="60" cy="58" r="9" />
          <circle class="judge-glint" cx="65.5" cy="52" r="4" />
        </g>
        {mood === "stern" && (
          <path class="judge-lid" d="M26 46c18 3 44 1 68-6 1-16-14-19-34-19S25 30 26 46Z" />
        )}
      </g>
      {mood === "puzzled" && <path class="judge-brow" d="M36 22c8-8 22-9 32-3" />}
      <path
        class={mood === "happy" ? "judge-mouth judge-mouth--open" : "judge-mouth"}
        d={mouths[mood]}
      />
    </svg>
  );
}
