// The conversation: one-click questions, asking again, cards that open their tab, and staying at the end.
import { download, field, once, say } from "./shared.js";

let call = null;

export function start({ element, trigger, server, watch }) {
  call = { element, trigger, server };
  watch("value", () => follow(element));
  once("ask", () => {
    document.addEventListener("click", clicked);
    document.addEventListener("conversation-export", exportConversation);
  });
}

function clicked(event) {
  const button = event.target.closest?.("button");
  if (!button || !call) return;
  const { ask, again, new: fresh, openSins, openDifferential } = button.dataset;
  if (ask !== undefined) call.trigger("ask", { question: ask });
  else if (again !== undefined) call.trigger("again", { index: Number(again) });
  else if (fresh !== undefined) call.trigger("new", {});
  else if (openSins !== undefined) call.trigger("open_sins", { findings: openSins });
  else if (openDifferential !== undefined) call.trigger("open_differential", { given: openDifferential });
}

let exchanges = 0;
let wasRunning = false;

/** Show the newest question at the top once it is asked; say when its answer is complete. */
function follow(element) {
  const all = element.querySelectorAll(".exchange");
  const last = all[all.length - 1];
  if (all.length > exchanges) last?.scrollIntoView({ block: "start", behavior: "instant" });
  exchanges = all.length;
  const running = Boolean(element.querySelector("[aria-busy=true]"));
  if (wasRunning && !running && last) say(spoken(last));
  wasRunning = running || Boolean(element.querySelector(".waiting"));
}

function spoken(exchange) {
  const status = exchange.querySelector(".status-word")?.textContent;
  const chips = exchange.querySelectorAll(".citations .citation").length;
  return status ?? `Answer ready, ${chips} ${chips === 1 ? "source" : "sources"}`;
}

async function exportConversation() {
  const kept = field("conversation")?.value || "[]";
  download(await call.server.export(kept), "conversation.md", "text/markdown");
  say("Conversation exported");
}
