import { MAX_SIZE, MIN_SIZE } from "../canvas/palette";
import type { Brush } from "../canvas/tool";
import { strings } from "../strings";
import { ToolButton } from "./tool-button";
import {
  FilledIcon,
  HelpIcon,
  MirrorIcon,
  PaperIcon,
  ZoomFitIcon,
  ZoomInIcon,
  ZoomOutIcon,
} from "./tool-icons";
import "./brush-settings.css";

interface Props {
  brush: Brush;
  onBrush(change: Partial<Brush>): void;
  onPaper(): void;
  zoomed: boolean;
  onZoom(step: "zoomIn" | "zoomOut" | "zoomFit"): void;
  onHelp(): void;
}

export function BrushSettings({ brush, onBrush, onPaper, zoomed, onZoom, onHelp }: Props) {
  const text = strings.draw;
  return (
    <div class="brush">
      <label class="slider">
        <span>{text.sizeName}</span>
        <input
          type="range"
          min={MIN_SIZE}
          max={MAX_SIZE}
          value={brush.size}
          aria-label={text.sizeName}
          aria-valuetext={text.size(brush.size)}
          onInput={(event) => onBrush({ size: event.currentTarget.valueAsNumber })}
        />
        <Dot size={brush.size} color={brush.color} opacity={brush.opacity} />
      </label>
      <label class="slider">
        <span>{text.opacity}</span>
        <input
          type="range"
          min={10}
          max={100}
          step={5}
          value={Math.round(brush.opacity * 100)}
          aria-label={text.opacity}
          aria-valuetext={text.percent(brush.opacity)}
          onInput={(event) => onBrush({ opacity: event.currentTarget.valueAsNumber / 100 })}
        />
        <output class="slider-value">{text.percent(brush.opacity)}</output>
      </label>
      <div class="tools tools--toggles" role="group" aria-label={text.settings}>
        <ToolButton
          label={text.filled}
          action="filled"
          pressed={brush.filled}
          onClick={() => onBrush({ filled: !brush.filled })}
        >
          <FilledIcon />
        </ToolButton>
        <ToolButton
          label={text.mirrored}
          action="mirrored"
          pressed={brush.mirrored}
          onClick={() => onBrush({ mirrored: !brush.mirrored })}
        >
          <MirrorIcon />
        </ToolButton>
        <ToolButton label={text.paper} action="paper" onClick={onPaper}>
          <PaperIcon />
        </ToolButton>
        <ToolButton
          label={text.zoomOut}
          action="zoomOut"
          disabled={!zoomed}
          onClick={() => onZoom("zoomOut")}
        >
          <ZoomOutIcon />
        </ToolButton>
        <ToolButton label={text.zoomIn} action="zoomIn" onClick={() => onZoom("zoomIn")}>
          <ZoomInIcon />
        </ToolButton>
        <ToolButton
          label={text.zoomFit}
          action="zoomFit"
          disabled={!zoomed}
          onClick={() => onZoom("zoomFit")}
        >
          <ZoomFitIcon />
        </ToolButton>
        <ToolButton label={text.help} action="help" onClick={onHelp}>
          <HelpIcon />
        </ToolButton>
      </div>
    </div>
  );
}

function Dot({ size, color, opacity }: Pick<Brush, "size" | "color" | "opacity">) {
  return (
    <svg class="slider-value" viewBox="-18 -18 36 36" aria-hidden="true" focusable="false">
      <circle r={Math.min(17, 1.5 + size * 0.24)} fill={color} fill-opacity={opacity} />
    </svg>
  );
}
