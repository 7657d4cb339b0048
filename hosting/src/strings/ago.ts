const UNITS: [unit: Intl.RelativeTimeFormatUnit, seconds: number][] = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
];

/** Says in a language how long ago something was, in whole days, hours or minutes, or "yesterday". */
export function agoIn(language: string): (time: string) => string {
  const format = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  return (time) => {
    const seconds = Math.max(0, (Date.now() - new Date(time).getTime()) / 1_000);
    const [unit, length] = UNITS.find(([, length]) => seconds >= length) ?? UNITS.at(-1)!;
    return format.format(-Math.floor(seconds / length), unit);
  };
}
