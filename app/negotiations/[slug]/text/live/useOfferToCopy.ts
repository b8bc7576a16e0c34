"use client";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { toast } from "sonner";
import { copyText } from "./copyText";

/**
 * Shows words that found no place, under the sentence that says why, until they are copied or put away.
 * Without words, the sentence alone.
 */
export function useOfferToCopy(): (sentence: string, words: string) => void {
  const t = useTranslations("text.lost");
  return useCallback(
    (sentence, words) => {
      const copy = async () => {
        if (await copyText(words)) toast.success(t("copied"), { id });
      };
      const id = toast.error(sentence, {
        description: words,
        duration: Number.POSITIVE_INFINITY,
        closeButton: true,
        ...(words === ""
          ? {}
          : {
              action: {
                label: t("copyTyped"),
                onClick: (event) => {
                  event.preventDefault();
                  void copy();
                },
              },
            }),
      });
    },
    [t],
  );
}
