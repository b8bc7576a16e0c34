"use client";
import { type ComponentProps, type ReactNode, useId } from "react";
import { classes } from "./classes";

interface Described {
  label: ReactNode;
  hint?: ReactNode;
  /** A full sentence that says what to mend. */
  error?: ReactNode;
  className?: string;
}

interface Wiring {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": boolean | undefined;
}

/** Label above, hint and error below, all tied to the control that `children` renders. */
export function FieldFrame({
  label,
  hint,
  error,
  className,
  children,
}: Described & { children: (wiring: Wiring) => ReactNode }) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className={classes("flex flex-col gap-1", className)}>
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      {children({
        id,
        "aria-describedby": described || undefined,
        "aria-invalid": error ? true : undefined,
      })}
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-faint">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} role="alert" className="text-sm text-danger">
          {error}
        </p>
      )}
    </div>
  );
}

/** One line of text. */
export function Field({
  label,
  hint,
  error,
  className,
  ...input
}: Described & ComponentProps<"input">) {
  return (
    <FieldFrame label={label} hint={hint} error={error} className={className}>
      {(wiring) => <input {...input} {...wiring} className="control" />}
    </FieldFrame>
  );
}

/** Several lines of text; grows with what is typed where the browser can. */
export function TextArea({
  label,
  hint,
  error,
  className,
  ...input
}: Described & ComponentProps<"textarea">) {
  return (
    <FieldFrame label={label} hint={hint} error={error} className={className}>
      {(wiring) => (
        <textarea rows={3} {...input} {...wiring} className="control field-sizing-content" />
      )}
    </FieldFrame>
  );
}

/** The browser's own select: familiar, and good on a phone. */
export function Select({
  label,
  hint,
  error,
  className,
  children,
  ...input
}: Described & ComponentProps<"select">) {
  return (
    <FieldFrame label={label} hint={hint} error={error} className={className}>
      {(wiring) => (
        <select {...input} {...wiring} className="control">
          {children}
        </select>
      )}
    </FieldFrame>
  );
}

/** A box to tick, with its sentence. */
export function CheckField({
  label,
  hint,
  className,
  ...input
}: Omit<Described, "error"> & ComponentProps<"input">) {
  const id = useId();
  return (
    <div className={classes("flex items-start gap-2.5", className)}>
      <input
        {...input}
        id={id}
        type="checkbox"
        aria-describedby={hint ? `${id}-hint` : undefined}
        className="mt-0.5 size-4.5 shrink-0 accent-accent"
      />
      <div>
        <label htmlFor={id} className="text-sm font-medium">
          {label}
        </label>
        {hint && (
          <p id={`${id}-hint`} className="text-sm text-faint">
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}
