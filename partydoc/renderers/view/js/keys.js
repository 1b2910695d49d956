// The keyboard: the tree's own keys, and single keys for the page.
function rowBelow(node) {
  if (isOpen(node)) return node.kids[0];
  for (let each = node; each.parent; each = each.parent) {
    const { kids } = each.parent, at = kids.indexOf(each);
    if (at + 1 < kids.length) return kids[at + 1];
  }
  return node;
}

function lastRow(node) {
  while (isOpen(node)) node = node.kids.at(-1);
  return node;
}

function rowAbove(node) {
  if (!node.parent) return node;
  const at = node.parent.kids.indexOf(node);
  return at ? lastRow(node.parent.kids[at - 1]) : node.parent;
}

const TREE_KEYS = {
  ArrowDown: rowBelow,
  ArrowUp: rowAbove,
  Home: () => root,
  End: () => lastRow(root),
  ArrowRight: (node) => {
    if (node.kids.length && isOpen(node)) return node.kids[0];
    setOpen(node, true);
    return node;
  },
  ArrowLeft: (node) => {
    if (!isOpen(node)) return node.parent ?? node;
    setOpen(node, false);
    return node;
  },
  "*": (node) => {
    for (const each of node.parent?.kids ?? [node]) setOpen(each, true);
    return node;
  },
  Enter: (node) => {
    setOpen(node, !isOpen(node));
    return node;
  },
};
TREE_KEYS[" "] = TREE_KEYS.Enter;

treeElement.addEventListener("keydown", (event) => {
  const act = TREE_KEYS[event.key];
  if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  event.stopPropagation();
  select(act(selected ?? root), { from: "tree", focus: true });
});

const PAGE_KEYS = {
  "/": ["Search text or path; Enter, Shift+Enter: next, previous", () => { $("query").focus(); $("query").select(); }],
  n: ["Next match", () => stepSearch(1)],
  p: ["Previous match", () => stepSearch(-1)],
  r: ["As read, or repaired", () => setMode(mode === "raw" ? "clean" : "raw")],
  t: ["Tree", () => { openTab("tree"); rows.get(selected ?? root).focus(); }],
  d: ["Diagnostics", () => openTab("diagnostics")],
  e: ["Edits", () => openTab("edits")],
  f: ["References", () => openTab("references")],
  c: ["Copy the path", () => copyPath()],
  "?": ["These keys", () => $("help").showModal()],
};
const OTHER_KEYS = [
  ["↑ ↓", "Row above, row below"], ["→ ←", "Unfold, go in; fold, go out"], ["Home End", "First row, last row"],
  ["*", "Unfold the rows beside this one"], ["1–6", "Fold to that level"], ["0", "Unfold all"],
  ["Esc", "Leave the search; show the whole"],
];

function buildHelp() {
  const keys = [...OTHER_KEYS, ...Object.entries(PAGE_KEYS).map(([key, [said]]) => [key, said])];
  $("help").append(make("h2", {}, "Keys"),
    make("dl", {}, ...keys.flatMap(([key, said]) => [make("dt", {}, ...key.split(" ").map((each) => make("kbd", {}, each))), make("dd", {}, said)])),
    make("form", { method: "dialog" }, make("button", { autofocus: true }, "Close")));
  $("ask").addEventListener("click", () => $("help").showModal());
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || $("help").open) return;
  if (event.target.matches?.("input, textarea")) return;
  if (event.key === "Escape") {
    $("query").value = "";
    startSearch();
    hideTip();
    return select(root, { from: "keys" });
  }
  const level = /^[0-6]$/.test(event.key) ? Number(event.key) || Infinity : 0;
  const act = level ? () => foldTo(level) : PAGE_KEYS[event.key]?.[1];
  if (!act) return;
  event.preventDefault();
  act();
});
