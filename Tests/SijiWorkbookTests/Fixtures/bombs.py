"""Writes two workbooks into a folder whose sheet is 40 MiB of blanks: bomb.xlsx, and liar.xlsx whose list says 100 bytes."""
import struct, sys, zipfile

folder, good = sys.argv[1], sys.argv[2]
path = f"{folder}/bomb.xlsx"
with zipfile.ZipFile(good) as source, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
    for name in source.namelist():
        part = source.read(name)
        if name == "xl/worksheets/sheet1.xml":
            part = part.replace(b"<sheetData>", b"<sheetData>" + b" " * (40 << 20))
        target.writestr(name, part)
with zipfile.ZipFile(path) as source:
    size = source.getinfo("xl/worksheets/sheet1.xml").file_size
data = open(path, "rb").read()
assert data.count(struct.pack("<I", size)) == 2
open(f"{folder}/liar.xlsx", "wb").write(data.replace(struct.pack("<I", size), struct.pack("<I", 100)))
