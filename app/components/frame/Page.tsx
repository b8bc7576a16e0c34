import type { ReactNode } from "react";
import { classes } from "../ui/classes";

interface PageProps {
  title: ReactNode;
  /** A sentence or two under the title. */
  lead?: ReactNode;
  /** Buttons beside the title. */
  actions?: ReactNode;
  /** Reading width for lists and forms, wide for two columns. */
  wide?: boolean;
  /** The whole width of the screen, for views side by side. */
  full?: boolean;
  children: ReactNode;
}

/** A page that is not the text: title, what one can do, content, with room around them. */
export function Page({ title, lead, actions, wide = false, full = false, children }: PageProps) {
  return (
    <main
      id="content"
      tabIndex={-1}
      className={classes(
        "mx-auto w-full px-4 pt-8 pb-24 outline-none sm:px-6",
        full ? "max-w-[112rem]" : wide ? "max-w-6xl" : "max-w-4xl",
      )}
    >
      <div className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 max-w-2xl">
          <h1 className="page-title">{title}</h1>
          {lead && <p className="mt-1.5 text-soft">{lead}</p>}
        </div>
        {actions && <div className="no-print flex flex-wrap gap-2">{actions}</div>}
      </div>
      {children}
    </main>
  );
}
