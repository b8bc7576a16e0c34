"use client";
import { type Said, wordsOf } from "@/app/components/useSend";
import { useCall } from "@/app/use-call";
import type { Result } from "@/domain/refusal";
import { keepFocus } from "./keepFocus";
import { useRoom } from "./room";

/**
 * One command on this room. Whatever the answer, what is kept of it is read again: a refusal often
 * means that somebody else was first, and then what is shown is old.
 */
export function useRoomCommand() {
  const { path, refresh, announce } = useRoom();
  const { busy, problem, send, clear } = useCall();
  const run = async <T = unknown>(
    method: "POST" | "PATCH" | "PUT" | "DELETE",
    at: string,
    body: unknown,
    said: Said<T>,
  ): Promise<Result<T>> => {
    const answer = await send<T>(method, `${path}${at}`, body);
    await refresh();
    if (answer.ok) announce(wordsOf(said, answer.value));
    keepFocus();
    return answer;
  };
  return { busy, problem, run, clear };
}
