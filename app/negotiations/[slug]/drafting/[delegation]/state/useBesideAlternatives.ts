"use client";
import { useMemo } from "react";
import { besideAlternatives } from "@/domain/drafting/besideAlternatives";
import type { Paragraph } from "@/domain/text/paragraph";
import { useRoom } from "./room";

/** The paragraphs in which something is written that is not proposed, for an alternative counts instead. */
export function useBesideAlternatives(): readonly Paragraph[] {
  const { kept, paragraphs } = useRoom();
  return useMemo(
    () => besideAlternatives({ base: kept.base, room: paragraphs }),
    [kept.base, paragraphs],
  );
}
