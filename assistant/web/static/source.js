// The source panel: chips open it, Escape gives the focus back; on a narrow page it is a sheet from below.
import { once, say } from "./shared.js";

let panel = null;
let opener = null;

export function start({ element, props, server }) {
  panel = { element, props, server };
  once("source", () => {
    document.addEventListener("click", clicked);
    document.addEventListener("keydown", pressed);
  });
  const passage = new URLSearchParams(location.search).get("passage");
  if (passage) show({ passage });
}

function clicked(event) {
  const button = event.target.closest?.("button");
  if (!button) return;
  if (button.dataset.closeSource !== undefined) return close();
  if (button.dataset.openPassage === undefined && button.dataset.openDocument === undefined) return;
  const inside = panel?.element.contains(button);
  if (!inside) opener = button;
  show(requested(button));
}

function requested({ dataset }) {
  const { openPassage: passage, openDocument: document, quote, start, end, number, references } = dataset;
  if (document !== undefined) return { document };
  return quote === undefined ? { passage } : { passage, quote, start, end, number, references };
}

/** The panel stands in the Ask tab; a passage opened elsewhere brings that tab forward. */
function comeForward() {
  if (!document.getElementById("ask-main")?.offsetParent) document.querySelector("#tabs [role=tab]")?.click();
}

async function show(request) {
  comeForward();
  document.body.classList.add("source-open");
  markChosen(request.number === undefined ? null : opener);
  try {
    panel.props.value = await panel.server.open_source(request);
  } catch {
    say("The server does not answer; the source can't be shown.");
    return;
  }
  requestAnimationFrame(() => requestAnimationFrame(reveal));
}

/** Bring the marked words into view and move the focus to the panel's title, also on a second click. */
function reveal() {
  const column = document.getElementById("source-column");
  const mark = panel.element.querySelector("#quoted-words");
  const scroller = panel.element.querySelector(".passage");
  if (mark && scroller) scroller.scrollTop = Math.max(0, mark.offsetTop - scroller.offsetTop - 24);
  column?.scrollTo?.({ top: 0 });
  (panel.element.querySelector("#source-title") ?? panel.element.querySelector(".notice"))?.focus({ preventScroll: true });
}

function markChosen(button) {
  document.querySelectorAll(".chip.chosen").forEach((chip) => chip.classList.remove("chosen"));
  button?.classList.add("chosen");
}

function pressed(event) {
  if (event.key === "Escape" && document.body.classList.contains("source-open") && !document.querySelector("dialog[open]")) close();
}

function close() {
  document.body.classList.remove("source-open");
  markChosen(null);
  if (opener?.isConnected) opener.focus();
}
