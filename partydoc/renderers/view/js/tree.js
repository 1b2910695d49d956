// The tree: WAI-ARIA's tree pattern; the rows below a node are made when it is first opened.
const rows = new Map();
const treeElement = make("div", { id: "tree", role: "tree", "aria-label": "Tree of the document", lang: "zh" });
const MOST_AT_FIRST = 250;

function makeRow(node, place, size) {
  const { num, words, strong } = saying(node);
  const kids = node.kids.length > 0;
  const line = make("div", { class: "row" },
    make("span", { class: kids ? "twist" : "twist none", "aria-hidden": "true" }),
    make("i", { class: `dot ${hue(node)}`, "aria-hidden": "true" }),
    node.type === "section" || node.type === "paragraph" ? "" : make("span", { class: "type", lang: "en" }, typeName(node)),
    num ? make("b", { class: `number ${hue(node)}` }, num) : "",
    make("span", { class: strong ? "words strong" : "words" }, words),
    node.diagnostics && node !== root ? make("span", { class: `badge ${node.worst}`, lang: "en", title: count(node.diagnostics, "diagnostic") }, String(node.diagnostics)) : "",
    make("span", { class: "size", lang: "en" }, number.format(lengthOf(node))));
  const item = make("div", {
    role: "treeitem", "aria-level": node.depth + 1, "aria-posinset": place, "aria-setsize": size, "aria-selected": "false",
    "aria-expanded": kids ? "false" : null, tabindex: "-1", "data-node": node.index,
  }, line);
  item.style.setProperty("--depth", node.depth);
  rows.set(node, item);
  return item;
}

const isOpen = (node) => rows.get(node)?.getAttribute("aria-expanded") === "true";

function setOpen(node, open) {
  const item = rows.get(node);
  if (!node.kids.length || isOpen(node) === open) return;
  item.setAttribute("aria-expanded", open);
  let group = item.lastElementChild;
  if (open && group.getAttribute("role") !== "group") {
    group = make("div", { role: "group" }, ...node.kids.map((kid, index) => makeRow(kid, index + 1, node.kids.length)));
    item.append(group);
  }
  if (group.getAttribute("role") === "group") group.hidden = !open;
  if (!open && selected && selected !== node && isBelow(selected, node)) select(node, { from: "tree" });
}

function isBelow(node, above) {
  for (let each = node; each; each = each.parent) if (each === above) return true;
  return false;
}

// Open what leads to a node, so that it has a row.
function reveal(node) {
  const above = [];
  for (let each = node.parent; each; each = each.parent) above.push(each);
  for (const each of above.reverse()) setOpen(each, true);
  return rows.get(node);
}

function foldTo(level) {
  for (const node of nodes) if (node.kids.length && node.depth < level) { if (rows.has(node)) setOpen(node, true); }
  for (const node of nodes) if (node.kids.length && node.depth >= level && rows.has(node)) setOpen(node, false);
  folded = level;
  for (const button of $("levels").children) button.setAttribute("aria-pressed", String(button.dataset.level === String(level)));
}

let folded = Infinity;
const deepest = nodes.reduce((most, node) => (node.kids.length ? Math.max(most, node.depth) : most), 0);

// The deepest level at which the tree is still taken in at a glance.
function firstLevel() {
  const at = Array(deepest + 2).fill(0);
  for (const node of nodes) at[Math.min(node.depth, deepest + 1)] += 1;
  let seen = 0, level = 0;
  while (level <= deepest + 1 && (seen += at[level]) <= MOST_AT_FIRST) level += 1;
  return level > deepest + 1 ? Infinity : Math.max(1, level - 1);
}

function buildTree() {
  treeElement.append(makeRow(root, 1, 1));
  const levels = [...Array(Math.min(deepest, 6)).keys()].map((index) => index + 1);
  for (const level of [...levels, Infinity]) {
    const shown = level === Infinity ? "All" : String(level);
    $("levels").append(make("button", {
      type: "button", "data-level": level, title: level === Infinity ? "Unfold all (0)" : `Fold to level ${level} (${level})`,
      onclick: () => foldTo(level),
    }, shown));
  }
  foldTo(firstLevel());
}

const nodeOf = (target) => {
  const item = target.closest?.("[role=treeitem]");
  return item ? nodes[item.dataset.node] : null;
};

treeElement.addEventListener("click", (event) => {
  const node = nodeOf(event.target);
  if (!node) return;
  if (event.target.closest(".twist") && node.kids.length) setOpen(node, !isOpen(node));
  else select(node, { from: "tree" });
});
treeElement.addEventListener("dblclick", (event) => {
  const node = nodeOf(event.target);
  if (node && !event.target.closest(".twist")) setOpen(node, !isOpen(node));
});
treeElement.addEventListener("mouseover", (event) => hover(nodeOf(event.target), "tree"));
treeElement.addEventListener("mouseleave", () => hover(null, "tree"));
