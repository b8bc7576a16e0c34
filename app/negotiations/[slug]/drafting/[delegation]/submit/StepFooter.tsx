import type { ReactNode } from "react";

/** The buttons of a step, under what is said of them: in view while what stands above them scrolls. */
export function StepFooter({
  said,
  children,
}: {
  /** Why nothing can be sent, or why it was not. */
  readonly said?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <div className="sticky -bottom-5 -mx-5 mt-5 -mb-5 grid gap-3 border-t bg-paper px-5 py-3">
      {said}
      <div className="flex flex-wrap items-center justify-end gap-2">{children}</div>
    </div>
  );
}
