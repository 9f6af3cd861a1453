"""Writes seeded sheets into a folder with openpyxl and csv, and what they hold, read back, to standard output as JSON.

sheets.py FOLDER SEED COUNT
"""
import csv, datetime, io, json, random, sys
from decimal import ROUND_HALF_UP, Context

import openpyxl
from openpyxl.utils.datetime import CALENDAR_MAC_1904

folder, seed, count = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
draw = random.Random(seed)
WORDS = ["长沙", "武汉/黄石", "９.６米", "13米高栏", " 面议 ", "a,b;c\td", 'say "hi"', "两\n行", "𠀀村", "0731", "=x", "_x000D_", "<&>", "é"]


def number_text(value):
    # The fewest digits that mean the number, then 15 of them.
    text = format(Context(prec=15, rounding=ROUND_HALF_UP).create_decimal(repr(value)), "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def value():
    kind = draw.randrange(12)
    if kind < 4: return draw.choice(WORDS[:10] + WORDS[12:])
    if kind == 4: return draw.randrange(-10**6, 10**12)
    if kind == 5: return draw.randrange(0, 10**7) / 10 ** draw.randrange(0, 6)
    if kind == 6: return draw.random() * 10 ** draw.randrange(-5, 12)
    if kind == 7: return datetime.datetime(1904, 1, 2) + datetime.timedelta(minutes=draw.randrange(0, 10**8))
    if kind == 8: return datetime.date(1904, 1, 2) + datetime.timedelta(days=draw.randrange(0, 10**5))
    if kind == 9: return draw.random() < 0.5
    if kind == 10: return draw.choice(["#REF!", "#N/A", "#DIV/0!"])
    return None


def cell(found):
    if found.value is None: return ["empty", ""]
    if found.data_type == "f": return ["error", ""]
    if found.data_type == "e": return ["error", found.value]
    if found.data_type == "b": return ["boolean", "TRUE" if found.value else "FALSE"]
    if found.data_type == "n": return ["number", number_text(found.value)]
    if isinstance(found.value, datetime.datetime):
        time = found.value
        if time.second >= 30: time += datetime.timedelta(minutes=1)
        plain = (time.hour, time.minute) == (0, 0)
        return ["date", time.strftime("%Y-%m-%d" if plain else "%Y-%m-%dT%H:%M")]
    return ["text", found.value]


def trimmed(row):
    while row and row[-1] == ["empty", ""]: row.pop()
    return row


def workbook(path):
    book = openpyxl.Workbook()
    if draw.random() < 0.3: book.epoch = CALENDAR_MAC_1904
    sheet = book.active
    for row in sorted(draw.sample(range(1, 400), draw.randrange(1, 60))):
        for column in sorted(draw.sample(range(1, 257), draw.randrange(1, 15))):
            sheet.cell(row, column).value = value()
            if draw.random() < 0.05: sheet.cell(row, column).value = "=A1+1"
    if draw.random() < 0.5: sheet.merge_cells(start_row=1, start_column=1, end_row=3, end_column=4)
    book.save(path)
    back = openpyxl.load_workbook(path).active
    rows = [[number, trimmed([cell(found) for found in row])] for number, row in enumerate(back.iter_rows(), 1)]
    return [row for row in rows if row[1]]


def text(path):
    rows = [[draw.choice(WORDS + [""] * 3) for _ in range(draw.randrange(1, 12))] + ["完"] for _ in range(draw.randrange(1, 300))]
    rows.insert(0, ["装货地", "卸货地"])
    encoding = draw.choice(["utf-8", "utf-8-sig", "gb18030", "utf-16"])
    delimiter = draw.choice(",;\t")
    written = io.StringIO()
    if draw.random() < 0.2: written.write(f"sep={delimiter}\r\n")
    csv.writer(
        written,
        delimiter=delimiter,
        quoting=draw.choice([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
        lineterminator=draw.choice(["\n", "\r\n"]),
    ).writerows(rows)
    with open(path, "wb") as file: file.write(written.getvalue().encode(encoding))
    return [[number, [["text" if field else "empty", field] for field in row]] for number, row in enumerate(rows, 1)]


cases = []
for index in range(count):
    path = f"{folder}/{index}.{'xlsx' if index % 2 == 0 else 'csv'}"
    cases.append({"path": path, "rows": [{"number": n, "cells": c} for n, c in (workbook if index % 2 == 0 else text)(path)]})
json.dump(cases, sys.stdout)
