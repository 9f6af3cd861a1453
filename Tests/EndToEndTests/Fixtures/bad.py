"""Writes into a folder the sheets that go wrong: python3 bad.py FOLDER. Days lie in 2098."""
import os, sys, zipfile

folder = sys.argv[1]
HEADER = "装货地,卸货地,货名,吨位,运费,装货时间"
GOOD = "长沙,武汉,卷钢,30吨,8500元/车,12月1日"
SECOND = "长沙,北京,纸,20吨,6000元/车,12月2日\n"
THIRD = "株洲,上海,水泥,30吨,6000元/车,12月2日\n"
EXTRA = [f"列{n}" for n in range(194)]


def write(name, data):
    with open(os.path.join(folder, name), "wb") as file:
        file.write(data if isinstance(data, bytes) else data.encode())


write("wide.csv", ",".join([HEADER] + EXTRA) + "\n" + ",".join([GOOD] + ["x"] * 194) + "\n")
write("wider.csv", ",".join([HEADER] + [f"c{n}" for n in range(400)]) + "\n" + GOOD + "\n")
head = f"{HEADER}\n{GOOD}\n"
write("mixed-gb.csv", head.encode("gb18030") + SECOND.encode() + THIRD.encode("gb18030"))
write("mixed-utf8.csv", head.encode() + SECOND.encode("gb18030") + THIRD.encode())
write("empty.csv", "")
write("blank.csv", "\n,,\n\n")
write("header.csv", HEADER + "\n")
write("unknown.csv", "姓名,年龄,城市\n张三,5,长沙\n")
write("near.csv", "某某物流\n装货地,电话,城市\n长沙,13800001234,武汉\n")
write("twice.csv", "装货地,始发地,卸货地,货名,装货时间\n长沙,长沙,武汉,纸,12月1日\n")
write("totals.csv", f"{HEADER}\n{GOOD}\n合计,,,30,,\n总计：,,,30,,\n,,小计,30,,\n")
write("old.xls", bytes([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) + bytes(5000))
write("quote.csv", f'{HEADER}\n{GOOD}\n长沙,"武汉,纸,30吨,8500元/车,12月1日\n' + THIRD * 3)
DAYS = ["2098年12月1日", "2098.12.1", "12-1", "十二月一号", "72655", "2098/12/1 上午", "1/12/2098", "Dec 1 2098", "2098-13-45", "昨天"]
write("dates.csv", HEADER + "\n" + "".join(f"长沙,武汉,卷钢{n},30吨,8500元/车,{day}\n" for n, day in enumerate(DAYS)))

KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" Type="{KIND}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{KIND}"><sheets><sheet name="货源" sheetId="1" r:id="r1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" Type="{KIND}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
}


class Formula(str): pass


def cell(value):
    if isinstance(value, Formula): return f"<c><f>{value}</f></c>"
    return f'<c t="inlineStr"><is><t>{value}</t></is></c>'


def xlsx(name, rows, filler=b""):
    with zipfile.ZipFile(os.path.join(folder, name), "w", zipfile.ZIP_DEFLATED) as file:
        for part, text in PARTS.items(): file.writestr(part, text)
        body = "".join(f"<row>{''.join(map(cell, row))}</row>" for row in rows).encode()
        file.writestr("xl/worksheets/sheet1.xml", f'<worksheet xmlns="{MAIN}"><sheetData>'.encode() + body + filler + b"</sheetData></worksheet>")


header, good = HEADER.split(","), GOOD.split(",")
xlsx("empty.xlsx", [])
xlsx("header.xlsx", [header])
xlsx("wide.xlsx", [header + EXTRA, good + ["x"] * 194])
xlsx("bomb.xlsx", [header, good], b" " * (100 << 20))
xlsx("rows.xlsx", [header, good], "".join(f"<row><c><v>{n * 7919 % 1_000_003}</v></c></row>" for n in range(1_050_000)).encode())
xlsx("formula.xlsx", [header, good, good[:3] + [Formula("A1*2")] + good[4:], good[:4] + [Formula("D2*95"), "12月2日"], [Formula("B9")] + good[1:]])
