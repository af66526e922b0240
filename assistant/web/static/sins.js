// The SINS tab's buttons that are drawn by the server: levels, confirming a report, going back from "what if".
import { once } from "./shared.js";

let call = null;

export function start({ trigger }) {
  call = { trigger };
  once("sins", () => document.addEventListener("click", clicked));
}

function clicked(event) {
  const data = event.target.closest?.("button")?.dataset;
  if (!data || !call) return;
  if (data.chooseLevel) call.trigger("choose_level", { level: data.chooseLevel });
  else if (data.report) call.trigger("report", { action: data.report });
  else if (data.whatIf) call.trigger("what_if", { action: data.whatIf });
}
