import type { ReactNode } from "react";
import { classes } from "./classes";
import type { Tone } from "./StatusMark";

const BAR: Readonly<Record<Tone, string>> = {
  proposed: "border-accent",
  agreed: "border-agreed",
  needs: "border-needs",
  overtaken: "border-line-strong",
  danger: "border-danger",
  private: "border-line-strong",
};

/** A sentence that belongs to the page: a bar in the state's colour, the words in ink. */
export function Notice({
  tone = "needs",
  role,
  className,
  children,
}: {
  tone?: Tone;
  role?: "status" | "alert";
  className?: string;
  children: ReactNode;
}) {
  return (
    <div role={role} className={classes("border-s-3 ps-3 text-sm", BAR[tone], className)}>
      {children}
    </div>
  );
}
