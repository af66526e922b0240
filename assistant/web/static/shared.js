// What every part of the page uses: the status line, the clipboard, downloads.

/** Say something to the reader: shown in the header, spoken by screen readers. */
export function say(text) {
  const line = document.getElementById("status-line");
  if (!line) return;
  line.textContent = "";
  // An unchanged text is not spoken again; the empty frame between makes it a change.
  requestAnimationFrame(() => (line.textContent = text));
}

/** Copy plain text; on plain http off localhost browsers offer only the old way. */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyTheOldWay(text);
  }
}

function copyTheOldWay(text) {
  const focused = document.activeElement;
  const field = document.createElement("textarea");
  field.value = text;
  field.style.cssText = "position:fixed;opacity:0";
  document.body.append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  focused?.focus?.();
  return done;
}

/** Hand the reader a file made from text on the page. */
export function download(text, name, type) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** The textarea or input inside a gradio component. */
export function field(id) {
  return document.querySelector(`#${id} textarea, #${id} input`);
}

/** True where typing goes into a text. */
export function isTyping(target) {
  return Boolean(target?.closest?.("textarea, input:not([type=radio]):not([type=checkbox]), [contenteditable=true]"));
}

/** Run `listen` once for the whole page, however often a component is mounted. */
const started = new Set();
export function once(name, listen) {
  if (started.has(name)) return;
  started.add(name);
  listen();
}
