import { useEffect, useState } from "preact/hooks";
import { appealStage, type AppealStage } from "../account/appeal-stage";
import { api, type Answer } from "../api/client";
import { isNotFound, Problem } from "../api/problem";
import { pollRank } from "../api/rank";
import { forgetShown, shownDrawing } from "../api/shown";
import type { Parts, Picture, RankedDrawing, Ruling, Seen } from "../api/types";
import { dropDraft, reviveDraft } from "../drafts/draft";
import type { DrawingDocument } from "../firebase/documents";
import { sentPicture } from "../sending/sent";
import { stopWatching, watchDrawing } from "../sending/watch";
import { player, session } from "../session/session";
import { useStore } from "../session/store";

/** Longer than this, the page says that it takes longer than usual. */
const SLOW_MS = 12_000;

export type RankState = "finding" | "ready" | "unranked" | "later";

export interface Scored {
  score: number;
  parts?: Parts;
  saw: Seen[];
  flagged: boolean;
  duplicate: boolean;
}

export type Result =
  | { phase: "waiting"; slow: boolean }
  | { phase: "scored"; scored: Scored; rankState: RankState; ranked?: RankedDrawing }
  | { phase: "rejected"; reason?: string }
  | { phase: "removed" | "missing" }
  | { phase: "failed"; error: unknown };

export interface ResultOf {
  result: Result;
  promptId?: string;
  promptText?: string;
  picture?: Picture;
  /** Others may not see the picture: it is to be loaded as who is signed in. */
  hidden: boolean;
  /** For its owner: what moderators made of it. */
  ruling?: Ruling;
  appeal: AppealStage;
  mine: boolean;
}

/**
 * What became of a drawing: live from its document for the one who drew it, from the Api for everybody else.
 * The rank follows from the Api once the boards know the drawing. Of an `open` one, which everybody may see, the Api
 * is asked first, unless the page brought it along: it need not wait until it is known who is looking.
 */
export function useResult(drawingId: string, tries: number, open: boolean): ResultOf {
  const [document, setDocument] = useState<DrawingDocument>();
  const brought = () => (open ? shownDrawing(drawingId) : undefined);
  const [ranked, setRanked] = useState(brought);
  const [asked, setAsked] = useState(false);
  const [error, setError] = useState<unknown>();
  const [mine, setMine] = useState(!open);
  const { playerId } = useStore(session);
  const [slow, setSlow] = useState(false);

  useEffect(() => {
    setDocument(undefined);
    setRanked(brought());
    setAsked(false);
    setError(undefined);
    setSlow(false);
    setMine(!open);
    const abort = new AbortController();
    const { signal } = abort;
    const timer = setTimeout(() => setSlow(true), SLOW_MS);
    let unsubscribe = () => {};
    let latest: DrawingDocument | undefined;

    const token = () =>
      player().then(
        (who) => who?.token,
        () => undefined,
      );
    const nobody = async () => undefined;
    const askOnce = async () => {
      setMine(false);
      try {
        setRanked((await api.drawing(drawingId, await token(), signal)).data);
        setAsked(true);
      } catch (failure) {
        if (!signal.aborted) setError(failure);
      }
    };
    /** False where a stranger finds nothing: it may still be one's own, on its way or hidden from others. */
    const askOpenly = async () => {
      try {
        const data = brought() ?? (await api.drawing(drawingId, undefined, signal)).data;
        setRanked(data);
        if (data.rankState === "pending") void rank(nobody);
        else setAsked(true);
      } catch (failure) {
        if (isNotFound(failure)) return false;
        if (!signal.aborted) setError(failure);
      }
      return true;
    };
    const rank = async (who: () => Promise<string | undefined>) => {
      const ask = async () => late(await api.drawing(drawingId, await who(), signal), latest);
      const found = await pollRank(ask, { signal, onUpdate: setRanked });
      if (signal.aborted) return;
      if (found) setRanked(found);
      setAsked(true);
    };

    void (async () => {
      if (open && ((await askOpenly()) || signal.aborted)) return;
      const who = await player().catch(() => null);
      if (signal.aborted) return;
      if (!who) return askOnce();
      setMine(true);
      const watched = watchDrawing(drawingId);
      /** Whether others see it, once it is scored. */
      let visible: boolean | undefined;
      const look = () => {
        const { document: next, error: failure } = watched.get();
        // The rules hide other players' documents: then it is a drawing like any visitor sees it.
        if (failure && !next) return void askOnce();
        if (!next) return;
        setDocument(next);
        latest = next;
        if (next.state === "scored" && visible !== isVisible(next)) {
          if (visible === undefined) void dropDraft(next.promptId).catch(() => undefined);
          visible = isVisible(next);
          void rank(token);
        }
        if (next.state === "rejected") void reviveDraft(next.promptId).catch(() => undefined);
      };
      unsubscribe = watched.subscribe(look);
      look();
    })();

    return () => {
      abort.abort();
      clearTimeout(timer);
      unsubscribe();
      stopWatching();
      forgetShown();
    };
  }, [drawingId, tries, open]);

  const sent = sentPicture(drawingId);
  return {
    result: fold(document, ranked, asked, error, slow),
    promptId: ranked?.prompt.id ?? document?.promptId ?? sent?.promptId,
    promptText: ranked?.prompt.text ?? sent?.promptText,
    picture: sent ? { url: sent.url, blurred: false, revealUrl: null } : ranked?.image,
    hidden: !sent && document !== undefined && !isVisible(document),
    ...rulingOf(document),
    mine: mine || (open && playerId !== undefined && ranked?.player.playerId === playerId),
  };
}

function isVisible({ moderation }: DrawingDocument): boolean {
  return moderation?.state !== "pending" && moderation?.state !== "hidden";
}

/** The boards are a moment behind the document: a drawing that has just become visible is not ranked there yet. */
function late(answer: Answer<RankedDrawing>, document?: DrawingDocument): Answer<RankedDrawing> {
  const soon = document?.ranked && isVisible(document) && answer.data.rankState === "unranked";
  return soon ? { ...answer, data: { ...answer.data, rankState: "pending" } } : answer;
}

export function rulingOf(document?: DrawingDocument): Pick<ResultOf, "ruling" | "appeal"> {
  if (document?.state !== "scored" || !document.moderation) return { appeal: "none" };
  const ruling = { ...document.moderation, at: document.moderation.at?.toDate().toISOString() };
  const appealedAt = document.appeal?.at?.toDate().toISOString();
  return { ruling, appeal: appealStage(appealedAt, ruling.at) };
}

/** One state out of what the two sources said. The document decides, the Api adds the rank. */
export function fold(
  document: DrawingDocument | undefined,
  ranked: RankedDrawing | undefined,
  asked: boolean,
  error: unknown,
  slow: boolean,
): Result {
  if (document?.state === "rejected") return { phase: "rejected", reason: document.reason };
  if (document?.state === "removed") return { phase: "removed" };
  if (document?.state === "scored" || (!document && ranked)) {
    const scored: Scored = {
      score: document?.score ?? ranked?.score ?? 0,
      parts: document?.parts ?? ranked?.parts,
      saw: document?.saw ?? ranked?.saw ?? [],
      flagged:
        (document?.nsfw?.flagged === true && !document.nsfw.cleared) ||
        ranked?.image.blurred === true,
      duplicate: document?.reason === "duplicate",
    };
    return { phase: "scored", scored, ranked, rankState: rankState(ranked, asked) };
  }
  if (error !== undefined && !document) {
    if (isNotFound(error) || (error instanceof Problem && error.status === 403))
      return { phase: "missing" };
    return { phase: "failed", error };
  }
  return { phase: "waiting", slow };
}

function rankState(ranked: RankedDrawing | undefined, asked: boolean): RankState {
  if (ranked?.rankState === "ready" || ranked?.rankState === "unranked") return ranked.rankState;
  return asked ? "later" : "finding";
}
