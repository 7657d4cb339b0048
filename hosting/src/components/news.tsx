import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { explain, isOffline } from "../api/problem";
import { newer } from "../offline/register";
import { forget, news, type News as Item } from "../sending/waiting";
import { askToSignIn } from "../session/sign-in-request";
import { useStore } from "../session/store";
import { strings } from "../strings";
import { CloseIcon } from "./icons";
import "./news.css";

/** What the player should know wherever they are: no network, what was sent by itself, a newer version. */
export function News() {
  const text = strings.news;
  const items = useStore(news);
  const outdated = useStore(newer);
  const offline = useOffline();
  const [closed, setClosed] = useState<"offline" | "newer">();
  useEffect(() => setClosed(undefined), [offline, outdated]);

  return (
    <div class="news" role="status">
      {offline && closed !== "offline" && (
        <Line onClose={() => setClosed("offline")}>{text.offline}</Line>
      )}
      {outdated && !offline && closed !== "newer" && (
        <Line onClose={() => setClosed("newer")}>
          {text.newer} {/* Drafts are written when a page goes, so loading anew loses nothing. */}
          <button class="news-act" type="button" onClick={() => location.reload()}>
            {text.load}
          </button>
        </Line>
      )}
      {items.map((item) => (
        <Line key={keyOf(item)} onClose={() => forget(item)}>
          <Told item={item} />
        </Line>
      ))}
    </div>
  );
}

function Told({ item }: { item: Item }) {
  const text = strings.news;
  const done = () => forget(item);
  switch (item.kind) {
    case "sent":
      return (
        <>
          {text.sent(item.promptText)}{" "}
          <a class="news-act" href={`/r/${item.drawingId}`} onClick={done}>
            {text.see}
          </a>
        </>
      );
    case "refused":
      return (
        <>
          {text.refused(item.promptText)} {explain(item.error)}{" "}
          <a class="news-act" href={`/p/${item.promptId}/draw`} onClick={done}>
            {text.open}
          </a>
        </>
      );
    case "signIn":
      return (
        <>
          {text.signIn}{" "}
          <button class="news-act" type="button" onClick={() => void askToSignIn("submit")}>
            {strings.header.signIn}
          </button>
        </>
      );
  }
}

function Line({ children, onClose }: { children: ComponentChildren; onClose(): void }) {
  return (
    <p class="news-line">
      <span>{children}</span>
      <button class="news-close" type="button" aria-label={strings.news.close} onClick={onClose}>
        <CloseIcon size={18} />
      </button>
    </p>
  );
}

const keyOf = (item: Item) => (item.kind === "signIn" ? item.kind : item.promptId);

function useOffline(): boolean {
  const [offline, setOffline] = useState(isOffline);
  useEffect(() => {
    const look = () => setOffline(isOffline());
    addEventListener("online", look);
    addEventListener("offline", look);
    return () => {
      removeEventListener("online", look);
      removeEventListener("offline", look);
    };
  }, []);
  return offline;
}
