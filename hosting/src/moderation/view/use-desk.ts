import { useCallback, useEffect, useState } from "preact/hooks";
import { moderation } from "../../api/moderation";
import { useRefresh } from "../../hooks/use-refresh";
import { session, signedIn } from "../../session/session";
import { useStore } from "../../session/store";
import { Desk, type DeskState, type World } from "../desk";

/** So that two moderators seldom look at the same drawing for long. */
const REFRESH_MS = 4_000;

const token = async () => (await signedIn()).token;

const world: World = {
  queue: async (filter) => moderation.queue(filter, await token()),
  drawing: async (id) => moderation.drawing(id, await token()),
  decisions: async () => (await moderation.decisions(await token(), false)).entries,
  async decide(ids, action, note) {
    const [{ uid }, { decide }] = await Promise.all([
      signedIn(),
      import("../../firebase/decisions"),
    ]);
    await decide(uid, ids, action, note);
  },
  me: () => session.get().playerId,
  now: () => Date.now(),
};

/** The desk of who is signed in, kept up to date while it is looked at; with a drawing on it that was asked for. */
export function useDesk(drawingId?: string): [Desk, DeskState] {
  const [desk] = useState(() => new Desk(world));
  const state = useStore(desk.state);
  useEffect(() => {
    void desk.refresh().then(() => (drawingId ? desk.lookUp(drawingId) : undefined));
  }, [desk, drawingId]);
  useRefresh(
    useCallback(() => void desk.refresh(), [desk]),
    REFRESH_MS,
  );
  return [desk, state];
}
