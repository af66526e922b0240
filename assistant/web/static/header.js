// The header and everything that belongs to no tab: shortcuts, theme, copying, remembering, a server gone away.
import { copy, download, field, isTyping, once, say } from "./shared.js";

export function start() {
  once("header", () => {
    document.addEventListener("click", clicked);
    document.addEventListener("keydown", pressed, true);
    document.addEventListener("change", changed);
    watchServer();
  });
}

async function clicked(event) {
  const button = event.target.closest?.("button");
  if (!button) return;
  const { copy: text, said, download: content, fileName, type } = button.dataset;
  if (text !== undefined) say((await copy(text)) ? said || "Copied" : "Copying was refused by the browser");
  else if (content !== undefined) download(content, fileName, type);
  else if (button.id === "toggle-theme") toggleTheme();
  else if (button.id === "show-shortcuts") help();
  else if (button.id === "close-shortcuts") document.getElementById("shortcuts").close();
  else if (button.id === "export-conversation") document.dispatchEvent(new Event("conversation-export"));
}

/** Which keys open a tab is the reader's choice, kept by the browser. */
function changed(event) {
  if (event.target.id !== "tab-keys") return;
  try { localStorage.setItem("tab-keys", event.target.value); } catch {}
  say("Remembered");
}

function tabKeys() {
  try { return localStorage.getItem("tab-keys") ?? "alt"; } catch { return "alt"; }
}

function opensTab(event) {
  if (!/^Digit[1-5]$/.test(event.code) || !event.altKey) return false;
  const held = event.ctrlKey ? "ctrl-alt" : event.shiftKey ? "alt-shift" : "alt";
  return held === tabKeys();
}

function help() {
  const dialog = document.getElementById("shortcuts");
  document.getElementById("tab-keys").value = tabKeys();
  if (!dialog.open) dialog.showModal();
}

/** The choice is a cookie, so that the server can send the right theme with the first frame. */
function toggleTheme() {
  const theme = document.body.classList.contains("dark") ? "light" : "dark";
  document.cookie = `theme=${theme};path=/;max-age=31536000;samesite=strict`;
  document.body.classList.toggle("dark", theme === "dark");
  const address = new URL(location.href);
  address.searchParams.set("__theme", theme);
  history.replaceState(history.state, "", address);
  say(`${theme === "dark" ? "Dark" : "Light"} theme`);
}

function pressed(event) {
  const typing = isTyping(event.target);
  if (event.key === "Enter" && event.shiftKey && event.target.closest?.("#question")) {
    event.stopImmediatePropagation(); // gradio would send; the browser's own newline is wanted
  } else if (opensTab(event)) {
    openTab(Number(event.code.slice(5)) - 1, event);
  } else if (!typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    if (event.key === "/") focusQuestion(event);
    if (event.key === "?") help();
  }
}

function openTab(index, event) {
  const tab = document.querySelectorAll("#tabs > .tab-wrapper [role=tab], #tabs [role=tablist] > [role=tab]")[index];
  if (!tab) return;
  event.preventDefault();
  tab.click();
  tab.focus();
}

function focusQuestion(event) {
  event.preventDefault();
  const question = field("question");
  if (!question?.offsetParent) document.querySelector("#tabs [role=tab]")?.click();
  requestAnimationFrame(() => field("question")?.focus());
}

/** What is on the page stays when the server stops; the line says so until it answers again. */
function watchServer() {
  const fetchAsBefore = window.fetch.bind(window);
  window.fetch = async (...request) => {
    try {
      const response = await fetchAsBefore(...request);
      document.body.classList.remove("server-away");
      return response;
    } catch (error) {
      if (error?.name !== "AbortError") document.body.classList.add("server-away");
      throw error;
    }
  };
}
