"use client";
import { type RefObject, useEffect, useLayoutEffect } from "react";

/** So many steps of halving bring the size within a pixel. */
const STEPS = 7;

/** A letter this small, as a share of the screen's height, is the least that a back row reads. */
const LEAST = 0.026;
const MOST = 0.06;
const LEAST_PX = 17;

const useIsoLayoutEffect = typeof window === "undefined" ? useEffect : useLayoutEffect;

/**
 * Sets the page as large as it goes without scrolling, within what can be read from the back and
 * what is still pleasant from the front. What is longer than that scrolls.
 */
export function useFit(frame: RefObject<HTMLElement | null>, shown: unknown): void {
  useIsoLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const resize = () => {
      const { innerHeight, innerWidth } = window;
      const most = Math.min(innerHeight * MOST, innerWidth * 0.045);
      let [low, high] = [Math.max(LEAST_PX, innerHeight * LEAST), Math.max(most, LEAST_PX)];
      const set = (size: number) => element.style.setProperty("--room-size", `${size}px`);
      set(high);
      if (element.scrollHeight <= innerHeight) return;
      for (let step = 0; step < STEPS; step++) {
        const middle = (low + high) / 2;
        set(middle);
        if (element.scrollHeight <= innerHeight) low = middle;
        else high = middle;
      }
      set(low);
    };
    resize();
    element.scrollTo({ top: 0 });
    void document.fonts?.ready.then(resize);
    window.addEventListener("resize", resize);
    return () => window.removeEventListener("resize", resize);
  }, [frame, shown]);
}
