"use client";
import { ToggleGroup } from "radix-ui";
import type { ReactNode } from "react";

/** One of a few ways to see the same thing, as a row of buttons of which one is pressed. */
export function ToggleChoice<T extends string>({
  label,
  value,
  onChange,
  options,
}: {
  readonly label: string;
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly options: readonly { readonly value: T; readonly label: ReactNode }[];
}) {
  return (
    <ToggleGroup.Root
      type="single"
      value={value}
      aria-label={label}
      onValueChange={(chosen) => chosen && onChange(chosen as T)}
      className="inline-flex rounded-md border"
    >
      {options.map((option) => (
        <ToggleGroup.Item
          key={option.value}
          value={option.value}
          className="min-h-7 px-2.5 text-sm text-soft first:rounded-s-md last:rounded-e-md hover:text-ink data-[state=on]:bg-accent-soft data-[state=on]:font-medium data-[state=on]:text-accent pointer-coarse:min-h-11"
        >
          {option.label}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}
