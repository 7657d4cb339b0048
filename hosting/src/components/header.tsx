import { askToSignIn } from "../session/sign-in-request";
import { session, signOut } from "../session/session";
import { useStore } from "../session/store";
import { strings } from "../strings";
import { LeaveIcon } from "./icons";
import { Wordmark } from "./wordmark";
import "./header.css";

export function Header() {
  const { status, displayName, nameless } = useStore(session);
  const name = displayName ?? (nameless ? strings.header.guest : undefined);
  // A remembered name stands in until Firebase has spoken, so the header does not jump on every page load.
  const inside = status === "in" || (status === "unknown" && displayName !== undefined);

  return (
    <header class="header">
      <a class="header-home" href="/" aria-label={strings.header.home}>
        <Wordmark />
      </a>
      <div class="header-player" role="group" aria-label={strings.header.account}>
        {inside ? (
          <>
            {name ? (
              <span class="header-name" data-testid="player-name" title={name}>
                {name}
              </span>
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
