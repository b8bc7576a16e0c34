"use client";
import { useEffect, useState } from "react";

/** Whether the panel stands beside the text. The panel is drawn once, there or in a sheet. */
export function useWide(): boolean {
  const [wide, setWide] = useState(true);
  useEffect(() => {
    const query = window.matchMedia("(width >= 64rem)");
    const look = () => setWide(query.matches);
    look();
    query.addEventListener("change", look);
    return () => query.removeEventListener("change", look);
  }, []);
  return wide;
}
