"use client";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { useCall } from "@/app/use-call";

/** What is said of a success, if need be by what was answered. */
export type Said<T> = string | ((answer: T) => string);

export const wordsOf = <T>(said: Said<T>, answer: T): string =>
  typeof said === "string" ? said : said(answer);

/**
 * One command of a page that the server draws. Whatever the answer, the page is read again: a
 * refusal often means that somebody else was first. `done` says that it succeeded, for a live region.
 */
export function useSend() {
  const router = useRouter();
  const { busy, problem, send } = useCall();
  const [pending, startTransition] = useTransition();
  const [done, setDone] = useState("");
  const run = async <T = unknown>(
    method: "POST" | "DELETE",
    path: string,
    body: unknown,
    said: Said<T>,
  ): Promise<boolean> => {
    setDone("");
    const answer = await send<T>(method, path, body);
    if (answer.ok) setDone(wordsOf(said, answer.value));
    startTransition(() => router.refresh());
    return answer.ok;
  };
  return { run, busy: busy || pending, problem, done };
}
