// Search: the repaired text, the text as read, and paths; width and case do not matter.
const MOST_FOUND = 5000;
const search = { hits: [], at: -1 };

function fold(text) {
  const narrow = text.replace(/[\uff01-\uff5e]/g, (each) => String.fromCharCode(each.charCodeAt(0) - 0xfee0));
  const lower = narrow.toLowerCase();
  return lower.length === text.length ? lower : narrow;
}
const foldedTexts = {};
const foldedText = (name) => (foldedTexts[name] ??= fold(MODES[name].text));

function* places(name, query) {
  const text = foldedText(name);
  for (let at = text.indexOf(query); at >= 0; at = text.indexOf(query, at + query.length)) yield at;
}

function find(typed) {
  const query = fold(typed.trim());
  if (!query) return [];
  const hits = new Map();
  for (const node of nodes) {
    if (!node.step) continue;
    const path = fold(pathOf(node));
    if (path === query || (query.includes("/") && path.startsWith(query))) hits.set(`n${node.index}`, { node, start: node.start, end: node.end });
  }
  for (const at of places("clean", query)) {
    if (hits.size >= MOST_FOUND) break;
    const start = toRaw(at);
    hits.set(start, { start, end: Math.max(start + 1, toRaw(at + query.length)) });
  }
  if (clean !== raw) {
    for (const start of places("raw", query)) {
      if (hits.size >= MOST_FOUND) break;
      if (!hits.has(start)) hits.set(start, { start, end: start + query.length });
    }
  }
  return [...hits.values()].sort((one, other) => one.start - other.start || (one.node ? -1 : 1));
}

function startSearch() {
  search.hits = find($("query").value);
  search.at = -1;
  paintFound();
  if (search.hits.length) stepSearch(1);
  else sayCount();
  $("count").dataset.query = $("query").value;
}

function paintFound() {
  const ranges = search.hits.filter((hit) => !hit.node).map((hit) => shownView().range(hit.start, hit.end)).filter(Boolean);
  paint("found", ranges);
  const hit = search.hits[search.at];
  const range = hit && !hit.node && shownView().range(hit.start, hit.end);
  paint("current", range ? [range] : []);
}

function stepSearch(step) {
  const { hits } = search;
  if (!hits.length) return;
  search.at = search.at < 0 ? (step > 0 ? 0 : hits.length - 1) : (search.at + step + hits.length) % hits.length;
  const hit = hits[search.at];
  select(hit.node ?? nodeAt(hit.start), { from: "search", at: hit.start });
  paintFound();
  sayCount();
}

function sayCount() {
  const { hits, at } = search;
  const more = hits.length >= MOST_FOUND ? "+" : "";
  $("count").textContent = $("query").value.trim() ? (hits.length ? `${at + 1} / ${hits.length}${more}` : "none") : "";
  $("search").classList.toggle("empty", !!$("query").value.trim() && !hits.length);
}

let typing = 0;
$("query").addEventListener("input", () => { clearTimeout(typing); typing = setTimeout(startSearch, 120); });
$("query").addEventListener("keydown", (event) => {
  if (event.key === "Enter") {
    if (typing) { clearTimeout(typing); typing = 0; }
    if ($("count").dataset.query !== $("query").value) startSearch();
    else stepSearch(event.shiftKey ? -1 : 1);
    event.preventDefault();
  } else if (event.key === "Escape") {
    $("query").value = "";
    startSearch();
    rows.get(selected ?? root)?.focus();
    event.preventDefault();
    event.stopPropagation();
  }
});
$("next").addEventListener("click", () => stepSearch(1));
$("previous").addEventListener("click", () => stepSearch(-1));
