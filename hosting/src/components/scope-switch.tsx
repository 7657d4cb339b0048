import type { Scope } from "../api/types";
import { strings } from "../strings";
import "./scope-switch.css";

const scopes: { value: Scope; label: string }[] = [
  { value: "players", label: strings.prompt.scopePlayers },
  { value: "drawings", label: strings.prompt.scopeDrawings },
];

/** Radio buttons under the paint: the keyboard and screen readers know what to do with them. */
export function ScopeSwitch({ scope, onChange }: { scope: Scope; onChange(scope: Scope): void }) {
  return (
    <fieldset class="scope-switch">
      <legend class="unseen">{strings.prompt.scope}</legend>
      {scopes.map(({ value, label }) => (
        <label key={value}>
          <input
            type="radio"
            name="scope"
            value={value}
            checked={scope === value}
            onChange={() => onChange(value)}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
