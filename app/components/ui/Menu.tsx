"use client";
import { Check } from "lucide-react";
import { DropdownMenu as Radix } from "radix-ui";
import type { ReactNode } from "react";

const ITEM =
  "flex min-h-8 items-center gap-2.5 rounded-sm px-2 text-sm outline-none pointer-coarse:min-h-11 data-[highlighted]:bg-accent-soft data-[disabled]:opacity-50";

/** A menu that opens from `trigger`, which must be a single button. */
export function Menu({
  trigger,
  children,
  align = "end",
}: {
  trigger: ReactNode;
  children: ReactNode;
  align?: "start" | "end";
}) {
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align={align}
          sideOffset={6}
          collisionPadding={8}
          onCloseAutoFocus={leaveFocus}
          className="z-50 max-w-80 min-w-52 rounded-lg border bg-paper p-1.5 shadow-float"
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** What was chosen may have put the focus where its work goes on: it is not taken back from there. */
function leaveFocus(event: Event): void {
  const { activeElement, body } = document;
  const inMenu = activeElement?.closest("[role=menu]");
  if (activeElement && activeElement !== body && !inMenu) event.preventDefault();
}

export function MenuItem({
  icon,
  onSelect,
  disabled,
  children,
}: {
  icon?: ReactNode;
  onSelect: () => void;
  disabled?: boolean;
  children: ReactNode;
}) {
  return (
    <Radix.Item className={ITEM} onSelect={onSelect} disabled={disabled}>
      {icon}
      {children}
    </Radix.Item>
  );
}

/** A menu row that is a link: `children` is one anchor or Link. */
export function MenuLink({ children }: { children: ReactNode }) {
  return (
    <Radix.Item asChild className={ITEM}>
      {children}
    </Radix.Item>
  );
}

export function MenuChoice({
  label,
  value,
  onChange,
  options,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  options: readonly { readonly value: string; readonly label: string }[];
}) {
  return (
    <Radix.Group>
      <Radix.Label className="px-2 pt-1.5 pb-1 text-xs text-faint">{label}</Radix.Label>
      <Radix.RadioGroup value={value} onValueChange={onChange}>
        {options.map((option) => (
          <Radix.RadioItem key={option.value} value={option.value} className={ITEM}>
            <span className="inline-flex w-4">
              <Radix.ItemIndicator>
                <Check aria-hidden="true" className="size-4" />
              </Radix.ItemIndicator>
            </span>
            {option.label}
          </Radix.RadioItem>
        ))}
      </Radix.RadioGroup>
    </Radix.Group>
  );
}

export const MenuSeparator = () => <Radix.Separator className="my-1.5 border-t" />;
