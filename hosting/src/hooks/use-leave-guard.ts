import { useEffect, useState } from "preact/hooks";
import { holdWayBack } from "./way-back";

/**
 * While `active`, closing the page asks first (in the browser's words), and links within the site and the way back are
 * held back: the returned address is where the player wants to go, until they answer.
 */
export function useLeaveGuard(active: boolean): { leavingTo: string | null; stay(): void } {
  const [leavingTo, setLeavingTo] = useState<string | null>(null);

  useEffect(() => {
    if (!active) return;
    const unload = (event: BeforeUnloadEvent) => event.preventDefault();
    const click = (event: MouseEvent) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0)
        return;
      const link = (event.target as Element | null)?.closest?.(
        "a[href]",
      ) as HTMLAnchorElement | null;
      if (!link || link.origin !== location.origin || link.getAttribute("href")?.startsWith("#"))
        return;
      if (link.closest("dialog")) return;
      event.preventDefault();
      event.stopPropagation();
      setLeavingTo(link.pathname + link.search);
    };
    addEventListener("beforeunload", unload);
    // In the capture phase, before the router sees the click.
    addEventListener("click", click, { capture: true });
    const letGo = holdWayBack(setLeavingTo);
    return () => {
      removeEventListener("beforeunload", unload);
      removeEventListener("click", click, { capture: true });
      letGo();
    };
  }, [active]);

  return { leavingTo, stay: () => setLeavingTo(null) };
}
