// The three that set a text in one column: 9 pt on 12 pt, Noto Serif CJK SC of fonts/, indent 2 em, left edge at 20 pt.
// Each is a function of a text, a measure in characters and the PDF's path, which has the sources beside it.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "../..");

export const size = 9;
export const left = 20;

// Always set anew: it is what changes.
export function setWithBroadsheet(program) {
  return ({ paragraphs }, measure, pdf) => {
    const folder = pdf.replace(/\.pdf$/, "");
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "text.md"), paragraphs.join("\n\n"));
    writeFileSync(join(folder, "edition.yaml"), edition);
    writeFileSync(join(folder, "layout.yaml"), layout(measure));
    run(program, ["render", "--fonts", join(root, "fonts"), join(folder, "edition.yaml"), "-o", pdf]);
  };
}

// A headline is asked of every story; the page has no place for it.
const edition = `layout: layout.yaml
title: 试排
date: 2020-01-01
stories:
  main: {headline: 试排, text: text.md}
`;

const layout = (measure) => `page: {size: ${measure * size + 2 * left}pt x 6040pt, margins: {left: 20pt, top: 20pt}}
grid: {columns: 1, column: ${measure}字, gutter: 1字, rows: 500, body: 9pt, leading: 12pt, baseline: 10pt}
fonts: {serif: Noto Serif CJK SC}
colors: {ink: {k: 100}}
styles:
  body: {font: serif, weight: 400, size: 9pt, leading: 12pt, align: justify, indent: 2em, color: ink}
frames:
  text: {kind: text, story: main, columns: 1, rows: 1-500, style: body}
`;

// The compiler is loaded only where Typst is asked for.
export async function setWithTypst() {
  const { NodeCompiler } = await import("@myriaddreamin/typst-ts-node-compiler");
  const compiler = NodeCompiler.create({ workspace: root, fontArgs: [{ fontPaths: [join(root, "fonts")] }] });
  const page = readFileSync(join(here, "page.typ"), "utf8");
  return ({ paragraphs }, measure, pdf) => {
    const words = pdf.replace(/pdf$/, "json");
    const source = JSON.stringify({ page, measure, paragraphs });
    onlyIfNew(pdf, source, () => {
      writeFileSync(words, JSON.stringify(paragraphs));
      const inputs = { words: "/" + relative(root, words), measure: String(measure) };
      writeFileSync(pdf, compiler.pdf({ mainFilePath: join(here, "page.typ"), inputs }, { pdfTags: false }));
    });
  };
}

export function setWithXelatex() {
  return ({ paragraphs }, measure, pdf) => {
    const source = latex(paragraphs, measure);
    onlyIfNew(pdf, source, () => {
      const tex = pdf.replace(/pdf$/, "tex");
      writeFileSync(tex, source);
      run("xelatex", ["-interaction=batchmode", "-halt-on-error", `-output-directory=${dirname(pdf)}`, tex]);
    });
  };
}

// Emergency stretch comes into use only where TeX would else let a line stand out of its measure. URLs may break, as
// careful users let them.
const latex = (paragraphs, measure) => String.raw`\documentclass[fontset=none,zihao=false,linespread=1]{ctexart}
\usepackage[paperwidth=${measure * size + 2 * left}bp,paperheight=6040bp,left=20bp,top=20bp,
  textwidth=${measure * size}bp,textheight=6000bp]{geometry}
\usepackage[hyphens]{url}\urlstyle{same}
\setmainfont[Path=fonts/]{NotoSerifCJKsc-Regular.otf}
\setCJKmainfont[Path=fonts/,Script=CJK,Language=Chinese Simplified]{NotoSerifCJKsc-Regular.otf}
\xeCJKsetup{PunctStyle=quanjiao}
\pagestyle{empty}\raggedbottom
\setlength{\parindent}{18bp}\setlength{\emergencystretch}{18bp}
\begin{document}\fontsize{9bp}{12bp}\selectfont
${paragraphs.map(escapeLatex).join("\n\n")}
\end{document}
`;

function escapeLatex(text) {
  const parts = text.split(/(https?:\/\/[!-~]+)/);
  return parts.map((part, index) => (index % 2 ? `\\url{${part}}` : part.replace(/[%&#$_{}]/g, "\\$&"))).join("");
}

// Makes a rival's PDF if there is none of exactly this source.
function onlyIfNew(pdf, source, make) {
  const kept = pdf.replace(/pdf$/, "source");
  if (existsSync(pdf) && existsSync(kept) && readFileSync(kept, "utf8") === source) return;
  mkdirSync(dirname(pdf), { recursive: true });
  make();
  writeFileSync(kept, source);
}

function run(program, options) {
  try {
    execFileSync(program, options, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  } catch (error) {
    throw new Error(`${program} ${options.join(" ")}\n${error.stdout ?? ""}${error.stderr ?? error.message}`);
  }
}
