// Reads the lines of a one-column PDF through mutool: each character with its origin, whoever wrote the file.
import { execFileSync } from "node:child_process";

// The lines as {paragraph, begin, end, endsParagraph, hyphenated, glyphs}: characters [begin, end) of that paragraph's
// text less its spaces. A glyph is {character, x, advance}, in em of `size`, x from the measure's left edge. A PDF whose
// text is not that of the paragraphs is an error.
export function readLines(pdf, paragraphs, { size, left }) {
  const rows = groupIntoRows(traceGlyphs(pdf));
  for (const row of rows) {
    for (const glyph of row) {
      glyph.x = (glyph.x - left) / size;
      glyph.advance = (glyph.advance * glyph.size) / size;
    }
  }
  return matchParagraphs(rows, paragraphs, pdf);
}

function traceGlyphs(pdf) {
  const options = { encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "ignore"] };
  const trace = execFileSync("mutool", ["trace", pdf], options);
  const glyphs = [];
  let matrix = [1, 0, 0, 1, 0, 0];
  let scale = 1;
  let page = 0;
  for (const [, tag, rest] of trace.matchAll(/<(page|fill_text|span|g) ([^\n]*)>/g)) {
    const attribute = (name) => rest.match(new RegExp(`(?:^| )${name}="([^"]*)"`))?.[1];
    if (tag === "page") ++page;
    if (tag === "fill_text") matrix = attribute("transform").split(" ").map(Number);
    if (tag === "span") scale = Number(attribute("trm").split(" ")[0]);
    if (tag !== "g") continue;
    const [x, y] = [Number(attribute("x")), Number(attribute("y"))];
    const [a, b, c, d, e, f] = matrix;
    const place = { page, x: a * x + c * y + e, y: b * x + d * y + f };
    const fontSize = scale * Math.hypot(a, b);
    const characters = [...plain(unescape(attribute("unicode")))];
    // The characters of a ligature stand at its origin, and the last of them has its width.
    const continues = attribute("glyph") === undefined && glyphs.length > 0;
    const advance = continues ? glyphs.at(-1).advance : Number(attribute("adv"));
    if (continues) glyphs.at(-1).advance = 0;
    characters.forEach((character, index) => {
      glyphs.push({ ...place, character, size: fontSize, advance: index + 1 < characters.length ? 0 : advance });
    });
  }
  return glyphs;
}

function unescape(text) {
  const named = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (_, hex, decimal, name) => {
    return name ? named[name] : String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal));
  });
}

// Several characters have one glyph, and some writers name another of them.
const usual = new Map([["\u2015", "—"], ["\u22ef", "…"], ["\u2010", "-"], ["\u2011", "-"], ["\u00ad", "-"]]);

function plain(text) {
  const named = [...text].map((character) => usual.get(character) ?? character).join("");
  // Radicals, compatibility ideographs, ligatures, the micro sign.
  return named.replace(/[\u2e80-\u2fdf\uf900-\ufaff\ufb00-\ufb06\u00b5]/g, (character) => character.normalize("NFKC"));
}

// Baselines are 12 pt apart; what is within 3 pt stands on one. Inside a row the order is that of drawing: of two marks
// that share their blanks the second may have its origin left of the first's.
function groupIntoRows(glyphs) {
  const rows = [];
  for (const glyph of glyphs.filter(({ character }) => character.trim())) {
    const { page, y } = glyph;
    const row = rows.findLast(([first]) => first.page === page && Math.abs(first.y - y) < 3);
    if (row) row.push(glyph);
    else rows.push([glyph]);
  }
  return rows.sort(([a], [b]) => a.page - b.page || a.y - b.y);
}

function matchParagraphs(rows, paragraphs, pdf) {
  const texts = paragraphs.map((text) => [...text.replace(/\s/g, "")]);
  const lines = [];
  let [paragraph, begin] = [0, 0];
  for (const glyphs of rows) {
    const text = texts[paragraph] ?? [];
    const set = glyphs.map(({ character }) => character);
    const wanted = (count) => text.slice(begin, begin + count).join("");
    const hyphenated = wanted(set.length) !== set.join("") && set.at(-1) === "-";
    const count = set.length - (hyphenated ? 1 : 0);
    if (wanted(count) !== set.slice(0, count).join("")) {
      const found = `should go on with\n  ${wanted(count)}\nbut the line is\n  ${set.join("")}`;
      throw new Error(`${pdf}: paragraph ${paragraph + 1} ${found}`);
    }
    const end = begin + count;
    const endsParagraph = end === text.length;
    lines.push({ paragraph, begin, end, endsParagraph, hyphenated, glyphs });
    [paragraph, begin] = endsParagraph ? [paragraph + 1, 0] : [paragraph, end];
  }
  if (paragraph !== texts.length) throw new Error(`${pdf}: ends at paragraph ${paragraph + 1} of ${texts.length}`);
  return lines;
}
