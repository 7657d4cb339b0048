import { useState } from "preact/hooks";
import { signOut } from "../session/session";
import { strings } from "../strings";
import { Dialog } from "./dialog";

/** A guest has nothing to sign in with again, and is told so. */
export function SignOut({ guest }: { guest: boolean }) {
  const text = strings.account;
  const [asking, setAsking] = useState(false);
  const leave = () => void signOut().catch(() => undefined);
  return (
    <>
      <button class="button" type="button" onClick={guest ? () => setAsking(true) : leave}>
        {strings.header.signOut}
      </button>
      {asking && (
        <Dialog title={text.guestLeaves} onClose={() => setAsking(false)}>
          <p>{text.guestLeavesMore}</p>
          <div class="buttons">
            <button class="button" type="button" onClick={() => setAsking(false)}>
              {text.guestStays}
            </button>
            <button class="button button--main" type="button" onClick={leave}>
              {strings.header.signOut}
            </button>
          </div>
        </Dialog>
      )}
    </>
  );
}
