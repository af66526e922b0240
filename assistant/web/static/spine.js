// The spine as a radio group: click, arrow keys, Home and End; one stop for the Tab key.
let call = null;

export function start({ element, trigger, watch }) {
  call = { element, trigger };
  element.addEventListener("click", (event) => choose(event.target.closest(".vertebra")));
  element.addEventListener("keydown", pressed);
  watch("value", keepFocusable);
}

const STEPS = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

function pressed(event) {
  const row = event.target.closest(".vertebra");
  if (!row || event.altKey || event.ctrlKey || event.metaKey) return;
  const rows = [...call.element.querySelectorAll(".vertebra")];
  const target = goal(event.key, row, rows);
  if (!target) return;
  event.preventDefault();
  choose(target);
}

function goal(key, row, rows) {
  if (key === " " || key === "Enter") return row;
  if (key === "Home") return rows[0];
  if (key === "End") return rows[rows.length - 1];
  return STEPS[key] ? rows[(rows.indexOf(row) + STEPS[key] + rows.length) % rows.length] : null;
}

function choose(row) {
  if (!row) return;
  // Shown at once; the server's own rendering follows and agrees.
  call.element.querySelectorAll("[aria-checked=true]").forEach((one) => one.setAttribute("aria-checked", "false"));
  row.setAttribute("aria-checked", "true");
  row.focus();
  call.trigger("choose_level", { level: row.dataset.level });
}

function keepFocusable() {
  const focused = call.element.contains(document.activeElement) ? document.activeElement : null;
  focused?.focus();
}
