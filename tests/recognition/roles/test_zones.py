"""What each line is for: by its words, its form, and the zone it stands in."""

from __future__ import annotations

import pytest

NOTICE = "青河市文化局关于清点图书的通知"
ROLES = [
    # lines, and the role of each
    (f"{NOTICE}|各区文化局：|请清点图书。", "TITLE ADDRESSEE PARAGRAPH"),
    (f"000012|机密★1年|特急|青河市文化局文件|青文发〔2026〕3号|{NOTICE}|请清点图书。",
     "COPY_NUMBER SECRECY URGENCY LETTERHEAD DOCUMENT_NUMBER TITLE PARAGRAPH"),
    ("在全市会议上的讲话|（2026年3月2日）|同志们：|讲两点。|一、建馆|二、买书",
     "TITLE DATELINE SALUTATION PARAGRAPH MARKED MARKED"),
    ("把书屋办到家门口|——在全市会议上的讲话|同志们：|讲两点。|一、建馆|二、买书",
     "TITLE SUBTITLE SALUTATION PARAGRAPH MARKED MARKED"),
    (f"{NOTICE}|{NOTICE}|请清点图书。", "TITLE FURNITURE PARAGRAPH"),
    (f"{NOTICE}|来源：青河文库|打印 关闭窗口|请清点图书。", "TITLE METADATA FURNITURE PARAGRAPH"),
    (f"{NOTICE}|来源：|青河文库|请清点图书。", "TITLE METADATA METADATA PARAGRAPH"),
    ("图书买卖合同|订立合同双方：|供书单位：____|性质：____|甲方购书一百册。",
     "TITLE METADATA METADATA METADATA PARAGRAPH"),
    ("图书买卖合同|____书店（以下简称甲方；|____县____村书屋，以下简称乙方。|双方商定如下。",
     "TITLE METADATA METADATA PARAGRAPH"),
    ("书屋例会纪录|会议主持人：王馆长|出席人员：李明、张红|未到人员：赵青|书屋延长开放。",
     "TITLE METADATA METADATA METADATA PARAGRAPH"),
    ("书屋例会纪录|日期：3月2日|出席委员：|- 王明主席|- 李红秘书|书屋顾问|- 张青先生|请假：|- 赵白女士|一、延长开放",
     "TITLE METADATA METADATA METADATA METADATA METADATA METADATA METADATA METADATA MARKED"),
    ("书屋开放办法|来源：青河文库|- 周末开放|- 节日开放|一、入馆", "TITLE METADATA PARAGRAPH PARAGRAPH MARKED"),
    ("书屋例会纪录|（纪录载于 www.qinghe.example）|日期：3月2日|主持：王明|一、延长开放",
     "TITLE FURNITURE METADATA METADATA MARKED"),
    ("图书转让协议|根据法律，本协议由以下双方签订：|甲方（转让人）：|读者证号：|乙方（受让人）：|读者证号：|甲方转让图书一百册。",
     "TITLE PARAGRAPH METADATA METADATA METADATA METADATA PARAGRAPH"),
    ("书架区：|书架区：书架立在两排之间，读者自己取书|书架按月整理。", "PARAGRAPH PARAGRAPH PARAGRAPH"),
    ("书屋章程|113学年度2025年5月26日修改通过|第一条　开放。", "TITLE METADATA MARKED"),
    ("书屋手册|最后更新日期：2026年3月2日|原文链接：[http://www.qinghe.example/a](http://www.qinghe.example/a)|一、开放",
     "TITLE METADATA METADATA MARKED"),
    ("书屋例会纪录|一、延长开放|大会主持王明主席签署：", "TITLE MARKED SIGNATURE"),
    ("书屋值班合同|一、值班|馆长值班。|甲方：|乙方：|书屋馆长签章|值班馆员签章|____年__月__日",
     "TITLE MARKED PARAGRAPH SIGNATURE SIGNATURE SIGNATURE SIGNATURE ISSUE_DATE"),
    ("书屋例会纪录|会议时间\t5月6日|会议主持人\t王馆长|一、延长开放", "TITLE METADATA METADATA MARKED"),
    ("书屋开放办法|对象：读者|方式：刷卡|一、入馆", "TITLE PARAGRAPH PARAGRAPH MARKED"),  # nothing known among them
    ("书屋开放办法|主持：馆长|地址：青河路|读者办证的方式：|一、入馆",  # the last one heads a list
     "TITLE METADATA METADATA PARAGRAPH MARKED"),
    ("书屋章程|2026年3月2日馆务会议通过|根据2026年5月6日馆务会议《关于修改〈书屋章程〉的决定》修正|第一条　开放。",
     "TITLE DATELINE DATELINE MARKED"),
    ("青河市书屋裁定书|（××××）×民初字第××号|书屋开放。", "TITLE DOCUMENT_NUMBER PARAGRAPH"),
    ("青河市书屋公证书|（　　）青证字　第　号|书屋开放。", "TITLE DOCUMENT_NUMBER PARAGRAPH"),
    ("图书买卖合同|合同编号|发包方：________|承包方：________|一、购书", "TITLE METADATA METADATA METADATA MARKED"),
    ("书屋工作汇报|各位领导、同仁，大家下午好！|书屋开放了。", "TITLE SALUTATION PARAGRAPH"),
    ("书屋会议通知|各班主任老师：|书屋开放了。", "TITLE ADDRESSEE PARAGRAPH"),
    ("青河市议会 ─ 2026年3月2日|会议过程正式纪录|议会今天开会，先由各组报告书屋开放的情形。",
     "PAGE_NUMBER TITLE PARAGRAPH"),
    ("书屋开放了。|出处：青河文选第一卷", "PARAGRAPH METADATA"),
    ("书屋开放了。|2026/3/2 更新", "PARAGRAPH METADATA"),
    ("请清点图书。|特此通知。|青河市文化局|2026年3月2日", "PARAGRAPH CLOSING SIGNATURE ISSUE_DATE"),
    ("请清点图书。|（此件公开发布）|抄送：市政府办公室。|青河市文化局办公室 2026年3月3日印发",
     "PARAGRAPH NOTE COPIES_TO IMPRINT"),
    ("请清点图书。|抄送：市委各部门，市人大常委会办公厅。|各民主党派市委。|青河市文化局办公室 2026年3月3日印发",
     "PARAGRAPH COPIES_TO COPIES_TO IMPRINT"),
    ("请清点图书。|附件：1.图书清点表|2.图书清点办法|青河市文化局|2026年3月2日",
     "PARAGRAPH ATTACHMENT_LIST ATTACHMENT_LIST SIGNATURE ISSUE_DATE"),
    ("请清点图书。|附件|图书清点办法规定|一、范围|二、步骤", "PARAGRAPH _ATTACHMENT TITLE MARKED MARKED"),
    ("请清点图书。|（记者：李明）|版权所有 青河文库", "PARAGRAPH BYLINE FURNITURE"),
    ("请清点图书。|— 1 —|各馆照办。", "PARAGRAPH PAGE_NUMBER PARAGRAPH"),
    ("书屋办到门口 书香飘进小巷——会上讲话|来源：青河|书屋办到门口|书香飘进小巷|——会上讲话|同志们：|讲话。|一、建馆",
     "FURNITURE METADATA TITLE TITLE SUBTITLE SALUTATION PARAGRAPH MARKED"),
    ("在全市会议上的讲话|王小明|（2026年3月2日）|同志们：|讲两点。|一、建馆|二、买书",
     "TITLE AUTHOR DATELINE SALUTATION PARAGRAPH MARKED MARKED"),
    ("青河图书馆2025年度荐书展示|来源：青河文库|青河图书馆年度荐书展示|各位读者：|荐书如下，欢迎借阅。",
     "TITLE METADATA TITLE SALUTATION PARAGRAPH"),
    ("青河图书馆2025年度荐书展示|来源：青河文库|好书是一生的朋友|各位读者：|荐书如下。|一、小说|二、诗",
     "TITLE METADATA PARAGRAPH SALUTATION PARAGRAPH MARKED MARKED"),
    ("王馆长的讲话|来源：青河文库|现摘录王馆长的讲话，请各馆学习！|在读者大会上的讲话|王小明|各位读者：|讲两点。|一、建馆|二、买书",
     "TITLE METADATA PARAGRAPH TITLE AUTHOR SALUTATION PARAGRAPH MARKED MARKED"),
    ("请清点图书。|附：图书清点表|青河市图书馆|2026年3月2日", "PARAGRAPH ATTACHMENT_LIST SIGNATURE ISSUE_DATE"),
    ("请清点图书。|青河市图书馆|2026年3月2日|附：清点方案|青河市图书清点|一、范围|二、步骤",
     "PARAGRAPH SIGNATURE ISSUE_DATE _ATTACHMENT TITLE MARKED MARKED"),
    (f"{NOTICE}|<!-- anchor: a-1 -->|请清点图书。", "TITLE FURNITURE PARAGRAPH"),
    ("请清点图书。|青河市图书馆|2026年3月2日修订", "PARAGRAPH SIGNATURE ISSUE_DATE"),
    ("请清点图书。|青河市图书馆|2026年3月2", "PARAGRAPH SIGNATURE ISSUE_DATE"),
    ("书由乙方归还。|出借单位（即馆方）：________|地址：________|二〇__年__月__日",
     "PARAGRAPH SIGNATURE SIGNATURE ISSUE_DATE"),
    ("书由乙方归还。|馆方（签字）　　　　编号|读者（签字）　　　　编号", "PARAGRAPH SIGNATURE SIGNATURE"),
    (f"{NOTICE}|全体教职工：|请清点图书。", "TITLE ADDRESSEE PARAGRAPH"),
    ("在全市会议上的讲话|（3月2日下午，二楼会议室）|同志们：|讲两点。|一、建馆|二、买书",
     "TITLE DATELINE SALUTATION PARAGRAPH MARKED MARKED"),
    ("请清点图书。|二、书目：|_________|_________|三、其他：|_________|请各馆照办。|_________|以上照办。",
     "PARAGRAPH MARKED PARAGRAPH PARAGRAPH MARKED PARAGRAPH PARAGRAPH FURNITURE PARAGRAPH"),
    ("首页|新闻|图片|服务|请清点图书。", "FURNITURE FURNITURE FURNITURE FURNITURE PARAGRAPH"),
    ("办法有两条，各馆照办。|算清图书账目|每馆一本账，借还都登记，年底公布。", "PARAGRAPH HEADING PARAGRAPH"),
    ("办法有两条，各馆照办。|各馆照办|是的。", "PARAGRAPH PARAGRAPH PARAGRAPH"),
    ("2026年3月2日，各馆开放。|2026年3月2日", "PARAGRAPH ISSUE_DATE"),
    ("馆务会议纪要|会议研究书屋建设，各部门要抓好落实。|出席：王明、李红。|列席：张青。|记录：周书",
     "TITLE PARAGRAPH METADATA METADATA METADATA"),
    ("馆务会议纪要|会议研究书屋建设，各部门要抓好落实。|参加人员：各馆馆长。", "TITLE PARAGRAPH PARAGRAPH"),
    ("在全市会议上的讲话|栗 小 青|各位代表：|讲两点。|一、建馆|二、买书",
     "TITLE AUTHOR SALUTATION PARAGRAPH MARKED MARKED"),
    ("在全市会议上的讲话|自治区主席 艾山·吐孙|各位代表：|讲两点。|一、建馆|二、买书",
     "TITLE AUTHOR SALUTATION PARAGRAPH MARKED MARKED"),
    (f"{NOTICE}|请清点图书。|青河市文化局|（此件公开发布）|{{ 2026 3 2|青河市文化局图书清点办法|一、范围|二、步骤",
     "TITLE PARAGRAPH SIGNATURE NOTE PARAGRAPH TITLE MARKED MARKED"),
    ("书屋总结三篇|下面我给大家整理了几篇范文。|书屋工作总结篇一|今年建成七座书屋。|一、建馆|二、买书",
     "TITLE FURNITURE FURNITURE PARAGRAPH MARKED MARKED"),
    ("项目编号：QH-2026-01|项目名称：书屋书架采购|竞争性磋商采购文件|采  购  人：市馆|请仔细阅读。|一、范围|二、步骤",
     "METADATA METADATA TITLE METADATA PARAGRAPH MARKED MARKED"),
    ("青河大學書屋設置辦法|89.06.20 館務會議通過|民國112年9月27日 館務會議修正|第一條　免費開放。|第二條　專人管理。",
     "TITLE METADATA METADATA MARKED MARKED"),
    ("书屋总结|其他列席人员：王明|未列席的记于此，各部门照办，不再另行通知。|一、建馆|二、买书",
     "TITLE METADATA PARAGRAPH MARKED MARKED"),
    ("2026年3月2日在市代表大会上|市图书馆馆长 王小明|主任、各位副主任、各位委员：|讲两点。|一、建馆|二、买书",
     "DATELINE AUTHOR SALUTATION PARAGRAPH MARKED MARKED"),
    ("内容预览：|书屋建设亟待加强|——关于书屋的调研报告|今年建成七座书屋，还差三座。|一、建馆|二、买书",
     "METADATA TITLE SUBTITLE PARAGRAPH MARKED MARKED"),
    ("总结怎么写才好呢？我们一起来了解一下吧。|书屋工作总结 书屋总结篇一|今年建成七座书屋。|一、建馆|二、买书",
     "FURNITURE FURNITURE PARAGRAPH MARKED MARKED"),
    ("总结怎么写？下面我们给大家精编了几篇书屋总结，希望对大家有所帮助！|书屋总结篇一|今年建成七座书屋。|一、建馆|二、买书",
     "FURNITURE FURNITURE PARAGRAPH MARKED MARKED"),
    ("书屋总结|分享 时间： 共计7308个字，预计阅读时长25分钟|各位读者：|今年建成七座书屋。|一、建馆|二、买书",
     "TITLE FURNITURE SALUTATION PARAGRAPH MARKED MARKED"),
    ("原文链接：点击查看源文件|为办好书屋，制定本规则。|一、建馆|二、买书", "FURNITURE PARAGRAPH MARKED MARKED"),
    ("今年建成七座书屋，买书一万册。|本文共1563字，仅供站内会员学习参考|初到新人请【点此注册】加入会员",
     "PARAGRAPH FURNITURE FURNITURE"),
    ("书屋的一天|晨雾还未散尽|馆员已经醒来|有人把灰尘落在书脊上|有人在书架间拼出春天|扫帚掠过门前落叶|读者翻开新的一页|书屋每天开放，周末也不例外，欢迎光临。",
     "TITLE PARAGRAPH PARAGRAPH PARAGRAPH PARAGRAPH PARAGRAPH PARAGRAPH PARAGRAPH"),
    ("书屋总结|书屋每天开放，读者满意。|我们跨越山海，成为同伴|2026年3月2日", "TITLE PARAGRAPH PARAGRAPH ISSUE_DATE"),
    ("目录/提纲：……|一、建馆|（一）选址|……|书屋建设实施意见|今年建成七座书屋。|一、建馆|二、买书",
     "CONTENTS CONTENTS CONTENTS CONTENTS TITLE PARAGRAPH MARKED MARKED"),
    ("书屋总结|今年建成七座书屋，买书一万册。|（未完，全文共1902字，当前显示619字）", "TITLE PARAGRAPH FURNITURE"),
    (f"{NOTICE}|请清点图书。|青河市文化局|2026年3月2日|青河市文化局图书清点办法|一、范围|二、步骤",
     "TITLE PARAGRAPH SIGNATURE ISSUE_DATE TITLE MARKED MARKED"),
    (f"{NOTICE}|目录|一、范围|二、步骤|一、范围|各馆照办。|二、步骤",
     "TITLE CONTENTS CONTENTS CONTENTS MARKED PARAGRAPH MARKED"),
    (f"{NOTICE}|目录：|一、范围|二、步骤|一、范围|各馆照办。|二、步骤",
     "TITLE CONTENTS CONTENTS CONTENTS MARKED PARAGRAPH MARKED"),
    # those whom it is for, named one by one below the title; what is told in clauses is text
    (f"{NOTICE}|青河图书馆，南山图书馆，东河书屋，白水书屋，少年馆：|为清点图书，请各馆延长闭馆时间。",
     "TITLE ADDRESSEE PARAGRAPH"),
    (f"{NOTICE}|為清點圖書，核對書目，修補書脊，更換書標，登記新書：|請各館延長閉館時間。",
     "TITLE PARAGRAPH PARAGRAPH"),
    # what a file says of itself, and the fields behind it
    ("---|title: 三月例會|tags:|- meetings|---|時間: 115/3/2 19:00|地點: 東館|主席: 王明|壹、報告|開放。|貳、議|買書。",
     "FURNITURE METADATA METADATA METADATA FURNITURE METADATA METADATA METADATA MARKED PARAGRAPH MARKED PARAGRAPH"),
    ("---|title: 书屋|tags:|- 书屋|---|编者按：|近日，各书屋延长了开放时间|<!--more-->|读者增加两成。",
     "FURNITURE METADATA METADATA METADATA FURNITURE PARAGRAPH PARAGRAPH FURNITURE PARAGRAPH"),
    # comments and fences stand anywhere, and are no page around the text
    ("书屋办法|```markdown|借阅统计|读者增加两成，借阅超过四十万册。|```",
     "TITLE FURNITURE PARAGRAPH PARAGRAPH FURNITURE"),
    ("书屋月报|[看原件](../pdf/2026-03.pdf)|青河书屋第三次會議紀錄|書屋開放了。",
     "FURNITURE FURNITURE TITLE PARAGRAPH"),
    ("馆内公告|学生处  2026-03-02 18:35|书屋开放了。", "TITLE METADATA PARAGRAPH"),
    # numbers of pages
    ("书屋开放了。|1 / 14|读者增加了。|第2 页    2026-03-02 10:53:34|借阅增加了。|青河市議會 ─  2026年 3月 2日|完畢。",
     "PARAGRAPH PAGE_NUMBER PARAGRAPH PAGE_NUMBER PARAGRAPH PAGE_NUMBER PARAGRAPH"),
    # behind the text
    ("请清点图书。|青河书屋|二 0 二六年三月", "PARAGRAPH SIGNATURE ISSUE_DATE"),
    ("请清点图书。|青河书屋|二 ○ 二 六 年 三 月 二 日", "PARAGRAPH SIGNATURE ISSUE_DATE"),
    ("本办法自发布之日起施行。|修订日期：2026年3月2日", "PARAGRAPH ISSUE_DATE"),
    ("請清點圖書。|完|2026年3月2日（星期一）", "PARAGRAPH FURNITURE ISSUE_DATE"),
    ("请清点图书。|青河书屋有限公司 青河书屋部|生效日期：2026年3月2日", "PARAGRAPH SIGNATURE ISSUE_DATE"),
    ("请清点图书。|地址：白水路四号|电话：028-6619|Copyright © 2026 青河文库",
     "PARAGRAPH FURNITURE FURNITURE FURNITURE"),
    ("请清点图书。|地址：白水路四号|电话：028-6619", "PARAGRAPH PARAGRAPH PARAGRAPH"),
    ("一、清点图书|请清点图书。|主题词：图书 清点 通知|抄送：各书屋。", "MARKED PARAGRAPH METADATA COPIES_TO"),
    ("请清点图书。|青河书屋清点表.doc", "PARAGRAPH FURNITURE"),
    ("请清点图书。|抄 送：各书屋。|青河市文化局办公室 2026年3月3日印发|联系人：王明  电话：66194085  （共印 45 份）",
     "PARAGRAPH COPIES_TO IMPRINT IMPRINT"),
    ("书屋采购文件|招标人：青河市图书馆|2026年3月|一、项目|买书一批。|二、联系|招标人：青河市图书馆|地址：白水路四号",
     "TITLE METADATA DATELINE MARKED PARAGRAPH MARKED PARAGRAPH PARAGRAPH"),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "roles"), ROLES)
def test_the_roles_of_lines(stages, lines, roles):
    assert stages.roles(lines.replace("|", "\n")) == roles.split()


def test_an_address_that_opens_a_line_becomes_a_line_of_its_own(stages):
    raw = "在全市会议上的讲话\n同志们：讲两点。\n一、建馆\n二、买书\n"
    folded = stages.folded(raw)
    cut = [folded[reading.line.start : reading.line.end] for reading in stages.readings(raw)]
    assert cut == ["在全市会议上的讲话", "同志们:", "讲两点。", "一、建馆", "二、买书"]


def test_no_line_is_lost_and_none_comes_twice(stages, samples):
    for file in samples.glob("*.txt"):
        raw = file.read_text(encoding="utf-8")
        places = [place for reading in stages.readings(raw) for place in (reading.line.start, reading.line.end)]
        assert places == sorted(places)
        assert len(places) >= 2 * len(stages.lines(raw))


def test_groups_of_organs_set_apart_by_semicolons_are_one_address(stages):
    text = "关于办证的通知\n市图书馆；各分馆、各社区书屋；各区文化局：\n为了方便读者，现将有关事项通知如下。\n"
    assert stages.roles(text) == ["TITLE", "ADDRESSEE", "PARAGRAPH"]


def test_an_annex_of_a_standard_opens_an_attachment(stages):
    annex = "附录A\n\nA.1 登记\n\n馆员登记。\n\nA.2 保存\n\n馆员保存。\n"
    assert (
        stages.roles(f"图书馆服务规范\n\n1 范围\n\n各馆照办。\n\n2 服务\n\n各馆照办。\n\n{annex}")[5] == "_ATTACHMENT"
    )


def test_the_public_is_addressed_by_its_name(stages):
    text = "关于延长开放时间的公告\n广大读者：\n为了方便阅读，本馆延长开放时间，现公告如下。\n"
    assert stages.roles(text) == ["TITLE", "ADDRESSEE", "PARAGRAPH"]


CONTENT = "一、名称\n书香青河读书活动\n二、地点\n市图书馆报告厅\n三、时间\n五月一日上午举行，读者凭证件入场。\n"


def test_what_stands_between_two_units_of_a_series_is_what_one_says(stages):
    assert stages.roles(CONTENT) == ["MARKED", "PARAGRAPH", "MARKED", "PARAGRAPH", "MARKED", "PARAGRAPH"]


def test_a_series_counts_on_over_a_heading(stages):
    text = "1. 办证\n2. 借书\n数字资源服务\n3. 下载\n4. 打印\n"
    assert stages.roles(f"书屋服务指南\n{text}")[1:] == ["MARKED", "MARKED", "HEADING", "MARKED", "MARKED"]


@pytest.mark.parametrize(
    ("lines", "roles"),
    [
        (("一、项目情况", "书名 | 册数 | 价格", "各馆照办。"), "MARKED PARAGRAPH PARAGRAPH"),
        (("首页 | 新闻 | 服务", NOTICE, "各馆照办。"), "FURNITURE TITLE PARAGRAPH"),
        (("各馆照办。", "首页 | 新闻 | 服务"), "PARAGRAPH FURNITURE"),
    ],
    ids=["cells in the text", "links above", "links behind"],
)
def test_bars_within_a_line_part_links_about_the_text_and_cells_in_it(stages, lines, roles):
    assert stages.roles("\n".join(lines)) == roles.split()


def test_what_is_attached_in_the_middle_of_a_series_ends_no_body(stages):
    raw = "书屋例会记录\n五、讨论图书清点\n附件：图书清点表\n清点从下月开始。\n六、散会\n"
    assert stages.roles(raw) == ["TITLE", "MARKED", "PARAGRAPH", "PARAGRAPH", "MARKED"]
    assert stages.roles(raw.replace("六、散会", "一、清点范围"))[2] == "ATTACHMENT_LIST"
