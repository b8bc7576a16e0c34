/** Whether keys go into a field or a text: then they are nobody else's. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** Whether what has the focus does something by itself on Enter. */
export const isOperable = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest("a[href], button, summary, [role=button], [role=link], [role=radio]") !== null;

/** Whether a dialog or a menu is open, to which keys then belong. */
export const isInDialog = (): boolean =>
  document.querySelector("[role=dialog], [role=menu]") !== null;
