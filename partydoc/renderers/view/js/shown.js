// How nodes are called and coloured.
const HUES = {
  part: "law", subpart: "law", chapter: "law", division: "law", article: "article",
  "han-comma": "one", "han-paren": "two", "arabic-dot": "three", decimal: "three",
  "arabic-paren": "four", circled: "four", ordinal: "ordinal", "run-in": "run",
  dash: "sign", bullet: "sign",
};
const ELEMENTS = {
  ...{{zones}}, table: "table", contents: "table", footnote: "note", attachment: "whole", part: "whole", document: "whole",
};

const LEGEND = {
  law: "第一章 parts of laws", article: "第一条 articles", one: "一、", two: "（一）", three: "1.", four: "（1） ①",
  ordinal: "第一，", run: "一是", sign: "——", other: "other numbers", bare: "heading without number",
  head: "head: title, number, addressee", body: "paragraph", table: "table, contents", note: "note",
  tail: "tail: closing, signature, date", page: "around the text", whole: "attachment, document",
};

function hue(node) {
  if (node.type !== "section") return ELEMENTS[node.type] ?? "body";
  if (!node.num) return "bare";
  return Object.hasOwn(HUES, node.num.detail) ? HUES[node.num.detail] : "other";
}

const cleaned = (leaf) => leaf.note.text ?? clean.slice(toClean(leaf.start), toClean(leaf.end) - (leaf.type === "heading" ? leaf.detail : 0));

function firstWords(node) {
  for (let each = node; each; each = each.kids[0]) {
    if (each.leaf) return cleaned(each.leaf);
    if (each !== node && (each.num || each.heading)) return [each.num, each.heading].filter(Boolean).map(cleaned).join("");
  }
  return "";
}

const MOST_WORDS = 160;
const inLine = (text) => text.slice(0, MOST_WORDS).replace(/[\s\u3000]+/g, " ").trim();

// The number and the words that stand for a node.
function saying(node) {
  const num = node.num ? inLine(cleaned(node.num)) : "";
  if (node.heading) return { num, words: inLine(cleaned(node.heading)), strong: true };
  if (node === root) return { num: "", words: data.title ?? data.name ?? "Document", strong: true };
  return { num, words: inLine(firstWords(node)), strong: node.type === "part" || node.type === "attachment" };
}

function called(node) {
  const { num, words } = saying(node);
  return (num && words ? `${num} ${words}` : num || words) || typeName(node);
}

const typeName = (node) => node.type.replaceAll("_", " ");
const family = (node) => node.num?.detail ?? typeName(node);
const number = new Intl.NumberFormat("en");
const count = (many, one, more = `${one}s`) => `${number.format(many)} ${many === 1 ? one : more}`;
const lengthOf = (node) => node.end - node.start;

// Characters that show nothing are named by their code.
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\u00a0\u2000-\u200a\u3164\ufffc]/gu;
function visible(text) {
  return text.replaceAll("\r\n", "␍↵").replace(/[\n\r\t]/g, (each) => ({ "\n": "↵", "\r": "␍", "\t": "⇥" })[each])
    .replace(UNSEEN, (each) => `‹U+${each.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}›`);
}
const isUnseen = (text) => text !== "" && text.replace(UNSEEN, "").trim() === "";
