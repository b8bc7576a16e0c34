"use client";
import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { useAsOf, useCopyAt } from "@/app/device/asOf";
import { momentInWords } from "../moment";

/**
 * The title of a page that shows a text as it lives: heard on the screen, and on paper seen, with what
 * `asPrinted` says of the moment of its words. A live text on paper has to say when it read so, and
 * without a connection that is not when it is printed.
 */
export function TextTitle({
  title,
  asPrinted,
}: {
  readonly title: string;
  readonly asPrinted: (moment: string) => string;
}) {
  const [printedAt, setPrintedAt] = useState<Date | null>(null);
  const { live, heardAt } = useAsOf();
  const copyAt = useCopyAt();
  const readSo = live ? printedAt : (heardAt ?? copyAt ?? printedAt);
  useEffect(() => {
    // The page is laid out for paper as soon as this returns.
    const onPrint = () => flushSync(() => setPrintedAt(new Date()));
    window.addEventListener("beforeprint", onPrint);
    return () => window.removeEventListener("beforeprint", onPrint);
  }, []);
  return (
    <div className="print:mb-6 print:border-b print:pb-4">
      <h1 className="sr-only print:not-sr-only">{title}</h1>
      {printedAt && readSo && (
        <p className="mt-1 hidden text-sm text-soft print:block">
          {asPrinted(momentInWords(readSo))}
        </p>
      )}
    </div>
  );
}
