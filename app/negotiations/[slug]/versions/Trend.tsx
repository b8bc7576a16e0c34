const WIDTH = 64;
const HEIGHT = 16;

/** Numbers over time as a small line, the last one marked. Nothing for fewer than two. */
export function Trend({ label, values }: { label: string; values: readonly number[] }) {
  if (values.length < 2) return null;
  const most = Math.max(1, ...values);
  const at = (value: number, index: number): [number, number] => [
    2 + (index / (values.length - 1)) * (WIDTH - 4),
    HEIGHT - 2 - (value / most) * (HEIGHT - 4),
  ];
  const [x, y] = at(values.at(-1)!, values.length - 1);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      className="h-4 w-16 shrink-0 text-accent"
    >
      <polyline
        points={values.map((value, index) => at(value, index).join(",")).join(" ")}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.25"
        strokeLinejoin="round"
      />
      <circle cx={x} cy={y} r="1.75" fill="currentColor" />
    </svg>
  );
}
