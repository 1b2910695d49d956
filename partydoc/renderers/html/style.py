"""The style sheet: GB/T 9704-2012 on screen and on paper. The clauses are named beside what follows them."""

from __future__ import annotations

from typing import Final

STYLE: Final = """\
:root {
  --song: FZXiaoBiaoSong-B05S, 方正小标宋简体, 方正小标宋_GBK, STZhongsong, 华文中宋, "Noto Serif CJK SC", "Source Han Serif SC", SimSun, serif;
  --fang: FangSong_GB2312, 仿宋_GB2312, FangSong, STFangsong, "Noto Serif CJK SC", "Source Han Serif SC", SimSun, serif;
  --hei: SimHei, 黑体, STHeiti, "Noto Sans CJK SC", "Source Han Sans SC", sans-serif;
  --kai: KaiTi_GB2312, 楷体_GB2312, KaiTi, STKaiti, "AR PL UKai CN", "Noto Serif CJK SC", serif;
  --line: calc(225mm / 22);  /* 5.2.3: 22 lines a page */
  --red: #d7000f;
}
html { background: #e8e8e8; }
body { margin: 0; }
.document {
  /* 5.1, 5.2.1: A4, head 37 mm, binding edge 28 mm, type area 156 by 225 mm */
  box-sizing: border-box; width: 210mm; max-width: 100%; min-height: 297mm; margin: 8mm auto; padding: 37mm 26mm 35mm 28mm;
  background: #fff; color: #000; box-shadow: 0 1px 6px rgb(0 0 0 / 30%);
  font: 16pt/var(--line) var(--fang); font-synthesis: none;  /* 5.2.2: size 3, 仿宋 */
  letter-spacing: calc(156mm / 28 - 16pt);  /* 5.2.3: 28 characters a line */
  text-align: justify; line-break: strict; overflow-wrap: anywhere; text-spacing-trim: space-all;
}
.document :is(h1, h2, h3, h4, h5, h6, p) { margin: 0; font: inherit; white-space: pre-wrap; }
.document :is(p, h1, h2, h3, h4, h5, h6) { text-indent: 2em; }  /* 7.3.3: two characters before each paragraph */
.document strong { font-weight: inherit; }
.document :is(.title, .subtitle, .dateline, .author, .letterhead, .document_number) { text-align: center; text-indent: 0; }
.document .title { font: 700 22pt/1.5 var(--song); letter-spacing: 0; word-break: keep-all; text-wrap: balance; }  /* 7.3.1: size 2, 小标宋 */
.document .title:first-child, .head + .title { margin-top: calc(2 * var(--line)); }
.document > .title:first-child { margin-top: 0; }
.title + :not(.title, .subtitle, .dateline, .author) { margin-top: var(--line) !important; }
:is(.subtitle, .dateline, .author) + :not(.title, .subtitle, .dateline, .author) { margin-top: var(--line) !important; }
.document :is(.subtitle, .dateline, .author) { font-family: var(--kai); }
.head { padding-bottom: 4mm; border-bottom: 0.5mm solid var(--red); }  /* 7.2.7: the red line, 4 mm below the number */
.head p { text-indent: 0 !important; }
.head :is(.copy_number, .secrecy, .urgency) { font-family: var(--hei); }  /* 7.2.1 to 7.2.3 */
.document .letterhead {  /* 7.2.4 */
  margin: 12mm 0 calc(2 * var(--line)); color: var(--red); letter-spacing: 0;
  font: 700 min(42pt, 152mm / var(--length, 10))/1.3 var(--song);
}
.head:has(.signer) .line { text-align: justify; text-align-last: justify; padding: 0 1em; }  /* 7.2.6 */
.signer { font-family: var(--kai); }
:is(.addressee, .salutation) { text-indent: 0 !important; }  /* 7.3.2: flush left */
/* 7.3.3: the first level 黑体, the second 楷体, the others 仿宋 */
.document > .section > .heading, .attachment > .section > .heading,
.document > .section > p > .heading, .attachment > .section > p > .heading,
.document > .section > p > .num, .attachment > .section > p > .num { font-family: var(--hei); }
.document > .section > .section > .heading, .attachment > .section > .section > .heading,
.document > .section > .section > p > .heading, .attachment > .section > .section > p > .heading { font-family: var(--kai); }
.document :is([data-family="part"], [data-family="subpart"], [data-family="chapter"], [data-family="division"]) > .heading {
  margin: var(--line) 0; text-align: center; text-indent: 0; font-family: var(--hei);
}
.document [data-family="article"] > p > .num { font-family: var(--hei); }
.attachment_list { margin-top: var(--line) !important; padding-left: 5em; text-indent: -3em !important; }  /* 7.3.4 */
.signed {  /* 7.3.5: the name centred over the date, four characters from the right */
  display: table; margin: calc(2 * var(--line)) 4em 0 auto; text-align: center;
}
.signed p { text-indent: 0 !important; }
.note { margin-top: 0; }  /* 7.3.6 */
.attachment { margin-top: calc(2 * var(--line)); break-before: page; }  /* 7.3.7: on a page of its own */
.attachment > .title:first-child { margin: 0 0 var(--line); text-align: left; font: 400 16pt/var(--line) var(--hei); }
.tail {  /* 7.4: size 4, between lines */
  margin-top: calc(2 * var(--line)); border: solid #000; border-width: 0.35mm 0; font-size: 14pt; line-height: 8mm; letter-spacing: 0;
}
.tail p { padding: 0 1em; text-indent: 0 !important; }
.tail p + p { border-top: 0.25mm solid #000; }
.tail .copies_to { padding-left: 4em; text-indent: -3em !important; }
.tail .imprint { text-align-last: justify; }
.document :is(.furniture, .metadata, .byline, .page_number, .contents) { color: #666; font-size: 12pt; line-height: 1.6; text-indent: 0; }
.table { width: 100%; margin: 2mm 0; border-collapse: collapse; font-size: 12pt; line-height: 1.5; letter-spacing: 0; }
.table td { padding: 1mm 2mm; border: 0.25mm solid #000; }
p.table { white-space: pre-wrap; text-indent: 0 !important; }
:target { background: #fff6cc; }
@media screen and (max-width: 210mm) {
  .document { width: auto; margin: 0; padding: 8mm 6mm; letter-spacing: 0; }
  .document .letterhead { font-size: calc(90vw / var(--length, 10)); }
}
@page {
  size: A4; margin: 37mm 26mm 35mm 28mm;
  /* 7.5: size 4 宋体, a dash on either side, 7 mm below the type area, odd pages right and even pages left */
  @bottom-right { content: "— " counter(page) " —"; font: 14pt SimSun, "Noto Serif CJK SC", serif; vertical-align: top; padding: 7mm 1em 0 0; }
}
@page :left {
  @bottom-right { content: none; }
  @bottom-left { content: "— " counter(page) " —"; font: 14pt SimSun, "Noto Serif CJK SC", serif; vertical-align: top; padding: 7mm 0 0 1em; }
}
@media print {
  html { background: none; }
  .document { width: auto; min-height: 0; margin: 0; padding: 0; box-shadow: none; orphans: 2; widows: 2; }
  .document :is(h1, h2, h3, h4, h5, h6) { break-after: avoid; }
  .document :is(.furniture, .metadata, .byline) { display: none; }
  :target { background: none; }
}
"""
