"use client";
import { type Command, KEY_OF } from "../model/keys";
import { useSingleKeys } from "../state/useKeys";

/** The key that does the same as a button; not shown while keys are off. */
export function KeyHint({ command }: { readonly command: Command }) {
  const [on] = useSingleKeys();
  if (!on) return null;
  return (
    <span
      aria-hidden="true"
      className="rounded-sm border px-1 font-sans text-[0.6875rem] leading-4 font-normal text-current pointer-coarse:hidden"
    >
      {KEY_OF[command]}
    </span>
  );
}
