import { Check, CircleAlert, CircleDashed, Minus, PenLine, X } from "lucide-react";
import type { ReactNode } from "react";
import { classes } from "./classes";

export type Tone = "proposed" | "agreed" | "needs" | "overtaken" | "danger" | "private";

const TEXT: Readonly<Record<Tone, string>> = {
  proposed: "text-accent",
  agreed: "text-agreed",
  needs: "text-needs",
  overtaken: "text-overtaken",
  danger: "text-danger",
  private: "text-soft",
};
const FILL: Readonly<Record<Tone, string>> = {
  proposed: "bg-accent-soft text-accent",
  agreed: "bg-agreed-soft text-agreed",
  needs: "bg-needs-soft text-needs",
  overtaken: "bg-overtaken-soft text-overtaken",
  danger: "bg-danger-soft text-danger",
  private: "bg-overtaken-soft text-soft",
};
const SHAPES: Readonly<Record<Tone, typeof Check>> = {
  proposed: PenLine,
  agreed: Check,
  needs: CircleAlert,
  overtaken: Minus,
  danger: X,
  private: CircleDashed,
};

/** A state, said by a shape, a word and a colour together. */
export function StatusMark({ tone, children }: { tone: Tone; children: ReactNode }) {
  const Shape = SHAPES[tone];
  return (
    <span
      className={classes(
        "inline-flex items-center gap-1 text-sm font-medium whitespace-nowrap",
        TEXT[tone],
      )}
    >
      <Shape aria-hidden="true" className="size-3.5 shrink-0" strokeWidth={2.25} />
      {children}
    </span>
  );
}

/** A small word on a tinted ground. */
export function Badge({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span
      className={classes(
        "inline-flex items-center rounded-sm px-1.5 py-0.5 text-xs font-medium whitespace-nowrap",
        FILL[tone],
      )}
    >
      {children}
    </span>
  );
}
