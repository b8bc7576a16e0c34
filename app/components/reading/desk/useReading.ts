"use client";
import { startTransition, useEffect, useRef, useState } from "react";
import type { ReadDocument } from "@/domain/reading/document";
import type { Erratum } from "@/domain/reading/source/errata";
import type { Clock } from "./clock";
import type { ReadRequest } from "./reader.worker";

/** What was read, of which corrections and by which clock. */
export interface Answer {
  readonly text: string;
  readonly errata: readonly Erratum[];
  readonly clock: Clock;
  readonly reading: ReadDocument;
}

/**
 * The reading of a text with its errata, by a clock, made beside the page. While one is being made the last
 * answer stays; of the errata that come meanwhile only the newest are read.
 */
export function useReading(text: string, errata: readonly Erratum[], clock: Clock): Answer | null {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const reader = useRef<Reader | null>(null);
  useEffect(() => {
    const made = makeReader((next) => startTransition(() => setAnswer(next)));
    reader.current = made;
    return () => {
      made.close();
      reader.current = null;
    };
  }, []);
  useEffect(() => reader.current?.read({ text, errata, clock }), [text, errata, clock]);
  return answer?.text === text ? answer : null;
}

interface Reader {
  read(request: ReadRequest): void;
  close(): void;
}

function makeReader(onAnswer: (answer: Answer) => void): Reader {
  const worker = new Worker(new URL("./reader.worker.ts", import.meta.url), { type: "module" });
  let asked: ReadRequest | null = null;
  let next: ReadRequest | null = null;
  let alone = false;
  const ask = (request: ReadRequest) => {
    asked = request;
    next = null;
    if (alone) readHere(request);
    else worker.postMessage(request);
  };
  const answered = (reading: ReadDocument) => {
    if (asked) onAnswer({ ...asked, reading });
    asked = null;
    if (next) ask(next);
  };
  worker.onmessage = ({ data }: MessageEvent<ReadDocument>) => answered(data);
  const readHere = async ({ text, errata, clock }: ReadRequest) => {
    const { readDocument } = await import("@/domain/reading/read");
    answered(readDocument(text, errata, clock));
  };
  // A browser that keeps workers from us: the page itself reads, if less smoothly.
  worker.onerror = () => {
    alone = true;
    if (asked) readHere(asked);
  };
  return {
    read(request) {
      if (asked) next = request;
      else ask(request);
    },
    close: () => worker.terminate(),
  };
}
