import type { ReactNode } from "react";

/** Says that there is nothing yet, why, and what one can do. */
export function Empty({
  title,
  children,
  action,
}: {
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="max-w-prose py-8">
      <p className="font-serif text-lg font-semibold">{title}</p>
      {children && <p className="mt-1 text-soft">{children}</p>}
      {action && <div className="mt-4">{action}</div>}
    </div>
  );
}
