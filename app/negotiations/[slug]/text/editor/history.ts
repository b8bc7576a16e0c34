import { Extension } from "@tiptap/core";
import { history, redo, undo } from "@tiptap/pm/history";
import type { Command } from "@tiptap/pm/state";

/** Undo and redo for an editor of its own, which no one else types into. */
export const OwnHistory = Extension.create({
  name: "ownHistory",
  addProseMirrorPlugins: () => [history()],
  addKeyboardShortcuts() {
    const run = (command: Command) => () => command(this.editor.state, this.editor.view.dispatch);
    return { "Mod-z": run(undo), "Mod-y": run(redo), "Shift-Mod-z": run(redo) };
  },
});
