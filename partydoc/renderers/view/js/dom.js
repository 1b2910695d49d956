// Elements and small parts of the page.
const $ = (id) => document.getElementById(id);

// Make an element; what comes from the document is set as text or as the value of an attribute, never as HTML.
function make(tag, attributes = {}, ...inside) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...inside.filter((each) => each !== null && each !== ""));
  return element;
}

// Colour ranges of the text without touching its elements; older browsers show the bar beside the lines alone.
function paint(name, ranges) {
  if (!globalThis.Highlight) return;
  if (!ranges.length) CSS.highlights.delete(name);
  else CSS.highlights.set(name, new Highlight(...ranges));
}

// Bring an element into view within its pane, leaving the page where it is.
function bring(pane, element, { top = 0.25, always = false } = {}) {
  const outer = pane.getBoundingClientRect(), inner = element.getBoundingClientRect();
  const margin = Math.min(48, outer.height / 8);
  if (!always && inner.top >= outer.top + margin && inner.bottom <= outer.bottom - margin) return;
  pane.scrollTop += inner.top - outer.top - outer.height * top;
}

const tip = $("tip");
function showTip(inside, box) {
  tip.replaceChildren(...inside);
  tip.hidden = false;
  const { width, height } = tip.getBoundingClientRect();
  const below = box.bottom + 8 + height < innerHeight;
  tip.style.left = `${Math.max(8, Math.min(box.left, innerWidth - width - 8))}px`;
  tip.style.top = `${below ? box.bottom + 8 : Math.max(8, box.top - height - 8)}px`;
}
const hideTip = () => { tip.hidden = true; };

function later(work) {
  let waiting = 0;
  return () => { waiting ||= requestAnimationFrame(() => { waiting = 0; work(); }); };
}

// What an address ends in to open a node.
const linkTo = (node) => `#${encodeURIComponent(pathOf(node).toWellFormed())}`;

const ref = (reference) => {
  if (reference.targets.length) return reference.targets.map((node) => pathOf(node) || "this document").join(" · ");
  if (reference.says) return reference.says;
  return { outside: "another document", open: "not settled", inside: "nothing in this document" }[reference.where];
};

function tipFor(target) {
  const { edit, diagnostic, reference } = target.dataset;
  const lines = [];
  if (edit !== undefined) {
    const each = edits[edit];
    lines.push(make("p", { class: "why" }, each.reason), make("p", {}, ...change(each)));
  }
  for (const index of diagnostic?.split(" ") ?? []) {
    const { severity, code, message } = diagnostics[index];
    lines.push(make("p", { class: `why ${severity}` }, `${severity} · ${code}`), make("p", {}, message));
  }
  if (reference !== undefined) {
    const each = references[reference];
    lines.push(make("p", { class: "why" }, `reference · ${each.kind}`), make("p", { lang: "zh" }, `→ ${ref(each)}`));
  }
  return lines;
}

function change({ start, end, text }) {
  return [
    end > start ? make("del", { lang: "zh" }, visible(raw.slice(start, end))) : "",
    text ? make("ins", { lang: "zh" }, visible(text)) : "",
  ];
}
