"""What lint and renumber say, in Chinese: each message a template, the most special ones first."""

from __future__ import annotations

from typing import Final

_RULES: Final = {
    "{marker} goes on from {before} in another form": "“{marker}”接在“{before}”之后，序号形式不同",
    "{marker} stands below {other}, which is a lower level": "“{marker}”在“{other}”之下，层次反而更高",
    "{marker} follows {other}, which is a lower level": "“{marker}”接在“{other}”之后，层次反而更高",
    "{marker} is the only one of its level": "“{marker}”在这一层只有一项，不必编号",
    "no blank stands behind {marker}": "“{marker}”后应当空一格",
    "{mark} stands behind a Chinese number in the place of 、": "汉字数字序号后应当用顿号，这里是“{mark}”",
    "no 、 stands behind a Chinese number": "汉字数字序号后缺少顿号",
    "{mark} stands behind an Arabic number in the place of a point": (
        "阿拉伯数字、字母序号后应当用下脚点（.），这里是“{mark}”"
    ),
    "{mark} stands behind a number in brackets": "加括号的序号后不用标点，这里多了“{mark}”",
    "{marker} stands in half-width brackets": "“{marker}”的括号应当用全角",
    "{mark} stands behind the name of an attachment": "附件名称后不加标点，这里多了“{mark}”",
    "{mark} stands behind {marker} in the place of a comma": "“{marker}”后应当用逗号，这里是“{mark}”",
    "{mark} stands behind {marker}": "“{marker}”后不用标点，这里多了“{mark}”",
    "the title ends with {mark}": "标题末尾不用标点，这里多了“{mark}”",
    "{mark} is half-width between Chinese characters": "汉字之间的标点应当用全角，这里是半角“{mark}”",
    "、 stands between titles or quotations": "书名号、引号之间通常不用顿号",
    "the year of a document number should stand in 〔〕": "发文字号的年份应当用六角括号〔〕括入",
    "the serial of a document number should have neither 第 nor zeros before it": (
        "发文字号的序号前不加“第”字，不编虚位"
    ),
    "the addressee should end with ：": "主送机关后应当标全角冒号",
    "the date of issue should be written {form}": "成文日期应当写作“{form}”",
    "the list of copies should end with 。": "抄送机关末尾应当标句号",
    "the title names no kind of document (文种)": "标题没有写明文种（通知、报告、请示等）",
    "a document that goes downwards should name no signer": "下行文不标注签发人",
    "a report should not ask for a decision: {words}": "报告中不得夹带请示事项：{words}",
    "a request should go to one body, not to {count}": "请示只主送一个上级机关，这里有{count}个",
    "主题词 are no longer an element of official documents": "现行标准已取消主题词",
    "what leads to items should end with ：": "引出各项的句子应当以冒号结尾",
    "an item that another follows should end with ；": "后面还有项的，项末应当用分号",
    "the last item should end with 。": "最后一项应当用句号结尾",
    "下列 announces items, and none follow": "写了“下列”，后面却没有列出各项",
    "an item should be cited without brackets: {words}": "引用项时序号不加括号：{words}",
    "{words} is not in this document": "本文没有“{words}”",
    "no paragraph stands before {words}": "本条前面没有款，“{words}”没有所指",
    "{words} is neither listed nor there": "附件说明中没有“{words}”，文后也没有",
    "nothing says what {words} is short for": "没有说明“{words}”是哪个文件的简称",
}

_RUN: Final = {
    "{count} more findings are not shown": "另有{count}处没有列出",
    "the rule {name} went wrong and found nothing: {error}": "规则 {name} 运行出错，没有结果：{error}",
    "{words}; not mended: {why}": "{words}；未修改：{why}",
    "{code} would be found: {what}": "改后会出现 {code}：{what}",
    "{what} would begin or end elsewhere": "“{what}”的起止会改变",
    "{was} would become {now}": "“{was}”会变成“{now}”",
    "{was} would come in": "会多出“{was}”",
    "{was} would go": "会失去“{was}”",
    "a repair would do something else": "自动修复的结果会不同",
    "too many fixes had to be proved one by one": "要逐处验证的修改太多",
    "the document cannot be read again as it was read": "无法按原来的方式重新读取",
    "{words} would point to something else": "“{words}”会指向别处",
    "a reference would come in or go": "引用会增减",
    "not renumbered: {why}": "没有重新编号：{why}",
    "{words} pointed to no one place before: see whether it does now": (
        "“{words}”原来所指不明（序号重复或缺失），请核对现在所指"
    ),
    "{count} findings": "共{count}处",
    "1 finding": "共1处",
    "{found}; [*] {safe} can be mended with --fix, [!] {unsafe} with --unsafe-fixes": (
        "{found}；标 [*] 的{safe}处可用 --fix 修改，标 [!] 的{unsafe}处可用 --unsafe-fixes 修改"
    ),
}

FAULTS: Final = {**_RUN, **_RULES}
"""Every message of rules, and of what is done with them."""
