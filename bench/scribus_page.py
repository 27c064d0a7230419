# Builds in Scribus the page that a dump of Broadsheet describes: its pictures, areas and lines of type at the same places,
# in the same faces and sizes; each text of several lines in frames of its columns, linked, for Scribus to break by itself.
#
# usage: scribus -g -ns -py scribus_page.py DUMP.json PHOTOGRAPHS PAGE.sla

import glob
import json
import sys

import scribus

dump_path, photographs, page_path = sys.argv[1:4]
with open(dump_path) as file:
    dump = json.load(file)

# Broadsheet's names of faces, and Scribus's.
def face_name(face):
    family, style = face.split("-")
    return {"NotoSerifCJKsc": "Noto Serif CJK SC ", "NotoSansCJKsc": "Noto Sans CJK SC "}[family] + style


# "m95 y85 k5", in per cent; or "paper".
def color_name(color):
    inks = {} if color == "paper" else {part[0]: float(part[1:]) for part in color.split()}
    scribus.defineColorCMYKFloat(color, *(inks.get(ink, 0) for ink in "cmyk"))
    return color


sheet = (dump["page"]["width"], dump["page"]["height"])
scribus.newDocument(sheet, (0, 0, 0, 0), scribus.PORTRAIT, 1, scribus.UNIT_POINTS, scribus.PAGE_1, 0, 1)

voices = {}  # face, size and color of a line, by its frame and baseline
photograph_files = iter(sorted(glob.glob(photographs + "/*.jpg")))
for item in dump["items"]:
    if "glyphs" in item:
        run = item["glyphs"]
        voices.setdefault((item["frame"], run["y"]), run)
    elif "fill" in item:
        frame = scribus.createRect(*item["fill"]["area"])
        scribus.setFillColor(color_name(item["fill"]["color"]), frame)
        scribus.setLineColor("None", frame)
    elif "picture" in item:
        x, y, width, height = item["picture"]["area"]
        frame = scribus.createImage(x, y, width, height)
        scribus.loadImage(next(photograph_files), frame)
        scale = max(width / item["picture"]["width"], height / item["picture"]["height"])
        scribus.setImageScale(scale, scale, frame)


def set_text(frame, text, run, leading):
    scribus.setText(text, frame)
    scribus.setFont(face_name(run["face"]), frame)
    scribus.setFontSize(run["size"], frame)
    scribus.setTextColor(color_name(run["color"]), frame)
    scribus.setLineSpacing(leading, frame)


columns = {}  # lines of body text, by their frame and left edge
for line in dump["lines"]:
    run = voices.get((line["frame"], line["baseline"]))
    if run is None:
        continue
    x, y, width, height = line["measure"]
    if line["role"] == "body":
        columns.setdefault(line["frame"], {}).setdefault(x, []).append((line, run))
    else:
        frame = scribus.createText(x, y - height / 4, width + height, height * 1.5)
        set_text(frame, line["text"], run, height)

for of_frame in columns.values():
    before, text, run = None, "", None
    for x, lines in sorted(of_frame.items()):
        first, last = lines[0][0]["measure"], lines[-1][0]["measure"]
        frame = scribus.createText(x, first[1], first[2], last[1] + 12 - first[1])
        text += "".join(line["text"] for line, _ in lines)
        run = run or lines[0][1]
        if before:
            scribus.linkTextFrames(before, frame)
        else:
            start = frame
        before = frame
    set_text(start, text, run, 12)
    scribus.selectText(0, 0, start)
    scribus.setTextAlignment(scribus.ALIGN_BLOCK, start)

scribus.saveDocAs(page_path)
