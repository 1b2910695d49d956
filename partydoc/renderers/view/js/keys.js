// The keyboard: the tree's own keys, and single keys for the page.
const shownRows = () => [...treeElement.querySelectorAll("[role=treeitem]")].filter((item) => item.offsetParent !== null);

function stepRow(step) {
  const list = shownRows(), at = list.indexOf(rows.get(selected ?? root));
  return nodes[list[Math.max(0, Math.min(list.length - 1, at + step))].dataset.node];
}

const TREE_KEYS = {
  ArrowDown: () => stepRow(1),
  ArrowUp: () => stepRow(-1),
  Home: () => root,
  End: () => nodes[shownRows().at(-1).dataset.node],
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
  ["*", "Unfold the rows beside this one"], ["1 … 6", "Fold to that level"], ["0", "Unfold all"],
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
