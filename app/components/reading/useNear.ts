"use client";
import { type RefObject, useEffect, useRef, useState } from "react";

/** Whether an element has come near the screen, once and for all; at once where it need not `wait`. */
export function useNear<E extends Element>(
  wait: boolean,
): { ref: RefObject<E | null>; near: boolean } {
  const ref = useRef<E>(null);
  const [near, setNear] = useState(!wait);
  useEffect(() => {
    if (near || !ref.current) return;
    const observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && setNear(true),
      { rootMargin: "1500px" },
    );
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, [near]);
  return { ref, near };
}
