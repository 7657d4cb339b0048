import type { RulesTestEnvironment } from "@firebase/rules-unit-testing";

interface Expression {
  sourcePosition: { line: number; column: number; currentOffset: number; endOffset: number };
  /** What it came to, and how often. The emulator counts the times it was passed over as an empty value. */
  values?: { value: { boolValue?: boolean; undefined?: object }; count: number }[];
  children?: Expression[];
}

interface Report {
  rules: { files: { content: string }[] };
  report: Expression[];
}

/** The expressions of the rules that were never evaluated, never true, or never other than true. */
export const unproven = async (env: RulesTestEnvironment): Promise<string[]> => {
  const { host, port } = env.emulators.firestore!;
  const response = await fetch(
    `http://${host}:${port}/emulator/v1/projects/${env.projectId}:ruleCoverage`,
  );
  if (!response.ok)
    throw new Error(
      `the emulator has no coverage report: ${response.status} ${await response.text()}`,
    );
  const { rules, report } = (await response.json()) as Report;
  const source = rules.files[0]?.content;
  if (!source || report.length === 0) throw new Error("the emulator’s coverage report is empty");
  return report.flatMap(all).flatMap((expression) => {
    const doubt = doubtAbout(expression);
    const { line, column, currentOffset, endOffset } = expression.sourcePosition;
    return doubt ? [`${line}:${column} ${doubt}: ${source.slice(currentOffset, endOffset)}`] : [];
  });
};

const all = (expression: Expression): Expression[] => [
  expression,
  ...(expression.children ?? []).flatMap(all),
];

const doubtAbout = ({ values = [] }: Expression) => {
  const outcomes = values
    .map(({ value }) => value)
    .filter((value) => Object.keys(value).length > 0);
  if (outcomes.length === 0) return "never evaluated";
  if (!outcomes.some(({ boolValue }) => boolValue !== undefined)) return undefined;
  if (!outcomes.some(({ boolValue }) => boolValue === true)) return "never true";
  if (!outcomes.some(({ boolValue }) => boolValue !== true)) return "never other than true";
  return undefined;
};
