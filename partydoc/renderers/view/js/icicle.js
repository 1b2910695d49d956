// The overview: one row a level, each part as wide as it is long.
const canvas = $("icicle");
const ROW = 19, MOST_ROWS = 6;
const parts = nodes.filter((node) => node !== root && (node.kids.length || node.num || node.heading || node.depth === 1));
const rowsHigh = Math.min(MOST_ROWS, Math.max(1, parts.reduce((most, node) => Math.max(most, node.depth), 1)));

const across = (place, width) => (place / Math.max(1, raw.length)) * width;
const colours = {};
function colour(name) {
  return (colours[name] ??= getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim());
}
// A custom property keeps light-dark() as written; the colour of an element is what it comes to.
function settle() {
  for (const name of Object.keys(colours)) delete colours[name];
  const probe = make("i");
  $("overview").append(probe);
  for (const name of [...Object.keys(LEGEND), "paper", "ink", "accent", "faint", "rule"]) {
    probe.style.color = `var(--${name})`;
    colours[name] = getComputedStyle(probe).color;
  }
  probe.remove();
}

function drawIcicle() {
  const width = canvas.clientWidth, height = rowsHigh * ROW + 5, scale = devicePixelRatio || 1;
  canvas.width = width * scale;
  canvas.height = height * scale;
  canvas.style.height = `${height}px`;
  const pen = canvas.getContext("2d");
  pen.scale(scale, scale);
  pen.font = `12px ${getComputedStyle(document.body).fontFamily}`;
  pen.textBaseline = "middle";
  for (const node of parts) drawPart(pen, node, width);
  drawSeen(pen, width, height);
}

function drawPart(pen, node, width) {
  if (node.depth > rowsHigh) return;
  const left = across(node.start, width), wide = Math.max(0.6, across(node.end, width) - left - 1);
  const top = (node.depth - 1) * ROW;
  const isSelected = node === selected, lit = isSelected || node === hovered || (selected && isBelow(selected, node));
  pen.globalAlpha = isSelected ? 1 : lit ? 0.62 : 0.3;
  pen.fillStyle = isSelected ? colour("accent") : colour(hue(node));
  pen.beginPath();
  pen.roundRect(left, top, wide, ROW - 2, Math.min(3, wide / 2));
  pen.fill();
  pen.globalAlpha = 1;
  if (wide < 18) return;
  pen.save();
  pen.beginPath();
  pen.rect(left, top, wide - 3, ROW);
  pen.clip();
  pen.fillStyle = isSelected ? colour("paper") : colour("ink");
  const { num, words } = saying(node);
  const gap = /[\p{L}\p{N}]$/u.test(num) ? " " : "";
  pen.fillText(num + (wide > 54 || !num ? gap + words.slice(0, Math.ceil(wide / 6)) : ""), left + 5, top + ROW / 2 - 0.5);
  pen.restore();
}

// What of the text is in view, as a line below the parts.
function drawSeen(pen, width, height) {
  pen.fillStyle = colour("rule");
  pen.fillRect(0, height - 3, width, 2);
  const [from, to] = seen();
  pen.fillStyle = colour("accent");
  pen.fillRect(across(from, width), height - 4, Math.max(3, across(to - from, width)), 4);
}

// The places of the text as read that the pane shows.
function seen() {
  const pane = $("source"), { lines, isRaw } = shownView();
  const at = (height) => lines[Math.max(0, last(lines, height, (line) => line.element.offsetTop))]?.start ?? 0;
  const from = at(pane.scrollTop), next = last(lines, pane.scrollTop + pane.clientHeight, (line) => line.element.offsetTop) + 1;
  const to = lines[next]?.start ?? shownView().text.length;
  return isRaw ? [from, to] : [toRaw(from), toRaw(to)];
}

function partAt(event) {
  const box = canvas.getBoundingClientRect();
  const place = ((event.clientX - box.left) / box.width) * raw.length, depth = Math.floor((event.clientY - box.top) / ROW) + 1;
  let found = null;
  for (const node of parts) if (node.depth <= depth && node.start <= place && place < node.end) found = node;
  return found;
}

canvas.addEventListener("click", (event) => {
  const node = partAt(event);
  if (node) select(node, { from: "icicle" });
});
canvas.addEventListener("mousemove", (event) => {
  const node = partAt(event);
  hover(node, "icicle");
  if (!node) return hideTip();
  const share = ((100 * lengthOf(node)) / Math.max(1, raw.length)).toFixed(1);
  const box = { left: event.clientX + 8, top: event.clientY, bottom: event.clientY + 8 };
  showTip([make("p", { class: "why" }, `${count(lengthOf(node), "character")} · ${share} %`), make("p", { lang: "zh" }, called(node))], box);
});
canvas.addEventListener("mouseleave", () => { hover(null, "icicle"); hideTip(); });
