import type { ComponentChildren } from "preact";
import { PALETTE, SIZES } from "../canvas/palette";
import type { Brush } from "../canvas/view/canvas-view";
import { strings } from "../strings";
import { ClearIcon, EraserIcon, PenIcon, RedoIcon, UndoIcon } from "./icons";
import "./toolbar.css";

interface ToolsProps {
  brush: Brush;
  onBrush(change: Partial<Brush>): void;
}

interface ActionsProps {
  canUndo: boolean;
  canRedo: boolean;
  canClear: boolean;
  onUndo(): void;
  onRedo(): void;
  onClear(): void;
}

export function Tools({ brush, onBrush }: ToolsProps) {
  const text = strings.draw;
  return (
    <div class="tools" role="group" aria-label={text.tools}>
      <Tool
        label={text.pen}
        hint="B"
        pressed={brush.tool === "pen"}
        onClick={() => onBrush({ tool: "pen" })}
      >
        <PenIcon />
      </Tool>
      <Tool
        label={text.eraser}
        hint="E"
        pressed={brush.tool === "eraser"}
        onClick={() => onBrush({ tool: "eraser" })}
      >
        <EraserIcon />
      </Tool>
    </div>
  );
}

export function Actions({ canUndo, canRedo, canClear, onUndo, onRedo, onClear }: ActionsProps) {
  const text = strings.draw;
  return (
    <div class="tools">
      <Tool label={text.undo} hint="Ctrl+Z" disabled={!canUndo} onClick={onUndo}>
        <UndoIcon />
      </Tool>
      <Tool label={text.redo} hint="Ctrl+Y" disabled={!canRedo} onClick={onRedo}>
        <RedoIcon />
      </Tool>
      <Tool label={text.clear} disabled={!canClear} onClick={onClear}>
        <ClearIcon />
      </Tool>
    </div>
  );
}

export function Sizes({ brush, onBrush }: ToolsProps) {
  return (
    <div class="tools tools--sizes" role="group" aria-label={strings.draw.sizes}>
      {SIZES.map((size) => (
        <Tool
          key={size}
          label={strings.draw.size(size)}
          pressed={brush.size === size}
          onClick={() => onBrush({ size })}
        >
          <svg width="32" height="32" viewBox="-16 -16 32 32" aria-hidden="true" focusable="false">
            <circle r={3 + Math.sqrt(size) * 1.6} fill="currentColor" />
          </svg>
        </Tool>
      ))}
    </div>
  );
}

export function Palette({ brush, onBrush }: ToolsProps) {
  const pick = (color: string) => onBrush({ color, tool: "pen" });
  const custom = !PALETTE.some(({ value }) => value === brush.color);
  return (
    <div class="palette" role="group" aria-label={strings.draw.colours}>
      {PALETTE.map(({ name, value }) => (
        <button
          key={value}
          class="swatch"
          type="button"
          aria-label={name}
          title={name}
          aria-pressed={brush.color === value}
          onClick={() => pick(value)}
        >
          <svg viewBox="0 0 44 44" aria-hidden="true" focusable="false">
            <circle cx="22" cy="22" r="16" fill={value} />
          </svg>
        </button>
      ))}
      <label
        class="swatch swatch--custom"
        title={strings.draw.custom}
        data-pressed={custom || undefined}
      >
        <input
          type="color"
          aria-label={strings.draw.custom}
          value={brush.color}
          onInput={(event) => pick(event.currentTarget.value)}
        />
        <svg viewBox="0 0 44 44" aria-hidden="true" focusable="false">
          {custom ? <circle cx="22" cy="22" r="16" fill={brush.color} /> : <Rainbow />}
        </svg>
      </label>
    </div>
  );
}

function Rainbow() {
  const slices = ["#e5273a", "#ff8a1f", "#ffd42e", "#2fa84f", "#2456e6", "#8338ec"];
  return (
    <>
      {slices.map((fill, i) => {
        const at = (turn: number) => {
          const angle = (turn / slices.length) * Math.PI * 2;
          return `${(22 + Math.cos(angle) * 16).toFixed(1)} ${(22 + Math.sin(angle) * 16).toFixed(1)}`;
        };
        return (
          <path
            key={fill}
            d={`M22 22L${at(i)}A16 16 0 0 1 ${at(i + 1)}Z`}
            fill={fill}
            stroke="none"
          />
        );
      })}
      <circle cx="22" cy="22" r="16" fill="none" />
    </>
  );
}

interface ToolProps {
  label: string;
  hint?: string;
  pressed?: boolean;
  disabled?: boolean;
  onClick(): void;
  children: ComponentChildren;
}

function Tool({ label, hint, pressed, disabled, onClick, children }: ToolProps) {
  return (
    <button
      class="tool"
      type="button"
      aria-label={label}
      title={hint ? `${label} (${hint})` : label}
      aria-pressed={pressed}
      disabled={disabled}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
