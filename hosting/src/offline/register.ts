import { createStore } from "../session/store";
import { shells } from "./shell";

/** Whether a newer version of the site is there than the one this page came with. */
export const newer = createStore(false);

/** A page that stays open asks for a newer version when it is looked at again, at most this often. */
const ASK_EVERY_MS = 60 * 60 * 1000;

/** Lets the site open without a network from the next visit on. Only what was built has a worker. */
export async function registerWorker(): Promise<void> {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  const { serviceWorker } = navigator;
  serviceWorker.addEventListener("controllerchange", () => {
    void isOutdated().then((outdated) => newer.set(outdated));
  });
  const registration = await serviceWorker.register("/sw.js", { updateViaCache: "none" });
  let asked = performance.now();
  document.addEventListener("visibilitychange", () => {
    if (document.hidden || performance.now() - asked < ASK_EVERY_MS) return;
    asked = performance.now();
    void registration.update().catch(() => undefined);
  });
}

/** A page is of the newest version if its script is: the script's name changes with whatever it loads. */
async function isOutdated(): Promise<boolean> {
  const script = document.querySelector<HTMLScriptElement>("script[type=module][src]");
  const newest = shells(await caches.keys()).at(-1);
  if (!script || !newest) return false;
  return !(await (await caches.open(newest)).match(script.src, { ignoreVary: true }));
}
