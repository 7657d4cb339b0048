import { useLocation } from "preact-iso";
import { askToSignIn } from "../session/sign-in-request";
import { session, signOut } from "../session/session";
import { useStore } from "../session/store";
import { strings } from "../strings";
import { LeaveIcon } from "./icons";
import { Wordmark } from "./wordmark";
import "./header.css";

/** Each page by its path and the texts that have its name. */
const PAGES = [
  ["/gallery", "gallery"],
  ["/highlights", "highlights"],
  ["/board", "points"],
  ["/about", "about"],
] as const;

export function Header() {
  const { path } = useLocation();
  const { status, displayName, nameless } = useStore(session);
  const name = displayName ?? (nameless ? strings.header.guest : undefined);
  // A remembered name stands in until Firebase has spoken, so the header does not jump on every page load.
  const inside = status === "in" || (status === "unknown" && displayName !== undefined);

  return (
    // On a phone, drawing needs every line of the screen.
    <header class={path.endsWith("/draw") ? "header header--drawing" : "header"}>
      <a class="header-home" href="/" aria-label={strings.header.home}>
        <Wordmark />
      </a>
      <nav class="header-pages" aria-label={strings.header.pages}>
        {PAGES.map(([href, page]) => (
          <a key={page} href={href} aria-current={path === href ? "page" : undefined}>
            {strings[page].title}
          </a>
        ))}
      </nav>
      <div class="header-player" role="group" aria-label={strings.header.account}>
        {inside ? (
          <>
            {name ? (
              <a
                class="header-name"
                href="/me"
                data-testid="player-name"
                title={`${strings.account.title}: ${name}`}
                dir="auto"
              >
                {name}
              </a>
            ) : (
              <span class="header-name header-name--waiting" />
            )}
            <button
              class="button button--plain header-out"
              type="button"
              onClick={() => void signOut().catch(() => undefined)}
            >
              <LeaveIcon size={20} />
              <span>{strings.header.signOut}</span>
            </button>
          </>
        ) : (
          <button class="button" type="button" onClick={() => void askToSignIn("header")}>
            {strings.header.signIn}
          </button>
        )}
      </div>
    </header>
  );
}
