"use client";
import { createContext, useContext } from "react";
import type { Command } from "../model/keys";

/** True when there was something to do. */
export type RunCommand = (command: Command) => boolean;

export const CommandContext = createContext<RunCommand>(() => false);

/** What keys and buttons alike set going. */
export const useCommands = (): RunCommand => useContext(CommandContext);
