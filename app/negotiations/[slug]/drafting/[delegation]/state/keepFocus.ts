/** When what had the focus has gone with what it did, the panel's title takes it: the next Tab goes on there. */
export function keepFocus(): void {
  requestAnimationFrame(() => {
    if (document.activeElement && document.activeElement !== document.body) return;
    document.getElementById("panel-title")?.focus({ preventScroll: true });
  });
}
