import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { strings } from "../strings";
import { CloseIcon } from "./icons";
import "./dialog.css";

interface Props {
  title: string;
  /** Without it the dialog cannot be dismissed. */
  onClose?: () => void;
  wide?: boolean;
  children: ComponentChildren;
}

let dialogs = 0;

export function Dialog({ title, onClose, wide, children }: Props) {
  const ref = useRef<HTMLDialogElement>(null);
  const id = useRef(`dialog-${++dialogs}`).current;

  useEffect(() => {
    const dialog = ref.current!;
    const before = document.activeElement;
    dialog.showModal();
    return () => {
      dialog.close();
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);

  return (
    <dialog
      ref={ref}
      class={wide ? "dialog dialog--wide sheet" : "dialog sheet"}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
      onClick={(event) => {
        if (event.target === ref.current) onClose?.();
      }}
    >
      <div class="dialog-body">
        <h2 id={id}>{title}</h2>
        {onClose && (
          <button
            class="dialog-close"
            type="button"
            aria-label={strings.signIn.close}
            onClick={onClose}
          >
            <CloseIcon />
          </button>
        )}
        {children}
      </div>
    </dialog>
  );
}
