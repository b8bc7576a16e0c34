import type { ComponentProps, MouseEvent, ReactNode } from "react";
import { classes } from "./classes";

export type ButtonVariant = "primary" | "plain" | "quiet" | "danger";
export type ButtonSize = "medium" | "small";

const VARIANTS: Readonly<Record<ButtonVariant, string>> = {
  primary: "border-accent bg-accent text-on-accent hover:bg-accent/90",
  plain: "border-line-strong bg-paper text-ink hover:border-soft hover:bg-ground",
  quiet: "border-transparent text-soft hover:bg-overtaken-soft hover:text-ink",
  danger: "border-danger bg-paper text-danger hover:bg-danger-soft",
};
const SIZES: Readonly<Record<ButtonSize, string>> = {
  medium: "min-h-9 px-3.5 text-sm pointer-coarse:min-h-11",
  small: "min-h-7 px-2.5 text-sm pointer-coarse:min-h-9",
};

/** The look of a button, for links that act as one. */
export const buttonClass = (
  variant: ButtonVariant = "plain",
  size: ButtonSize = "medium",
  className?: string,
): string =>
  classes(
    "inline-flex items-center justify-center gap-2 rounded-md border font-medium no-underline",
    "transition-colors whitespace-nowrap select-none",
    "disabled:cursor-not-allowed disabled:opacity-55",
    "aria-disabled:cursor-not-allowed aria-disabled:opacity-55",
    VARIANTS[variant],
    SIZES[size],
    className,
  );

interface ButtonProps extends ComponentProps<"button"> {
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** While the request is under way: keeps its place and its focus, and does nothing again. */
  busy?: boolean;
  icon?: ReactNode;
}

export function Button({
  variant = "plain",
  size = "medium",
  busy = false,
  icon,
  className,
  children,
  onClick,
  type = "button",
  ...props
}: ButtonProps) {
  const click = (event: MouseEvent<HTMLButtonElement>) => {
    if (busy) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button
      {...props}
      type={type}
      aria-busy={busy || undefined}
      aria-disabled={busy || props["aria-disabled"]}
      onClick={click}
      className={buttonClass(variant, size, className)}
    >
      {busy ? (
        <span
          aria-hidden="true"
          className="size-3.5 animate-spin rounded-full border-2 border-current border-t-transparent"
        />
      ) : (
        icon
      )}
      {children}
    </button>
  );
}
