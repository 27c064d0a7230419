// Sets every text at every measure with every tool, reads the PDFs back and prints the figures, and writes them to
// out/quality/results.json.
//
// usage: node compare.mjs [--only TOOL] [--program PATH] [--text NAME]… [--measure CHARACTERS]… [--worst LINES]
//                         [--readme]
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { judge, textOf } from "./judge.mjs";
import { readLines } from "./read_lines.mjs";
import { markdownTotals, printFaults, printRows, printTotals, printWins, printWorst } from "./report.mjs";
import { readTexts } from "./texts.mjs";
import { left, setWithBroadsheet, setWithTypst, setWithXelatex, size } from "./typesetters.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const { values: options } = parseArgs({
  options: {
    only: { type: "string" },
    program: { type: "string", default: join(root, "build/release/src/broadsheet") },
    text: { type: "string", multiple: true },
    measure: { type: "string", multiple: true, default: ["11", "13", "17", "20", "27"] },
    worst: { type: "string", default: "15" },
    readme: { type: "boolean" },
  },
});

const makers = {
  broadsheet: () => setWithBroadsheet(resolve(options.program)),
  typst: setWithTypst,
  xelatex: setWithXelatex,
};
const tools = [];
for (const [name, make] of Object.entries(makers)) {
  if (!options.only || options.only === name) tools.push([name, await make()]);
}
const texts = readTexts().filter(({ name }) => !options.text || options.text.includes(name));
if (tools.length === 0 || texts.length === 0) throw new Error("there is no such tool or no such text");

const out = join(root, "out/quality");
const rows = [];
const ownLines = [];
for (const text of texts) {
  for (const measure of options.measure.map(Number)) {
    for (const [tool, set] of tools) {
      const pdf = join(out, tool, `${text.name}-${measure}.pdf`);
      mkdirSync(dirname(pdf), { recursive: true });
      set(text, measure, pdf);
      const lines = readLines(pdf, text.paragraphs, { size, left });
      rows.push({ text: text.name, measure, tool, ...judge(lines, text.paragraphs, measure) });
      if (tool !== "broadsheet") continue;
      for (const line of lines.filter(({ endsParagraph, gap }) => !endsParagraph && gap !== undefined)) {
        ownLines.push({ text: text.name, measure, gap: line.gap, paragraph: line.paragraph + 1, line: textOf(line) });
      }
    }
  }
}

writeFileSync(join(out, "results.json"), JSON.stringify(rows, null, 1));
printRows(rows);
printTotals(rows);
if (!options.only) printWins(rows);
if (ownLines.length > 0) {
  printWorst(ownLines, Number(options.worst));
  printFaults(rows);
}

// The table of bench/README.md stands between two marks.
if (options.readme) {
  const readme = join(root, "bench/README.md");
  const marked = /(?<=<!-- quality -->\n)[^]*(?=<!-- end of quality -->)/;
  writeFileSync(readme, readFileSync(readme, "utf8").replace(marked, () => markdownTotals(rows) + "\n"));
}
