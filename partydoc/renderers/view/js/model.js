// The document: its text in two states with the way between them, and its nodes.
"use strict";
const data = JSON.parse(document.getElementById("data").textContent);
const raw = data.text ?? "";

// The last entry of a sorted list whose key is not beyond a place; -1 where there is none.
function last(list, place, key) {
  let low = 0, high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (key(list[middle]) <= place) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function readEdits(flat = [], reasons = []) {
  const edits = [];
  let past = 0, shift = 0;
  for (let at = 0; at < flat.length; at += 4) {
    const start = past + flat[at], end = start + flat[at + 1], text = flat[at + 2];
    edits.push({ index: edits.length, start, end, text, reason: reasons[flat[at + 3]], clean: start + shift });
    shift += text.length - (end - start);
    past = end;
  }
  return edits;
}

function repaired(edits) {
  const pieces = [];
  let past = 0;
  for (const { start, end, text } of edits) {
    pieces.push(raw.slice(past, start), text);
    past = end;
  }
  return pieces.join("") + raw.slice(past);
}

// The script of the tree: the whole text, or distances and characters in turn.
function inScript(text, script = []) {
  if (typeof script === "string") return script;
  const pieces = [];
  let past = 0;
  for (let at = 0; at < script.length; at += 2) {
    const start = past + script[at];
    pieces.push(text.slice(past, start), script[at + 1]);
    past = start + script[at + 1].length;
  }
  return pieces.join("") + text.slice(past);
}

const edits = readEdits(data.edits, data.reasons);
const clean = inScript(repaired(edits), data.script);

// A place of the text as read, in the repaired text.
function toClean(place) {
  const edit = edits[last(edits, place, (each) => each.start)];
  if (!edit) return place;
  if (place >= edit.end) return edit.clean + edit.text.length + place - edit.end;
  return edit.clean + Math.min(place - edit.start, edit.text.length);
}

// A place of the repaired text, in the text as read; what was removed belongs to the character before it.
function toRaw(place) {
  const edit = place > 0 && edits[last(edits, place, (each) => each.clean)];
  if (!edit) return place;
  const within = place - edit.clean;
  if (within >= edit.text.length) return edit.end + within - edit.text.length;
  return Math.min(edit.start + within, edit.end);
}

// Containers and elements become nodes; a number and a heading belong to their section, and to the list of leaves.
function readNodes() {
  const { types = [], nodes: flat = [], steps = [], paths = [], notes = {} } = data;
  const nodes = [], leaves = [], byNumber = [], open = [];
  let past = 0, path = 0;
  for (let at = 0; at < flat.length; ) {
    const [type, detail, holds] = types[flat[at]];
    const note = notes[byNumber.length] ?? {};
    while (open.length && !open.at(-1).left) open.pop();
    const parent = open.at(-1)?.node ?? null;
    if (open.length) open.at(-1).left -= 1;
    const start = holds ? past : past + flat[at + 1];
    const end = holds ? past : start + flat[at + 2];
    let node = parent;
    if (type !== "num" && type !== "heading") {
      node = { index: nodes.length, type, parent, kids: [], start, end, note, diagnostics: 0, edits: 0 };
      node.depth = parent ? parent.depth + 1 : 0;
      if (holds || type === "paragraph" || type === "footnote") node.step = steps[paths[path++]] ?? "";
      nodes.push(node);
      parent?.kids.push(node);
    }
    if (!holds) {
      const leaf = { index: leaves.length, type, detail, start, end, node, note };
      leaves.push(leaf);
      if (type === "num" || type === "heading") node[type] = leaf;
      else node.leaf = leaf;
      for (let each = node; each; each = each.parent) {
        each.first ??= leaf;
        each.end = Math.max(each.end, end);
      }
    }
    if (holds) open.push({ node, left: flat[at + 1] });
    byNumber.push(node);
    past = end;
    at += holds ? 2 : 3;
  }
  for (const node of nodes) if (node.first) node.start = node.first.start;
  return { nodes, leaves, byNumber };
}

const { nodes, leaves, byNumber } = readNodes();
const root = nodes[0];

function pathOf(node) {
  const steps = [];
  for (let each = node; each; each = each.parent) if (each.step) steps.push(each.step);
  return steps.reverse().join("/");
}

// The path of a node that has one of its own, else of the nearest above it.
const hasPath = (node) => node === root || !!node.step;

// The deepest node at a place of the text as read.
function nodeAt(place) {
  const leaf = leaves[last(leaves, place, (each) => each.start)] ?? leaves[0];
  return leaf?.node ?? root;
}

const diagnostics = (data.diagnostics ?? []).map(([code, message, severity, start, size], index) => ({
  index, code, message, severity, start, end: start + size, placed: start >= 0,
}));
const references = (data.references ?? []).map(([start, size, kind, where, says, text, holder, targets], index) => {
  const node = byNumber[holder] ?? root;
  const led = targets.map((number) => byNumber[number]);
  return { index, start, end: start + size, placed: start >= 0, kind, where, says, text, node, targets: led };
});

function tally(items, name) {
  for (const item of items) {
    if (item.placed === false) continue;
    for (let each = nodeAt(item.start); each; each = each.parent) each[name] += 1;
  }
}
tally(diagnostics, "diagnostics");
const SEVERITIES = ["info", "warning", "error"];
for (const { placed, start, severity } of diagnostics) {
  for (let each = placed ? nodeAt(start) : null; each; each = each.parent) {
    if (SEVERITIES.indexOf(severity) > SEVERITIES.indexOf(each.worst)) each.worst = severity;
  }
}
tally(edits, "edits");
