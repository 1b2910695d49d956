// What is selected, what the pointer is on, and which text is shown; and the start.
var selected = null, hovered = null, mode = "raw";
const shownView = () => viewOf(mode);
const drawLater = later(drawIcicle);

function hover(node, from) {
  if (node === hovered) return;
  rows.get(hovered)?.classList.remove("hover");
  hovered = node;
  const range = node && node !== root ? shownView().range(node.start, node.end) : null;
  paint("hover", range ? [range] : []);
  if (node && from === "source") light(node);
  else rows.get(node)?.classList.add("hover");
  if (from !== "icicle" || node) drawLater();
}

// The row of a node, or of the nearest above it that is in view.
function light(node) {
  let shown = node;
  for (let each = node.parent; each; each = each.parent) if (!isOpen(each)) shown = each;
  hovered = shown;
  rows.get(shown)?.classList.add("hover");
}

function select(node, { from, at = node.start, focus = false } = {}) {
  const row = reveal(node);
  const before = rows.get(selected);
  before?.setAttribute("aria-selected", "false");
  if (before) before.tabIndex = -1;
  selected = node;
  row.setAttribute("aria-selected", "true");
  row.tabIndex = 0;
  if (focus) row.focus({ preventScroll: true });
  if (from !== "start") bring($("panel-tree"), row.firstElementChild);
  markLines();
  if (from !== "source" && from !== "start") scrollTo(at);
  sayPlace();
  if (from !== "search") paint("current", []);
  drawLater();
}

let marked = [];
function markLines() {
  for (const line of marked) line.classList.remove("on");
  const view = shownView(), whole = !selected || selected === root;
  marked = whole ? [] : view.lines.slice(view.lineAt(selected.start), view.lineAt(Math.max(selected.start, selected.end - 1)) + 1).map((line) => line.element);
  for (const line of marked) line.classList.add("on");
  const range = whole ? null : view.range(selected.start, selected.end);
  paint("selected", range ? [range] : []);
}

function scrollTo(place) {
  const view = shownView(), range = view.range(place, place + 1);
  bring($("source"), range ?? view.lines[view.lineAt(place)].element);
}

// Characters, of which some are two units of a string.
function characters(from, to) {
  let many = to - from;
  for (let at = raw.search(BEYOND) < 0 ? to : from; at < to - 1; at += 1) {
    if (raw.codePointAt(at) > 0xffff) { many -= 1; at += 1; }
  }
  return many;
}
const BEYOND = /[\ud800-\udbff][\udc00-\udfff]/;

function sayPlace() {
  const above = [];
  for (let each = selected; each; each = each.parent) above.unshift(each);
  const links = above.map((node) => make("button", {
    type: "button", "aria-current": node === selected ? "true" : null, onclick: () => select(node, { from: "crumbs" }),
  }, make("i", { class: `dot ${hue(node)}` }), called(node)));
  $("crumbs").replaceChildren(...links);
  const holder = above.findLast(hasPath);
  $("path").textContent = pathOf(holder) || "/";
  $("copied").textContent = "";
  const start = characters(0, selected.start), end = start + characters(selected.start, selected.end);
  $("measure").textContent = `${family(selected)} · ${number.format(start)}–${number.format(end)} · ${count(end - start, "character")}`;
}

async function copyPath() {
  const path = $("path").textContent;
  try {
    await navigator.clipboard.writeText(path);
  } catch {
    const field = make("textarea");
    field.value = path;
    document.body.append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
  }
  $("copied").textContent = "copied";
}

function setMode(name) {
  const place = seen()[0];
  mode = name;
  $("source").replaceChildren(shownView().element);
  for (const button of $("modes").children) button.setAttribute("aria-checked", String(button.dataset.mode === name));
  for (const each of ["hover", "found", "current"]) paint(each, []);
  markLines();
  paintFound();
  const view = shownView();
  if (place) bring($("source"), view.lines[view.lineAt(place)].element, { top: 0, always: true });
  else $("source").scrollTop = 0;
  drawLater();
}

function goTo(hash) {
  let wanted = hash.slice(1);
  try { wanted = decodeURIComponent(wanted); } catch { return; }
  const node = wanted && nodes.find((each) => each.step && pathOf(each) === wanted);
  if (node) select(node, { from: "link" });
}

const pane = $("source");
pane.addEventListener("mouseover", (event) => {
  const marked = event.target.closest("[data-edit], [data-diagnostic], [data-reference]");
  if (marked) showTip(tipFor(marked), marked.getClientRects()[0] ?? marked.getBoundingClientRect());
  else hideTip();
  const leaf = event.target.closest("[data-leaf]");
  hover(leaf ? leaves[leaf.dataset.leaf].node : null, "source");
});
pane.addEventListener("mouseleave", () => { hideTip(); hover(null, "source"); });
pane.addEventListener("click", (event) => {
  const link = event.target.closest("[data-reference]");
  const target = link && references[link.dataset.reference].targets[0];
  if (target) { openTab("tree"); return select(target, { from: "reference" }); }
  if (String(getSelection())) return;
  const leaf = event.target.closest("[data-leaf]");
  if (leaf) select(leaves[leaf.dataset.leaf].node, { from: "source" });
});
pane.addEventListener("scroll", () => { hideTip(); drawLater(); }, { passive: true });

function sayHead() {
  $("title").textContent = data.title || data.name || "Untitled document";
  const sections = nodes.filter((node) => node.type === "section").length;
  const facts = [
    [data.kind, "kind"], [data.number, "zh"], [data.name !== data.title && data.name, "name"], [data.encoding, "name"],
    [count(characters(0, raw.length), "character"), ""], [count(sections, "section"), ""],
  ].filter(([said]) => said);
  $("facts").append(...facts.map(([said, kind]) => make("span", { class: kind }, said)));
  for (const [name, each] of Object.entries(MODES)) {
    $("modes").append(make("button", {
      type: "button", role: "radio", "data-mode": name, "aria-checked": String(name === mode), title: "Switch (r)", onclick: () => setMode(name),
    }, each.name));
  }
}

sayHead();
buildTabs();
buildTree();
openTab("tree");
buildLegend();
buildHelp();
pane.append(shownView().element);
settle();
$("copy").addEventListener("click", copyPath);
addEventListener("hashchange", () => goTo(location.hash));
addEventListener("resize", drawLater);
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => { settle(); drawLater(); });
select(root, { from: "start" });
goTo(location.hash);
drawIcicle();
document.documentElement.dataset.ready = Math.round(performance.now());
