"""How familiar a text looks: the share of its characters that are common ones. Bytes read wrongly give rare ones."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from partydoc.scripts import fold

_MARKS = "。，、；：？！“”‘’（）《》〈〉「」『』【】〔〕—…·×　〇①②③④⑤⑥⑦⑧⑨⑩●•★▲■□"
_CHARACTERS = (
    "的人和业发国工一化建中展能政大全行实动新理设产进作有民务要制在生会用地加法定等力市以应体合保关不规提主经为高"
    "部推机社强成区持公年家本是对管重开基智资分第条技方平同学住服现改出系十我性个信上数入面共安创各企度级证党济施"
    "标办育居领时统文造件治及革义事三自术科通准与代增们二门构当员点项内深府了息据于位支坚量省好计导城可质程到效向"
    "五目品或农下场立明所教流范心源口组障其完利四网相过决申求更结划权优者长期就日域房来水型升多单医策责报集联研得"
    "任供试特局金续放取式协快监活善调交情险运请战费台这收总前题确委外态意指积并依环备步院核户需电处解由织专护职融"
    "际按批问路群字他道审查防形记转使商境模础之后物小参案色具表验起广测万精促接议车健引示稳投村整次正控间营子众争"
    "配受照无思格先疗命落培元复校极类才线必原做月乡风反变考果根租土将评互况军究干央算价认打律助把益知界六执料从世"
    "传两布识督势种想负海包略登预九须最别东则严达团见常族论断告给老养财神消补适阶县镇也名习而都综维康书励扩检景功"
    "视未着突章层装链予采享充列历卫低斗例手材八注贯筹置率承志络比切违围七亿挥如近兴节华因超感器身难容带值头山号已"
    "序些纳彻鼓还贫措南破限队符非困然观史清速满举劳少录税药真段纪均排继百西天易园美绿括疫直存选首说属显病素伟空键"
    "移贸每除让固减招聚克察至疾足游抓修但女站攻草称慧软艺胜款额紧没汽厅派庭帮食北去终普样估缴奋气残践约旅回托针急"
    "富影降响赁担图港析马周端走碍签诉籍获筑较购密失探驶千索征止训便今该球航席努送只司林江连念儿编待届份临船边拓遇"
    "再竞何双扶良粮害撑销逐驾被初跨室毛河付状底牢里青师判盖愿套宣远象碳且订涉许退输话致越印绩署惠屋细京激守此迁救"
    "占灾库又语警污免够载储染始覆看写很档抗简售片巩贴罚辆士云零暂福银附压光州右靠讲击独圳诊振换脱友廉厂爱己随令舶"
    "荣拟轮辅湾武听奖么左澳侵街犯牵留宁错握壮著延官矿献患读候德废尽履铁煤洋觉赛张牌赋危岸望泛汇询离援码债仍伍扬搞"
    "损即宗故累微湖误龄绕几刻货循播声宜谋言津盾那繁扎差秀胞挑矛异尊述苏腐辖追版童博否扣短架什往召衡册震课贡板亚丰"
    "择含稿典虚罪床亲渠盲既旧访封沿遵热绝顺勇谈答余般启客私坏贷硬岛纲缺释焦杂龙疆败假岗隐毕演巨艰媒音像操齐树址途"
    "拥谐洁石介半讼兵填偿火径轻买吸休它祖苦练纠盟频馆幅宽顾田邮红遗诚账班你兼宏虑旗赢洲丽弱卷殊倡永耕妇岁潜骨婚阳"
    "停油威朝闻械古黄香泽讨阅避股币肃副座映刑另恢趋川仪凭妥卡厨厕浴藏借览汛堤坝雨洪旱泵闸纸墨盒扫描她谁啊吗呢吧妈"
    "爸哪怎吃喝跑笑哭找卖钱叫男孩窗花鱼鸟牛羊狗猫春夏秋冬早晚白黑蓝慢冷王李赵刘陈杨吴孙朱胡郭罗郑梁谢宋唐韩冯邓曹"
    "彭曾肖董袁潘蒋蔡杜叶魏吕丁沈姚卢姜崔钟谭陆汪廖贾韦邹孟熊秦邱尹薛闫雷侯陶黎贺郝龚邵戴莫孔汤"
)
_COMMON = frozenset(_MARKS + _CHARACTERS)
COMMONEST = _MARKS[:14] + _CHARACTERS[:90]
"""The characters and marks of which there are some in any sentence."""


def familiarity(text: str) -> float:
    """Give the share of common characters and marks among those of *text* that are not ASCII, 0 where there are none.

    >>> familiarity("图书馆"), familiarity("圖書館工作"), familiarity("瓜瓣悶")
    (1.0, 1.0, 0.0)
    """
    return _share(fold(text))


def familiarities(texts: Sequence[str]) -> list[float]:
    """Give the familiarity of each text: of many short ones at the cost of a long one.

    >>> familiarities(["图书馆", "", "圖悶"])
    [1.0, 0.0, 0.5]
    """
    folded, ends = fold("\n".join(texts)), accumulate(len(text) + 1 for text in texts)
    return [_share(folded[end - 1 - len(text) : end - 1]) for text, end in zip(texts, ends, strict=True)]


def _share(folded: str) -> float:
    wide = [char for char in folded if not char.isascii()]
    return sum(map(_COMMON.__contains__, wide)) / len(wide) if wide else 0.0
