/** The page that is to be asked before the browser's way back, or forth, leads away from it; its own address. */
let held: { address: string; ask(wanted: string): void } | undefined;

const here = () => location.pathname + location.search;

/** To be called before the router listens too: of the window's listeners for this event the first comes first. */
export function watchWayBack(): void {
  addEventListener("popstate", (event) => {
    const wanted = here();
    if (!held || wanted === held.address) return;
    event.stopImmediatePropagation();
    // The browser has gone already, and is put back to where the page still is.
    history.pushState(null, "", held.address);
    held.ask(wanted);
  });
}

/** Asks `ask` instead of leaving this page, until the returned function is called. */
export function holdWayBack(ask: (wanted: string) => void): () => void {
  const mine = (held = { address: here(), ask });
  return () => {
    if (held === mine) held = undefined;
  };
}
