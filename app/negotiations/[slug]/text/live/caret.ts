/** The caret of another co-facilitator, with the name that the server knows them by. */
export function caretElement(user: Record<string, unknown>): HTMLElement {
  const caret = document.createElement("span");
  caret.className = "caret";
  caret.style.setProperty("--caret", typeof user.color === "string" ? user.color : "currentColor");
  const name = document.createElement("span");
  name.className = "caret-name";
  name.textContent = typeof user.name === "string" ? user.name : "";
  caret.append(name);
  return caret;
}
