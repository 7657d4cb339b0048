import { useLocation } from "preact-iso";
import { useEffect, useState } from "preact/hooks";
import { Problem } from "../api/problem";
import { ButtonLink } from "../components/button-link";
import { Choice } from "../components/choice";
import { Note } from "../components/note";
import { useTitle } from "../hooks/use-title";
import { History } from "../moderation/view/history";
import { useDesk } from "../moderation/view/use-desk";
import { Waiting } from "../moderation/view/waiting";
import { Workplace } from "../moderation/view/workplace";
import { askRole, session, startSession } from "../session/session";
import { askToSignIn } from "../session/sign-in-request";
import { useStore } from "../session/store";
import { strings } from "../strings";
import "./moderation.css";

/** Where moderators decide. Nobody else sees more of it than that it exists. */
export function ModerationPage() {
  const text = strings.moderation;
  const { status, uid, moderator, nameless } = useStore(session);
  useTitle(text.title);
  useEffect(() => {
    if (status === "in" && moderator === false) void askRole().catch(() => undefined);
  }, [status, moderator]);

  if (status === "away" || (moderator === undefined && nameless)) {
    return (
      <Note
        alone
        title={text.failed}
        text={strings.problem.unreachable}
        mood="puzzled"
        onRetry={() => void startSession().then(askRole, () => undefined)}
      />
    );
  }
  if (status === "out" || moderator === false)
    return <ForModerators signedOut={status === "out"} />;
  if (status !== "in" || !moderator) {
    return <Waiting label={text.loading} />;
  }
  return <Moderation key={uid} />;
}

type View = keyof typeof strings.moderation.views;

function Moderation() {
  const text = strings.moderation;
  const { query, route } = useLocation();
  const [view, setView] = useState<View>("queue");
  const [desk, state] = useDesk(query.drawing);
  // The server knows of a role that was taken away before the sign-in does.
  if (state.error instanceof Problem && state.error.status === 403) return <ForModerators />;
  return (
    <>
      <header class="moderation-head">
        <h1>{text.title}</h1>
        <Choice<View>
          legend={text.view}
          name="view"
          options={(["queue", "history"] as const).map(
            (value) => [value, text.views[value]] as const,
          )}
          value={view}
          onChange={setView}
        />
      </header>
      {view === "queue" ? (
        <Workplace desk={desk} state={state} />
      ) : (
        <History
          onLookUp={(id) => {
            setView("queue");
            route(`/moderation?drawing=${id}`);
          }}
        />
      )}
    </>
  );
}

function ForModerators({ signedOut }: { signedOut?: boolean }) {
  const text = strings.moderation;
  return (
    <Note alone title={text.forModerators} text={text.forModeratorsMore} mood="looking">
      {signedOut && (
        <button
          class="button button--main"
          type="button"
          onClick={() => void askToSignIn("header")}
        >
          {strings.header.signIn}
        </button>
      )}
      <ButtonLink href="/" look="sun">
        {strings.problem.toPrompts}
      </ButtonLink>
    </Note>
  );
}
