"""The words by which documents say of what kind they are.

The fifteen kinds of official documents are those of 党政机关公文处理工作条例 第八条; the seven names of party
regulations those of 中国共产党党内法规制定条例 第五条.
"""

from __future__ import annotations

# How a title ends, and the kind that this tells; the first that fits counts.
ENDINGS: tuple[tuple[str, str], ...] = (
    ("决议", "resolution"),
    ("决定", "decision"),
    ("命令", "order"),
    ("令", "order"),
    ("公报", "communique"),
    ("公告", "announcement"),
    ("通告", "circular"),
    ("意见", "opinion"),
    ("通知", "notice"),
    ("通报", "bulletin"),
    ("工作报告", "report"),
    ("报告", "report"),
    ("请示", "request"),
    ("批复", "reply"),
    ("议案", "motion"),
    ("复函", "letter"),
    ("函", "letter"),
    ("答复", "letter"),
    ("纪要", "minutes"),
    ("章程", "constitution"),
    ("准则", "code"),
    ("条例", "regulation"),
    ("规则", "rules"),
    ("规定", "provisions"),
    ("办法", "measures"),
    ("细则", "detailed-rules"),
    ("法", "law"),
    ("讲话", "speech"),
    ("发言", "speech"),
    ("致辞", "speech"),
    ("致词", "speech"),
    ("演讲", "speech"),
    ("总结", "summary"),
    ("小结", "summary"),
    ("汇报", "report"),
)
BEHIND = ("试行", "修订", "修正", "暂行", "草案", "摘要", "节选", "全文", "征求意见稿", "摘编", "修订稿", "稿")
# Words that end as the names of laws do.
NO_LAWS = tuple(f"{word}法" for word in "方做说看想司执立守用普依违合非手书语")

# Words by which a text itself says what it is, at its beginning or its end.
PHRASES: tuple[tuple[str, str], ...] = (
    ("通知如下", "notice"),
    ("特此通知", "notice"),
    ("印发给你们", "notice"),
    ("批复如下", "reply"),
    ("公告如下", "announcement"),
    ("特此公告", "announcement"),
    ("现予公告", "announcement"),
    ("通告如下", "circular"),
    ("特此通告", "circular"),
    ("通报如下", "bulletin"),
    ("特此通报", "bulletin"),
    ("函复如下", "letter"),
    ("答复如下", "letter"),
    ("特此函", "letter"),
    ("决定如下", "decision"),
    ("作如下决定", "decision"),
    ("作出如下决定", "decision"),
    ("请批示", "request"),
    ("请予批复", "request"),
    ("提请审议", "motion"),
    ("会议决定批准", "resolution"),
    ("决定批准这个报告", "resolution"),
    ("请予审议", "report"),
    ("报告如下", "report"),
    ("报告工作", "report"),
    ("大会作报告", "report"),
    ("作政府工作报告", "report"),
    ("汇报如下", "report"),
    ("总结如下", "summary"),
    ("今天,我们召开", "speech"),
    ("今天,我们在这里", "speech"),
    ("制定本法", "law"),
    ("制定本条例", "regulation"),
    ("制定本规定", "provisions"),
    ("制定本办法", "measures"),
    ("制定本细则", "detailed-rules"),
    ("制定本实施细则", "detailed-rules"),
    ("制定本规则", "rules"),
    ("制定本章程", "constitution"),
    ("制定本准则", "code"),
    ("提出如下意见", "opinion"),
    ("提出以下意见", "opinion"),
    ("提出如下实施意见", "opinion"),
    ("提出以下实施意见", "opinion"),
    ("制定本意见", "opinion"),
    ("制定本实施意见", "opinion"),
)
ADDRESSES = ("同志们", "尊敬的", "女士们", "朋友们", "各位同志", "各位代表", "各位领导", "各位来宾", "大家好")
# The code in a document number: 民函〔2021〕742号.
CODES: tuple[tuple[str, str], ...] = (("函", "letter"), ("令", "order"))
AGENCIES = ("新华社", "中新社", "人民网", "本报讯", "本报记者", "新华网", "中新网")
