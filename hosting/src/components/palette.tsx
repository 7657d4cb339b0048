import { PALETTE } from "../canvas/palette";
import { strings } from "../strings";

interface Props {
  color: string;
  recent: readonly string[];
  onPick(color: string): void;
}

export function Palette({ color, recent, onPick }: Props) {
  const text = strings.draw;
  const custom = !PALETTE.some(({ value }) => value === color);
  return (
    <div class="palette" role="group" aria-label={text.colours}>
      {PALETTE.map(({ name, value }) => (
        <Swatch
          key={value}
          name={text.colour[name]}
          value={value}
          chosen={color === value}
          onPick={onPick}
        />
      ))}
      <label class="swatch swatch--custom" title={text.custom} data-pressed={custom || undefined}>
        <input
          type="color"
          aria-label={text.custom}
          value={color}
          onInput={(event) => onPick(event.currentTarget.value)}
        />
        <svg viewBox="0 0 44 44" aria-hidden="true" focusable="false">
          {custom ? <circle cx="22" cy="22" r="16" fill={color} /> : <Rainbow />}
        </svg>
      </label>
      {recent.map((value) => (
        <Swatch
          key={value}
          name={text.recent(value)}
          value={value}
          chosen={color === value}
          onPick={onPick}
        />
      ))}
    </div>
  );
}

interface SwatchProps {
  name: string;
  value: string;
  chosen: boolean;
  onPick(color: string): void;
}

function Swatch({ name, value, chosen, onPick }: SwatchProps) {
  return (
    <button
      class="swatch"
      type="button"
      aria-label={name}
      title={name}
      aria-pressed={chosen}
      onClick={() => onPick(value)}
    >
      <svg viewBox="0 0 44 44" aria-hidden="true" focusable="false">
        <circle cx="22" cy="22" r="16" fill={value} />
      </svg>
    </button>
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
