"use client";
import { useEffect } from "react";
import { sessionOver } from "./clear";

/** On the page that asks people to sign in: nobody is, and what was kept for whoever was goes. */
export function NobodyHere() {
  useEffect(() => {
    void sessionOver().catch(() => undefined);
  }, []);
  return null;
}
