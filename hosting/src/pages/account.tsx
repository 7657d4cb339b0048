import { useEffect, useRef, useState } from "preact/hooks";
import { AccountLink } from "../components/account-link";
import { AccountName } from "../components/account-name";
import { ButtonLink } from "../components/button-link";
import { DeleteAccount } from "../components/delete-account";
import { DrawingCardSkeletons } from "../components/drawing-card";
import { Note } from "../components/note";
import { OwnDrawings } from "../components/own-drawings";
import { PageHead } from "../components/page-head";
import { SignOut } from "../components/sign-out";
import { TakeAlong } from "../components/take-along";
import { useTitle } from "../hooks/use-title";
import type { Identity } from "../firebase/account";
import { session, startSession } from "../session/session";
import { askToSignIn } from "../session/sign-in-request";
import { useStore } from "../session/store";
import { strings } from "../strings";
import "./account.css";

export function AccountPage() {
  const text = strings.account;
  const { status, uid, guest, departing, moderator } = useStore(session);
  const [deleted, setDeleted] = useState(false);
  const [said, say] = useState("");
  const view = deleted ? "deleted" : guest ? `${status} guest` : status;
  const before = useRef(view);
  useTitle(text.title);

  // What had the focus may be of the page as it was before: for a guest, or for somebody who was signed in.
  useEffect(() => {
    if (before.current !== view && before.current.startsWith("in")) {
      scrollTo(0, 0);
      document.getElementById("main")?.focus();
    }
    before.current = view;
  }, [view]);

  if (deleted) {
    return (
      <Note alone title={text.gone} text={text.goneMore} mood="calm">
        <ButtonLink href="/" look="main">
          {strings.problem.toPrompts}
        </ButtonLink>
      </Note>
    );
  }
  if (status === "away") {
    return (
      <Note
        alone
        title={text.failed}
        text={strings.problem.unreachable}
        mood="puzzled"
        onRetry={() => void startSession().catch(() => undefined)}
      />
    );
  }
  if (status === "out") {
    return (
      <Note alone title={text.signedOut} text={text.signedOutMore} mood="looking">
        <button
          class="button button--main"
          type="button"
          onClick={() => void askToSignIn("header")}
        >
          {strings.header.signIn}
        </button>
      </Note>
    );
  }
  if (departing) {
    return (
      <Note alone title={text.departing} text={text.departingMore} mood="puzzled">
        <DeleteAccount unfinished onDeleted={() => setDeleted(true)} />
      </Note>
    );
  }

  return (
    <>
      <PageHead title={text.title}>
        <Who key={`${uid} ${guest}`} />
        {moderator && <ButtonLink href="/moderation">{strings.moderation.open}</ButtonLink>}
      </PageHead>
      <p class="unseen" role="status">
        {said}
      </p>
      {status === "in" && uid ? (
        // Another player is another page: nothing of the one before stays in its forms.
        <div class="account" key={uid}>
          <AccountName onSaid={say} />
          {guest && <AccountLink onSaid={say} />}
          <OwnDrawings onSaid={say} />
          <TakeAlong onSaid={say} />
          <section class="account-part" aria-labelledby="leaving">
            <h2 id="leaving">{text.leaving}</h2>
            <p class="soft">{text.leavingLead}</p>
            <div class="buttons">
              <SignOut guest={guest === true} />
              <DeleteAccount onDeleted={() => setDeleted(true)} />
            </div>
          </section>
        </div>
      ) : (
        <DrawingCardSkeletons count={4} label={text.loading} />
      )}
    </>
  );
}

/** Which account one plays with. */
function Who() {
  const text = strings.account;
  const { status } = useStore(session);
  const [who, setWho] = useState<Identity | null>(null);
  useEffect(() => {
    if (status !== "in") return;
    let gone = false;
    import("../firebase/account")
      .then(({ identity }) => identity())
      .then(
        (identity) => !gone && setWho(identity),
        () => undefined, // the page is as good without it
      );
    return () => {
      gone = true;
    };
  }, [status]);

  const line = who && (who.guest ? text.asGuest : who.google ? text.withGoogle : text.withEmail);
  return (
    <p class="soft account-who" data-testid="account">
      {line ?? "…"} {who?.email && <bdi>{who.email}</bdi>}
    </p>
  );
}
