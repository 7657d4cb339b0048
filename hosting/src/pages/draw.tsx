import { useLocation } from "preact-iso";
import { useEffect, useRef, useState } from "preact/hooks";
import { explain, isNotFound } from "../api/problem";
import { add, clear, isBlank, isClean, redo, undo } from "../canvas/history";
import { PAPER_MASK, type Op } from "../canvas/log";
import type { KeyAction } from "../canvas/keys";
import { stepOpacity, stepSize } from "../canvas/palette";
import { FIRST_BRUSH, withColour, type Brush } from "../canvas/tool";
import { CanvasView, type CanvasControls } from "../canvas/view/canvas-view";
import { BrushSettings } from "../components/brush-settings";
import { ButtonLink } from "../components/button-link";
import { Dialog } from "../components/dialog";
import { SendIcon } from "../components/icons";
import { KeysHelp } from "../components/keys-help";
import { Note } from "../components/note";
import { Palette } from "../components/palette";
import { Sending } from "../components/sending";
import { Toolbar } from "../components/toolbar";
import { useDrawing } from "../hooks/use-drawing";
import { useKeys } from "../hooks/use-keys";
import { useLeaveGuard } from "../hooks/use-leave-guard";
import { usePrompt } from "../hooks/use-prompt";
import { useRecentColours } from "../hooks/use-recent-colours";
import { useSending } from "../hooks/use-sending";
import { useTitle } from "../hooks/use-title";
import { strings } from "../strings";
import "./draw.css";

export function DrawPage({ id }: { id: string }) {
  const text = strings.draw;
  const { route } = useLocation();
  const prompt = usePrompt(id);
  const { drawing, change, restored, draftFailed, pending, save } = useDrawing(id);
  const [brush, setBrush] = useState<Brush>(FIRST_BRUSH);
  const onBrush = (next: Partial<Brush>) => setBrush((now) => ({ ...now, ...next }));
  const onColour = (color: string) => setBrush((now) => withColour(now, color));
  const { recent, remember } = useRecentColours();
  const controls = useRef<CanvasControls>(null);
  const [zoomed, setZoomed] = useState(false);
  const [help, setHelp] = useState(false);
  const sending = useSending();
  const blank = isBlank(drawing);
  const kept = sending.state.phase === "sent" || sending.state.phase === "waiting";
  const { leavingTo, stay } = useLeaveGuard(!blank && !kept);
  useTitle(prompt.data && `${text.task}: ${prompt.data.text}`);

  // By the time the drawing is done, what sends it is there.
  useEffect(() => {
    const timer = setTimeout(() => {
      void import("../firebase/uploads").catch(() => undefined);
      void import("../firebase/documents").catch(() => undefined);
    }, 1200);
    return () => clearTimeout(timer);
  }, []);

  useEffect(() => {
    if (restored === "waiting") sending.wait(id);
  }, [restored, id]);

  useEffect(() => {
    if (sending.state.phase === "sent") route(`/r/${sending.state.drawingId}`);
  }, [sending.state]);

  const put = (op: Op) => {
    if (op.type !== "clear") remember(op.color);
    change((now) => add(now, op));
  };
  const act = (action: KeyAction) => {
    switch (action) {
      case "smaller":
      case "larger":
        return onBrush({ size: stepSize(brush.size, action === "larger" ? 1 : -1) });
      case "fainter":
      case "stronger":
        return onBrush({ opacity: stepOpacity(brush.opacity, action === "stronger" ? 1 : -1) });
      case "filled":
      case "mirrored":
        return onBrush({ [action]: !brush[action] });
      case "paper":
        return put({
          type: "fill",
          x: 0,
          y: 0,
          color: brush.color,
          tolerance: 255,
          mask: PAPER_MASK,
        });
      case "undo":
        return change(undo);
      case "redo":
        return change(redo);
      case "clear":
        return change(clear);
      case "zoomIn":
      case "zoomOut":
      case "zoomFit":
        return controls.current?.zoom(action);
      case "finish":
      case "cancel":
        return controls.current?.[action]();
      case "help":
        return setHelp(true);
      default:
        return onBrush({ tool: action });
    }
  };
  useKeys((action) => sending.state.phase === "idle" && act(action));

  const submit = async (start = sending.start) => {
    if (blank || !prompt.data) return;
    await save();
    await start({
      drawing,
      prompt: prompt.data,
      pending: pending.current,
      remember: (next) => (pending.current = next),
    });
  };

  if (prompt.error !== undefined) {
    const missing = isNotFound(prompt.error);
    return (
      <Note
        title={missing ? strings.prompt.missing : strings.home.failed}
        text={missing ? strings.prompt.missingMore : explain(prompt.error)}
        mood="puzzled"
        onRetry={missing ? undefined : prompt.retry}
      >
        <ButtonLink href="/">{strings.problem.toPrompts}</ButtonLink>
      </Note>
    );
  }

  return (
    <div class="draw">
      <h1
        class={
          (prompt.data?.text.length ?? 0) > 44 ? "draw-prompt draw-prompt--long" : "draw-prompt"
        }
      >
        <span class="draw-task">{text.task}</span> {prompt.data?.text ?? "…"}
      </h1>
      <div class="draw-paper">
        <CanvasView
          drawing={drawing}
          brush={brush}
          controls={controls}
          onOp={put}
          onPick={onColour}
          onUndo={() => act("undo")}
          onRedo={() => act("redo")}
          onZoomed={setZoomed}
        />
      </div>
      <div class="draw-tools sheet">
        <Toolbar
          brush={brush}
          onBrush={onBrush}
          canUndo={drawing.ops.length > 0}
          canRedo={drawing.undone.length > 0}
          canClear={!isClean(drawing)}
          onUndo={() => act("undo")}
          onRedo={() => act("redo")}
          onClear={() => act("clear")}
        />
        <BrushSettings
          brush={brush}
          onBrush={onBrush}
          onPaper={() => act("paper")}
          zoomed={zoomed}
          onZoom={(step) => act(step)}
          onHelp={() => act("help")}
        />
        <Palette color={brush.color} recent={recent} onPick={onColour} />
      </div>
      <div class="draw-send">
        <button
          class="button button--main button--big"
          type="button"
          disabled={blank || !prompt.data || sending.state.phase === "sending"}
          title={blank ? text.blank : undefined}
          onClick={() => void submit()}
        >
          <SendIcon /> {strings.draw.submit}
        </button>
        <p class="draw-status soft" role="status">
          {draftFailed
            ? text.draftFailed
            : brush.tool === "polygon"
              ? text.polygonHint
              : restored === "draft"
                ? text.restored
                : ""}
        </p>
        <p class="draw-keys soft">{text.keys}</p>
      </div>
      {help && <KeysHelp onClose={() => setHelp(false)} />}
      <Sending
        state={sending.state}
        onRetry={() => void submit()}
        onSignIn={() => void submit(sending.signInAndStart)}
        onBack={sending.dismiss}
      />
      {leavingTo !== null && (
        <Dialog title={text.leave} onClose={stay}>
          <p>{text.leaveMore}</p>
          <div class="buttons">
            <button class="button button--main" type="button" onClick={stay}>
              {text.leaveStay}
            </button>
            <button class="button" type="button" onClick={() => route(leavingTo)}>
              {text.leaveGo}
            </button>
          </div>
        </Dialog>
      )}
    </div>
  );
}
