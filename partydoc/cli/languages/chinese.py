"""What the commands say, in Chinese: English templates and their translation; {slots} hold words of the document."""

from __future__ import annotations

from typing import Final

from partydoc.cli.languages.causes import CAUSES
from partydoc.cli.languages.faults import FAULTS
from partydoc.tree.elements import ELEMENTS, Paragraph

_NODES: Final = {node.type: node.chinese for node in ELEMENTS if node is not Paragraph}
_UNITS: Final = {"attachment": "附件", "part": "文件", "section": "章节"}
_KINDS: Final = {
    "announcement": "公告",
    "bulletin": "通报",
    "circular": "通告",
    "code": "准则",
    "communique": "公报",
    "constitution": "章程",
    "decision": "决定",
    "detailed-rules": "细则",
    "law": "法",
    "letter": "复函",
    "measures": "办法",
    "minutes": "纪要",
    "motion": "议案",
    "news": "新闻",
    "notice": "通知",
    "opinion": "意见",
    "order": "命令",
    "provisions": "规定",
    "regulation": "条例",
    "reply": "批复",
    "report": "工作报告",
    "request": "请示",
    "resolution": "决议",
    "rules": "规则",
    "speech": "讲话",
    "summary": "总结",
}
_SEVERITIES: Final = {"info": "提示", "warning": "警告", "error": "错误"}

_NUMBERING: Final = {
    "{now} follows {before}: the numbers between are missing": "“{now}”接在“{before}”之后，中间缺号",
    "a heading without number stands where one is missing behind {before}": (
        "“{before}”之后应有的序号缺失，该处为无序号小标题"
    ),
    "{now} follows {before}: the same number twice": "“{now}”接在“{before}”之后，序号重复",
    "{now} follows {before}: the numbers go back": "“{now}”接在“{before}”之后，序号倒退",
    "{now} follows {before}: the numbering starts again": "“{now}”接在“{before}”之后，序号重新开始",
    "the series begins with {now}": "序号从“{now}”开始",
    "{words} is read as text; as {other} the document would cost only {margin} more": (
        "“{words}”作正文；若作{other}，全文代价只高{margin}"
    ),
    "{words} is read as {chosen}; as {other} the document would cost only {margin} more": (
        "“{words}”作{chosen}；若作{other}，全文代价只高{margin}"
    ),
    "{family} at level {number}": "第{number}级（{family}）",
    "{now} stands directly below {above}: a level between is skipped": "“{now}”直接位于“{above}”之下，跳过一级",
    "{now} has lost a sign: perhaps {likely}": "“{now}”缺少括号，可能是“{likely}”",
    "{now} is written with a look-alike: perhaps {likely}": "“{now}”用了形近字，可能是“{likely}”",
    "{now} is worn: perhaps {likely}": "“{now}”残缺，可能是“{likely}”",
}
_WHOLE: Final = {
    "{name} is in the contents and not in the body": "目录中有“{name}”，正文没有",
    "{name} is not in the contents": "目录中没有“{name}”",
    "attachment {name} is listed and not there": "附件说明列有“{name}”，文中没有",
    "attachment {name} is there and not listed": "文中有附件“{name}”，附件说明未列",
    "the attachment is listed and not there": "附件说明列有附件，文中没有",
    "{count} attachments are listed and none is there": "附件说明列有{count}个附件，文中一个也没有",
    "{sign} is not closed": "“{sign}”没有对应的后一半",
    "{sign} is not opened": "“{sign}”没有对应的前一半",
    "the text is the name of a file: partydoc.load reads files, parse takes their text": (
        "文本像是文件名：读取文件请用 partydoc.load，parse 接受的是文本"
    ),
    "the structure could not be recognised ({error}): each line stands as a paragraph": (
        "无法识别结构（{error}），每行作为一段保留"
    ),
    "{count} findings are left off: {codes}. Limits(diagnostics=…) or --limit diagnostics=… keeps more": (
        "另有{count}条未列出：{codes}；用 Limits(diagnostics=…) 或 --limit diagnostics=… 可增加"
    ),
}
_REPAIRS: Final = {
    "the line is full: {before} was joined with {after}, and may have ended a paragraph": (
        "此行已满：“{before}”已与“{after}”相接，但也可能是段末"
    ),
    "the line is full: {before} may go on with {after}": "此行已满：“{before}”可能与“{after}”相接",
    "a name stands alone on its line: {before} may go on with {after}": (
        "书名号内容独占一行：“{before}”可能与“{after}”相接"
    ),
    "the lines were cut at about {count} characters": "各行在约{count}字处被断开，已接合",
    "the lines were cut at {count} characters": "各行在{count}字处被断开，已接合",
    "{text} may have been {likely}": "“{text}”原文可能是“{likely}”",
    "{text} hides characters that cannot be told for certain; the reading may be that of {likely}": (
        "“{text}”掩盖了原字，无法确定；读音可能属于“{likely}”"
    ),
    "{text} hides characters that cannot be told for certain": "“{text}”掩盖了原字，无法确定",
    "{text} hides characters that cannot be told": "“{text}”掩盖了原字，无法确定",
    "{text} behind {base} may be a reading that a tool left": "“{base}”之后的“{text}”可能是工具留下的注音",
    "{sign} is a character of private use, {times} here: no standard says what it shows": (
        "{sign}是私用区字符，本文出现{times}，没有标准规定其字形"
    ),
    "{count} places have lost their characters when the text was decoded; nothing tells what they were": (
        "有{count}处文字在解码时丢失，无从得知原字"
    ),
    "{count} lines are garbled and do not invert; the first reads about so: {reading}": (
        "有{count}行乱码，不能完全还原；第一行大致是：{reading}"
    ),
    "from here on {repair} leaves the text as it is: it takes more work than a text of this length may": (
        "从此处起{repair}不再修复：所需工作量超过这样长的文本的上限"
    ),
    "the repair {repair} went wrong ({error}) and left the text as it is": "修复{repair}出错（{error}），文本未改",
}
_READERS: Final = {
    "the page declares {label} and is {encoding}: {evidence}": "网页声明编码为{label}，实为{encoding}：{evidence}",
    "{count} places are no {encoding} and became U+FFFD, the first at byte {offset}": (
        "有{count}处不是{encoding}编码，读作 U+FFFD，第一处在第{offset}字节"
    ),
    "{count} characters are lost in {what}": "有{count}字因标记有误而丢失（{what}）",
    "left out, as no browser shows it: {told}": "浏览器不显示，已略去：{told}",
    "left out, as it is not shown: {count} characters of hidden text objects": "隐藏文字对象共{count}字，已略去",
    "a comment was left out: {words}": "略去注释：{words}",
    "it begins as an RTF file does and is read as text; named .rtf, or by the reader 'office', it is read as one": (
        "开头像 RTF 文件，按纯文本读取；以 .rtf 命名或用 office 读取器，则按 RTF 读取"
    ),
    "the file is damaged; only a part could be read of: {names}": "文件已损坏，以下部分只能读出一部分：{names}",
    "page {number} is damaged and left out": "第{number}页已损坏，略去",
    "page {number} has no text layer: it is a picture, as of a scan": "第{number}页没有文字层，是扫描一类的图片",
    "{count} characters of page {number} have no code; they are read as U+FFFD": (
        "第{number}页有{count}个字符没有编码，读作 U+FFFD"
    ),
    "the text looks like numbers of glyphs, not like characters: the fonts of the file do not say what they show; "
    "text recognition (OCR) has to read its pages": (
        "文字像是字形编号而不是字符：文件的字体没有说明字形，须用文字识别（OCR）读取"
    ),
    "the content of page {number} is missing": "第{number}页内容缺失",
    "page {number} has no text: it is empty, or a picture as of a scan": (
        "第{number}页没有文字：空白页，或扫描一类的图片"
    ),
}
_WORD: Final = {
    "comments are not part of the text": "条批注，不属正文",
    "embedded files or objects are not read": "个嵌入的文件或对象，未读取",
    "fields have no result that could be shown": "个域没有可显示的结果",
    "hidden passages are not part of the text": "处隐藏文字，不属正文",
    "tables within cells were written into one line": "个单元格内的表格，写成一行",
    "pictures are not read": "幅图片，未读取",
    "readings above characters are not part of the text": "处字上注音，不属正文",
    "signs of symbol fonts are unknown and became U+FFFD": "个符号字体的字符无法识别，读作 U+FFFD",
    "deleted or moved passages are not part of the text": "处已删除或移走的文字，不属正文",
    "paragraphs name a list that is not there, and have no number": "段引用了不存在的编号列表，没有编号",
}
_EXPLAINED: Final = {
    "goes on with the open series": "接续当前序列",
    "opens a series": "开始一个序列",
    "goes on where an earlier series left off, under another parent": "在另一上级之下接续先前的序列",
    "goes on with the open series after a gap": "缺号之后接续当前序列",
    "repeats the number of the open series": "与当前序列的序号重复",
    "goes back in the open series": "在当前序列中倒退",
    "begins the open series again": "当前序列重新开始",
    "opens a series that does not begin with one": "开始一个不从一起的序列",
    "stands where the open series has lost a number": "位于当前序列缺号之处",
    "reads as text: as a marker it would make the whole document dearer": "作正文：若作序号，全文代价更高",
    "stands inside a quotation, a title or brackets": "位于引文、书名号或括号之内",
    "the line is of another kind: {role}": "此行另有作用：{role}",
}
_REASONS: Final = {
    "wrong_codec": "还原用错编码读取的行",
    "controls": "去掉控制字符、字节序标记、零宽字符、软连字符和方向标记",
    "entities": "把 &nbsp; 一类的字符实体还原为字符",
    "copy_guards": "去掉论坛为防复制在行首行尾插入的乱码",
    "radicals": "把部首和兼容汉字还原为通用汉字",
    "private_use": "把用作编号标点的私用区字符还原",
    "markdown_marks": "去掉 Markdown 的标题、引用和强调标记",
    "splices": "还原被插入的注音拆开或错位的字",
    "pinyin": "去掉工具插入的括号注音",
    "lost_blanks": "去掉代替段首空格的问号",
    "spread_letters": "去掉逐字插入的空格",
    "lost_lines": "在段落之间补上丢失的行尾",
    "line_breaks": "接合句中被断开的行",
    "torn_markers": "去掉序号中间的空格和换行",
    "worn_markers": "还原残缺的序号",
}
_SAID: Final = {
    "left alone": "未改动",
    "nothing was changed": "没有改动",
    "level {number}": "第{number}级",
    "text": "正文",
    "else": "否则",
    "margin {number}": "差距 {number}",
    "heading {words}": "标题“{words}”",
    "paragraph": "段落",
    "page {number}": "第{number}页",
    "once": "1次",
    "{number} times": "{number}次",
    "{how} at level {number}": "第{number}级（{how}）",
    "next": "接续",
    "first": "开始",
    "runs on": "跨上级接续",
    "gap": "缺号接续",
    "duplicate": "重复",
    "backward": "倒退",
    "restart": "重新开始",
    "first missing": "首号缺失",
    "stands in": "代替缺号",
}

CHINESE: Final = {
    **{f"{english}: ": f"{chinese}：" for english, chinese in _NODES.items()},
    **_UNITS,
    **_NODES,
    **{f": {english}": f"：{chinese}" for english, chinese in _KINDS.items()},
    **_SEVERITIES,
    **_NUMBERING,
    **_WHOLE,
    **_REPAIRS,
    **_READERS,
    **{
        f"{{count}} {english}{end}": f"{{count}}{chinese}{said}"
        for english, chinese in _WORD.items()
        for end, said in ((": {listed}", "：{listed}"), ("", ""))
    },
    **_EXPLAINED,
    **_REASONS,
    **CAUSES,
    **FAULTS,
    **_SAID,
}
"""Every template that is translated; of two that fit, the first is taken."""
