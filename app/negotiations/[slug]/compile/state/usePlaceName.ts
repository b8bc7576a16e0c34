"use client";
import { useTranslations } from "next-intl";
import { wordsOf } from "../../text/state/workspace";
import { GONE, type Place } from "../model/places";

const HEADING_LENGTH = 60;

/** How a place of the desk is called in words. */
export function usePlaceName(): (place: Place) => string {
  const t = useTranslations("text.panel");
  const desk = useTranslations("desk.text");
  return ({ id, paragraph }) => {
    if (id === GONE || !paragraph) return desk("gone");
    const { kind, label, runs } = paragraph;
    if (kind === "footnote") return t("titleFootnote", { label });
    if (label) return t("title", { label });
    return t("titleHeading", { words: wordsOf(runs).trim().slice(0, HEADING_LENGTH) });
  };
}
