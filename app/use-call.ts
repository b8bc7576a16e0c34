"use client";
import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import type { Refusal, Result } from "@/domain/refusal";
import { call } from "./api-client";

interface Caller {
  /** Whether a request is under way. */
  readonly busy: boolean;
  /** The sentence of the last refusal, for the reader; null after a success. */
  readonly problem: string | null;
  readonly refusal: Refusal | null;
  readonly send: <T = void>(...request: Parameters<typeof call>) => Promise<Result<T>>;
  readonly clear: () => void;
}

/** Sends requests of one form or button, and holds what came of the last one. */
export function useCall(): Caller {
  const t = useTranslations("common.refusal");
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const send = useCallback(async <T = void>(...request: Parameters<typeof call>) => {
    setBusy(true);
    const result = await call<T>(...request);
    setBusy(false);
    setRefusal(result.ok ? null : result);
    return result;
  }, []);
  const clear = useCallback(() => setRefusal(null), []);
  const problem = refusal && (refusal.sentence || t("unavailable"));
  return { busy, problem, refusal, send, clear };
}
