// Lists to jump from: what was noticed, what was changed, what is cited.
const AT_ONCE = 300, AROUND = 10;
const lineOf = (place) => viewOf("raw").lineAt(place) + 1;

const LISTS = {
  diagnostics: { name: "Diagnostics", items: diagnostics, row: diagnosticRow, none: "Nothing was noticed." },
  edits: { name: "Edits", items: edits, row: editRow, none: "Nothing was changed." },
  references: { name: "References", items: references, row: referenceRow, none: "Nothing is cited." },
};

function diagnosticRow(item) {
  return entry(item, [
    make("span", { class: `severity ${item.severity}` }, item.severity),
    make("span", { class: "message" }, item.message, make("small", {}, item.code)),
  ]);
}

// The words before and behind an edit, within its lines.
const before = ({ start }) => raw.slice(Math.max(0, start - AROUND), start).split(/[\r\n]/).at(-1);
const behind = ({ end }) => raw.slice(end, end + AROUND).split(/[\r\n]/)[0];

function editRow(item) {
  return entry(item, [make("span", { class: "change" }, make("span", { lang: "zh" }, before(item)), ...change(item),
    make("span", { lang: "zh" }, behind(item)), make("small", {}, item.reason))]);
}

function referenceRow(item) {
  const kind = item.targets.length ? "inside" : item.where === "inside" ? "lost" : "outside";
  const row = entry(item, [make("span", { class: "message", lang: "zh" },
    make("span", { class: `reference ${kind}` }, item.text), item.targets.length ? "" : make("small", {}, `→ ${ref(item)}`))]);
  for (const node of item.targets) {
    row.append(make("a", { class: "target", lang: "zh", href: linkTo(node), onclick: () => { openTab("tree"); select(node, { from: "reference" }); } },
      `→ ${pathOf(node) || "this document"}`));
  }
  return row;
}

function entry(item, inside) {
  const placed = item.placed !== false;
  return make("li", {}, make("button", { type: "button", class: "entry", "data-item": item.index, onclick: () => jump(item) },
    make("span", { class: "where" }, placed ? String(lineOf(item.start)) : "–"), ...inside));
}

// Show the place of an item in the text, and the node that it stands in.
function jump(item) {
  if (item.placed === false) { if (item.node) select(item.node, { from: "list" }); return; }
  const node = nodeAt(item.start);
  select(node, { from: "list", at: item.start });
  const range = shownView().range(item.start, Math.max(item.end, item.start + 1));
  paint("current", range ? [range] : []);
}

function buildList(list, panel) {
  if (!list.items.length) { panel.append(make("p", { class: "none" }, list.none)); return; }
  const holder = make("ol", { class: "list" });
  const more = make("button", { type: "button", class: "more" });
  let done = 0;
  const add = () => {
    holder.append(...list.items.slice(done, done + AT_ONCE).map(list.row));
    done = Math.min(list.items.length, done + AT_ONCE);
    more.hidden = done === list.items.length;
    more.textContent = `Show more (${number.format(list.items.length - done)} left)`;
  };
  more.addEventListener("click", add);
  add();
  panel.append(holder, more);
}

const tabs = new Map();
function buildTabs() {
  addTab("tree", "Tree", nodes.length, (panel) => panel.append(treeElement));
  for (const [id, list] of Object.entries(LISTS)) addTab(id, list.name, list.items.length, (panel) => buildList(list, panel));
  tabs.get("diagnostics").tab.dataset.severity = root.worst ?? "";
}

function addTab(id, name, many, fill) {
  const tab = make("button", { type: "button", role: "tab", id: `tab-${id}`, "aria-controls": `panel-${id}`, onclick: () => openTab(id) },
    name, make("span", { class: "many" }, number.format(many)));
  const panel = make("div", { role: "tabpanel", id: `panel-${id}`, "aria-labelledby": `tab-${id}`, hidden: true });
  tabs.set(id, { tab, panel, fill });
  $("tabs").append(tab);
  $("panels").append(panel);
}

function openTab(id) {
  for (const [each, { tab, panel, fill }] of tabs) {
    const open = each === id;
    tab.setAttribute("aria-selected", String(open));
    tab.tabIndex = open ? 0 : -1;
    panel.hidden = !open;
    if (open && !panel.hasChildNodes()) fill(panel);
  }
}

$("tabs").addEventListener("keydown", (event) => {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step) return;
  const ids = [...tabs.keys()], at = ids.findIndex((id) => tabs.get(id).tab === document.activeElement);
  const id = ids[(at + step + ids.length) % ids.length];
  openTab(id);
  tabs.get(id).tab.focus();
  event.preventDefault();
});

function buildLegend() {
  const many = new Map();
  for (const node of nodes) if (node !== root) many.set(hue(node), (many.get(hue(node)) ?? 0) + 1);
  for (const [name, said] of Object.entries(LEGEND)) {
    if (!many.has(name)) continue;
    $("legend").append(make("span", { class: "key" }, make("i", { class: `dot ${name}` }), said, make("small", {}, number.format(many.get(name)))));
  }
}
