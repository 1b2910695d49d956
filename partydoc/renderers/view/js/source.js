// The text: as read, with its line ends, or as repaired; every leaf, edit, diagnostic and reference is marked in it.
const LONGEST_MARK = 60;
const MODES = {
  raw: { name: "As read", text: raw, place: (at) => at },
  clean: { name: "Repaired", text: clean, place: toClean },
};
const views = {};

class View {
  constructor(mode) {
    this.text = mode.text;
    this.place = mode.place;
    this.isRaw = mode === MODES.raw;
    this.chunks = [];
    this.lines = [];
    this.element = make("div", { class: `text ${this.isRaw ? "raw" : "clean"}` });
    this.build();
  }

  // Places where what is marked begins or ends, in order.
  cuts() {
    const cuts = new Set([0, this.text.length]);
    for (const list of [leaves, this.refs, this.notes]) for (const { start, end } of list) cuts.add(this.at(start, list)).add(this.at(end, list));
    for (const { from, to } of this.changes) cuts.add(from).add(to);
    for (const found of this.text.matchAll(/\r\n|\r|\n/g)) cuts.add(found.index).add(found.index + found[0].length);
    return [...cuts].filter((at) => at >= 0 && at <= this.text.length).sort((one, other) => one - other);
  }

  at(place, list) {
    return list === leaves ? this.place(place) : place;
  }

  build() {
    this.refs = references.filter((each) => each.placed).map((each) => this.mapped(each));
    this.notes = diagnostics.filter((each) => each.placed).map((each) => this.mapped(each))
      .map((each) => ({ ...each, end: Math.min(each.end, each.start + LONGEST_MARK) })).sort((one, other) => one.start - other.start);
    this.changes = edits.map((each) => this.isRaw
      ? { edit: each, from: each.start, to: each.end }
      : { edit: each, from: each.clean, to: each.clean + each.text.length });
    const cuts = this.cuts();
    this.cursor = { leaf: 0, ref: 0, change: 0, note: 0 };
    this.openLine(0);
    for (let index = 0; index < cuts.length; index += 1) {
      this.points(cuts[index]);
      if (index + 1 < cuts.length) this.piece(cuts[index], cuts[index + 1]);
    }
    this.size(this.text.length);
    this.element.append(...this.lines.map((line) => line.element));
  }

  mapped(item) {
    return { item, start: this.place(item.start), end: this.place(item.end) };
  }

  openLine(start) {
    const number = this.lines.length + 1;
    this.body = make("span", { class: "body" });
    this.lines.push({ start, element: make("div", { class: "line", "data-line": number }, this.body) });
    this.span = null;
  }

  // Edits that leave nothing in this state of the text: something inserted, something taken away; and short notes.
  points(at) {
    for (let each; (each = this.changes[this.cursor.change]) && each.to <= at && each.from < at; ) this.cursor.change += 1;
    for (let each; (each = this.changes[this.cursor.change]) && each.from === at && each.to === at; this.cursor.change += 1) {
      const holder = this.span ?? this.body;
      holder.append(make("span", this.isRaw
        ? { class: "edit added", "data-edit": each.edit.index, "data-new": visible(each.edit.text) }
        : { class: "edit gone", "data-edit": each.edit.index }));
    }
    while (this.notes[this.cursor.note] && this.notes[this.cursor.note].start <= at) {
      const { item } = this.notes[this.cursor.note];
      this.lines.at(-1).element.dataset.severity ??= item.severity;
      this.active = [...(this.active ?? []), this.notes[this.cursor.note]];
      this.cursor.note += 1;
    }
  }

  piece(from, to) {
    const text = this.text.slice(from, to);
    const change = this.changes[this.cursor.change];
    const edit = change && change.from <= from && change.to > from ? change.edit : null;
    if (text === "\n" || text === "\r" || text === "\r\n") return this.endLine(text, to, edit);
    const leaf = this.leafAt(from);
    const holder = this.holder(leaf);
    const marks = this.marks(from, edit, change);
    const node = document.createTextNode(text);
    holder.append(marks ? make(marks.tag, marks.attributes, node) : node);
    this.chunks.push({ at: from, node });
  }

  holder(leaf) {
    if (this.span && this.leaf === leaf) return this.span;
    this.leaf = leaf;
    const looks = leaf && { class: `leaf ${leaf.type}${leaf.type === "num" ? ` ${hue(leaf.node)}` : ""}`, "data-leaf": leaf.index };
    this.span = make("span", looks ?? {});
    this.body.append(this.span);
    return this.span;
  }

  leafAt(place) {
    let leaf;
    while ((leaf = leaves[this.cursor.leaf]) && this.place(leaf.end) <= place) this.cursor.leaf += 1;
    return leaf && this.place(leaf.start) <= place ? leaf : null;
  }

  marks(from, edit, change) {
    while (this.refs[this.cursor.ref] && this.refs[this.cursor.ref].end <= from) this.cursor.ref += 1;
    const found = this.refs[this.cursor.ref];
    const reference = found && found.start <= from ? found.item : null;
    this.active = (this.active ?? []).filter((each) => each.end > from);
    if (!edit && !reference && !this.active.length) return null;
    const classes = [], attributes = {};
    if (reference) {
      classes.push("reference", reference.targets.length ? "inside" : reference.where === "inside" ? "lost" : "outside");
      attributes["data-reference"] = reference.index;
      if (reference.targets.length) attributes.href = linkTo(reference.targets[0]);
    }
    if (edit) {
      classes.push("edit", this.isRaw ? "cut" : "new");
      attributes["data-edit"] = edit.index;
      const ends = this.isRaw && from + 1 >= change.from;
      if (ends && edit.text && change.from === from) attributes["data-new"] = visible(edit.text);
      if (this.isRaw && isUnseen(raw.slice(edit.start, edit.end))) attributes["data-unseen"] = visible(raw.slice(edit.start, edit.end));
    }
    if (this.active.length) {
      classes.push("noted", this.active[0].item.severity);
      attributes["data-diagnostic"] = this.active.map((each) => each.item.index).join(" ");
    }
    attributes.class = classes.join(" ");
    return { tag: attributes.href ? "a" : "span", attributes };
  }

  endLine(text, to, edit) {
    const mark = text === "\n" ? "↵" : text === "\r" ? "␍" : "␍↵";
    if (this.isRaw) {
      const cut = edit && { "data-edit": edit.index };
      this.body.append(make("span", { class: cut ? "end edit cut" : "end", "data-end": mark + (edit?.text ? visible(edit.text) : ""), ...cut }));
    }
    if (!this.span) this.lines.at(-1).element.classList.add("blank");
    this.size(to);
    if (to < this.text.length) this.openLine(to);
  }

  // What a line that was never in view is taken to be high.
  size(end) {
    const { start, element } = this.lines.at(-1);
    element.style.containIntrinsicHeight = `auto ${this.span ? 30 * Math.max(1, Math.ceil((end - start) / 41)) : 18}px`;
  }

  // The range of elements for places of the text as read.
  range(start, end) {
    return this.rangeHere(this.place(start), this.place(end));
  }

  rangeHere(start, end) {
    if (!this.chunks.length || end <= start) return null;
    const range = document.createRange();
    const from = this.spot(start, false), to = this.spot(end, true);
    range.setStart(from.node, from.at);
    range.setEnd(to.node, to.at);
    return range.collapsed ? null : range;
  }

  spot(place, closing) {
    const index = Math.max(0, last(this.chunks, closing ? place - 1 : place, (each) => each.at));
    const { at, node } = this.chunks[index];
    if (!closing && place - at >= node.length && this.chunks[index + 1]) return { node: this.chunks[index + 1].node, at: 0 };
    return { node, at: Math.min(place - at, node.length) };
  }

  lineAt(place) {
    return Math.max(0, last(this.lines, this.place(place), (each) => each.start));
  }
}

const viewOf = (name) => (views[name] ??= new View(MODES[name]));
