import { useLocation } from "preact-iso";
import { useEffect, useState } from "preact/hooks";
import { explain, isNotFound } from "../api/problem";
import { add, clear, isBlank, redo, undo } from "../canvas/history";
import type { KeyAction } from "../canvas/keys";
import { stepSize } from "../canvas/palette";
import { CanvasView, type Brush } from "../canvas/view/canvas-view";
import { ButtonLink } from "../components/button-link";
import { Dialog } from "../components/dialog";
import { SendIcon } from "../components/icons";
import { Note } from "../components/note";
import { Sending } from "../components/sending";
import { Actions, Palette, Sizes, Tools } from "../components/toolbar";
import { useDrawing } from "../hooks/use-drawing";
import { useKeys } from "../hooks/use-keys";
import { useLeaveGuard } from "../hooks/use-leave-guard";
import { usePrompt } from "../hooks/use-prompt";
import { useSending } from "../hooks/use-sending";
import { useTitle } from "../hooks/use-title";
import { strings } from "../strings";
import "./draw.css";

export function DrawPage({ id }: { id: string }) {
  const text = strings.draw;
  const { route } = useLocation();
  const prompt = usePrompt(id);
  const { drawing, change, restored, draftFailed, pending, save } = useDrawing(id);
  const [brush, setBrush] = useState<Brush>({ tool: "pen", color: "#000000", size: 7 });
  const onBrush = (next: Partial<Brush>) => setBrush((now) => ({ ...now, ...next }));
  const sending = useSending();
  const blank = isBlank(drawing);
  const { leavingTo, stay } = useLeaveGuard(!blank && sending.state.phase !== "sent");
  useTitle(prompt.data && `${text.task}: ${prompt.data.text}`);

  // By the time the drawing is done, what sends it is there.
  useEffect(() => {
    const timer = setTimeout(() => {
      void import("../firebase/uploads").catch(() => undefined);
      void import("../firebase/documents").catch(() => undefined);
      void import("./result").catch(() => undefined);
    }, 1200);
    return () => clearTimeout(timer);
  }, []);

  useEffect(() => {
    if (sending.state.phase === "sent") route(`/r/${sending.state.drawingId}`);
  }, [sending.state]);

  const actions: Record<KeyAction, () => void> = {
    pen: () => onBrush({ tool: "pen" }),
    eraser: () => onBrush({ tool: "eraser" }),
    smaller: () => onBrush({ size: stepSize(brush.size, -1) }),
    larger: () => onBrush({ size: stepSize(brush.size, 1) }),
    undo: () => change(undo),
    redo: () => change(redo),
  };
  useKeys((action) => sending.state.phase === "idle" && actions[action]());

  const submit = async () => {
    if (blank || !prompt.data) return;
    await save();
    await sending.start({
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
          ops={drawing.ops}
          brush={brush}
          onStroke={(stroke) => change((now) => add(now, stroke))}
        />
      </div>
      <div class="draw-tools sheet">
        <div class="draw-row">
          <Tools brush={brush} onBrush={onBrush} />
          <Actions
            canUndo={drawing.ops.length > 0}
            canRedo={drawing.undone.length > 0}
            canClear={!blank}
            onUndo={actions.undo}
            onRedo={actions.redo}
            onClear={() => change(clear)}
          />
        </div>
        <Sizes brush={brush} onBrush={onBrush} />
        <Palette brush={brush} onBrush={onBrush} />
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
          {draftFailed ? text.draftFailed : restored ? text.restored : ""}
        </p>
        <p class="draw-keys soft">{text.keys}</p>
      </div>
      <Sending state={sending.state} onRetry={() => void submit()} onBack={sending.dismiss} />
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
