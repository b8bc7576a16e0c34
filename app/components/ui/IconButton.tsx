import type { ComponentProps, ReactNode } from "react";
import { classes } from "./classes";
import { Tooltip } from "./Tooltip";

interface IconButtonProps extends Omit<ComponentProps<"button">, "aria-label" | "children"> {
  /** Says what it does: the accessible name, and the tooltip. */
  label: string;
  icon: ReactNode;
  pressed?: boolean;
}

/** A square button with a picture, a name and a tooltip. */
export function IconButton({ label, icon, pressed, className, ...props }: IconButtonProps) {
  return (
    <Tooltip text={label}>
      <button
        type="button"
        {...props}
        aria-label={label}
        aria-pressed={pressed}
        className={classes(
          "inline-flex size-8 shrink-0 items-center justify-center rounded-md text-soft",
          "hover:bg-overtaken-soft hover:text-ink aria-pressed:bg-accent-soft",
          "aria-pressed:text-accent disabled:opacity-50 pointer-coarse:size-11",
          className,
        )}
      >
        {icon}
      </button>
    </Tooltip>
  );
}
