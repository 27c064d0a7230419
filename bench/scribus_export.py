# Exports a page of Scribus as PDF/X-4, its pictures in the inks of the document's printer profile.
#
# usage: scribus -g -ns -py scribus_export.py PAGE.sla FILE.pdf default|small

import sys

import scribus

page_path, pdf_path, kind = sys.argv[1:4]
scribus.openDoc(page_path)
pdf = scribus.PDFfile()
pdf.version = 10  # PDF/X-4, in the numbering of Scribus 1.5
pdf.outdst = 1  # for printing: CMYK
pdf.info = "Newsprint"
pdf.file = pdf_path
if kind == "small":  # as Broadsheet does it
    pdf.compressmtd = 1  # pictures as JPEG
    pdf.quality = 1  # high
    pdf.downsample = 250
    pdf.subsetList = pdf.fonts
pdf.save()
