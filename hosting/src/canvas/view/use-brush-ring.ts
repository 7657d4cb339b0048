import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { CANVAS_SIZE } from "../log";

/** A ring as wide as the brush follows the mouse or the pen, so that one sees what the eraser will take. */
export function useBrushRing(paper: RefObject<HTMLElement | null>, brushSize: number) {
  const ring = useRef<HTMLDivElement>(null);
  const size = useRef(brushSize);
  size.current = brushSize;

  useEffect(() => {
    const frame = paper.current!;
    const mark = ring.current!;
    const follow = (event: PointerEvent) => {
      // Under a finger there is nothing to see.
      if (event.pointerType === "touch" || size.current === 0) return hide();
      const box = frame.getBoundingClientRect();
      const width = Math.max(4, (size.current / CANVAS_SIZE) * box.width);
      mark.style.width = mark.style.height = `${width}px`;
      const x = event.clientX - box.left - width / 2;
      const y = event.clientY - box.top - width / 2;
      mark.style.transform = `translate(${x}px, ${y}px)`;
      mark.dataset.shown = "";
    };
    const hide = () => void delete mark.dataset.shown;
    frame.addEventListener("pointermove", follow);
    frame.addEventListener("pointerleave", hide);
    return () => {
      frame.removeEventListener("pointermove", follow);
      frame.removeEventListener("pointerleave", hide);
    };
  }, []);

  return ring;
}
