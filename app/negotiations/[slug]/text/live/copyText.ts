/**
 * Puts text on the clipboard; whether that worked. Browsers keep the clipboard of today from pages
 * without https, as a server in a meeting room may have none, but not the one of old.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyAsOfOld(text);
  }
}

function copyAsOfOld(text: string): boolean {
  let done = false;
  const copy = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData("text/plain", text);
    done = event.clipboardData !== null;
  };
  document.addEventListener("copy", copy, { capture: true });
  document.execCommand("copy");
  document.removeEventListener("copy", copy, { capture: true });
  return done;
}
