"""Writes dispatcher.fods, a dispatcher's list of loads as people keep it: see README.txt."""
from xml.sax.saxutils import escape

SPACES = {
    "office": "office", "table": "table", "text": "text", "style": "style", "number": "datastyle",
}
names = " ".join(f'xmlns:{k}="urn:oasis:names:tc:opendocument:xmlns:{v}:1.0"' for k, v in SPACES.items())
names += ' xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"'
STYLES = """
<number:date-style style:name="N1"><number:year number:style="long"/><number:text>年</number:text><number:month/><number:text>月</number:text><number:day/><number:text>日</number:text></number:date-style>
<number:date-style style:name="N2"><number:year number:style="long"/><number:text>/</number:text><number:month/><number:text>/</number:text><number:day/><number:text> </number:text><number:hours/><number:text>:</number:text><number:minutes number:style="long"/></number:date-style>
<style:style style:name="day" style:family="table-cell" style:data-style-name="N1"/>
<style:style style:name="moment" style:family="table-cell" style:data-style-name="N2"/>"""


class Formula(str): pass
class Day(str): pass
class Wide(tuple): pass
class Tall(tuple): pass
COVERED = object()


def cell(value):
    if value is None or value == "": return "<table:table-cell/>"
    if value is COVERED: return "<table:covered-table-cell/>"
    if isinstance(value, Wide):
        text, columns = value
        return f'<table:table-cell office:value-type="string" table:number-columns-spanned="{columns}" table:number-rows-spanned="1"><text:p>{escape(text)}</text:p></table:table-cell>' + "<table:covered-table-cell/>" * (columns - 1)
    if isinstance(value, Tall):
        text, rows = value
        return f'<table:table-cell office:value-type="string" table:number-columns-spanned="1" table:number-rows-spanned="{rows}"><text:p>{escape(text)}</text:p></table:table-cell>'
    if isinstance(value, Formula): return f'<table:table-cell table:formula="of:={escape(value)}" office:value-type="float"/>'
    if isinstance(value, Day):
        style = "moment" if "T" in value else "day"
        return f'<table:table-cell table:style-name="{style}" office:value-type="date" office:date-value="{value}"/>'
    if isinstance(value, (int, float)): return f'<table:table-cell office:value-type="float" office:value="{value}"/>'
    lines = "".join(f"<text:p>{escape(line)}</text:p>" for line in value.split("\n"))
    return f'<table:table-cell office:value-type="string">{lines}</table:table-cell>'


HEADER = ["序号", "装货省", "装货地", "卸货地", "车长车型", "货名", "吨位", "方数", "单价", "运费", "结算方式", "装货时间", "联系人", "电话", "备注", "业务员"]
ROWS = [
    [Wide(("湘运货源表", 16))],
    ["制表", "", "小李", "", Day("2098-11-30")],
    HEADER,
    [1, "", Tall(("湖南长沙雨花万家丽路88号", 2)), "武汉/黄石", "９.６米/13米高栏", "卷钢", "28-32吨", "", "", "1.2万", "到付", Day("2098-12-01"), "王师傅", 13800001234, "要3台", "小李"],
    [2, "", COVERED, "南昌", "13米平板", "钢板", 30, "", "", 6200, "到付", Day("2098-12-01"), "王师傅", 13800001234, "", "小李"],
    [3, "", "株洲", "鼓楼区", "13米高低不限", "瓷砖", 30, "", "", "6000元/车", "月结30天", "12月1日上午", "", 13800001235, "", ""],
    [4, "福建", "鼓楼区", "上海", "13米高低不限", "瓷砖", 30, "", 95, Formula("[.G7]*[.I7]"), "月结30天", 72655, "", 13800001235, "", ""],
    [5, "", "长沙", "北京", "17米5平板/高低板", "石材", 32000, "", "", "95元/吨", "", "12月2日", "", 13800001235, "", ""],
    [6, "", "长沙", "北京", "9.6米高栏", "机械", "35吨", "", "", "9800元/车", "", "12月2日", "", 13800001235, "", ""],
    [7, "", "湘潭", "广州", "13米以上厢车", "塑料制品", "8吨", "轻泡", "", "面议", "", "随时", "", 13800001236, "", ""],
    [8, "", "岳阳", "重庆", "17米5平板", "钢管", 32, "", "", 95, "", "12月3日", "", 13800001236, "", ""],
    [9, "", "长沙", "西安", "13米高栏", "纸", 30, "", "", "8500到5000回3500", "", "今天下午", "李姐", "１３８００００１２３７", "带雨布\n\"急\"", ""],
    [10, "", "长沙", "郑州", "13米高栏", "水泥", 32, "", "", 0, "", "12月3日", "", 13800001236, "", ""],
    [11, "", "常德", "贵阳", "13米高栏", "复合肥", 32, "", "", "95元/吨", "", "12月3日", "", "1.38E+10", "", ""],
    [12, "", "衡阳", "昆明", "17米5高低板", "挖掘机", 30, "", "", "1.5万", "到付", 12.1, "", "李姐13800001238", "可拼车", ""],
    [13, "", "长沙", "西安", "13米高栏", "纸", 30, "", "", "8500到5000回3500", "", "今天下午", "李姐", "１３８００００１２３７", "带雨布\n\"急\"", ""],
    [14, "", "长沙", "合肥", "13米高栏", "玉米", 30, "", "", Formula("[.J15]/0"), "", "12月3日", "", 13800001236, "", ""],
    [""],
    HEADER,
    [15, "", "长沙", "成都", "13米冷藏", "冻肉", 20, "", "", "", "回单付15天", Day("2098-12-02T08:00:00"), "", 13800001239, "一装两卸", ""],
    [16, "", "火星", "成都", "13米高栏", "纸", "30吨", "", 95, 3000, "", "昨天", "", 13800001239, "", ""],
    ["合计", "", "", "", "", "", Formula("SUM([.G4:.G21])"), "", "", Formula("SUM([.J4:.J16])")],
]
body = "".join(f"<table:table-row>{''.join(map(cell, row))}</table:table-row>" for row in ROWS)
table = f'<table:table table:name="货源">{body}</table:table>'
with open("dispatcher.fods", "w", encoding="utf-8") as file:
    file.write(f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document {names} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:automatic-styles>{STYLES}</office:automatic-styles><office:body><office:spreadsheet>{table}</office:spreadsheet></office:body></office:document>')
