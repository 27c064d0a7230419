// Writes COUNT editions like the sample, each with figures and characters of its own, so that no two have the same
// glyphs; and the words of each, and of the sample itself, as JSON for the rivals.
//
// usage: node make_editions.mjs FOLDER COUNT
//   FOLDER/editions/ID/edition.yaml, lead.md     FOLDER/words/ID.json     FOLDER/words/sample.json
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";

const [folder, count] = [process.argv[2], Number(process.argv[3])];
const sample = join(dirname(fileURLToPath(import.meta.url)), "../content/jiangbei-2020");
const edition = readFileSync(join(sample, "edition.yaml"), "utf8");
const lead = readFileSync(join(sample, "lead.md"), "utf8");

// The 3,755 characters of the first level of GB 2312: rows 16 to 55 of its table, the last one not full.
const characters = [];
for (let row = 0xb0; row <= 0xd7; ++row) {
  for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); ++cell) {
    characters.push(new TextDecoder("gb18030").decode(Uint8Array.of(row, cell)));
  }
}

// The generator of Numerical Recipes; the same editions on every machine.
function randomNumbers(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

// One Han character in twelve becomes another, so that the text keeps its length: about 150 new glyphs an edition.
function varyText(text, random) {
  return text.replace(/\p{Script=Han}/gu, (old) => (random(12) === 0 ? characters[random(characters.length)] : old));
}

function varyFigures(yaml, random) {
  return yaml.replace(/^(\s+(?:value|change): [+-]?)(\S+)/gm, (_, key, figure) => {
    return key + figure.replace(/\d/g, () => String(1 + random(9)));
  });
}

function wordsOf(editionText, leadText) {
  const { title, date, folio, stories, indicators, pictures } = parse(editionText);
  const { kicker, headline, byline } = stories.main;
  const blocks = leadText.trim().split(/\n\s*\n/).map((block) => block.replace(/\n/g, ""));
  const firstSubhead = blocks.findIndex((block) => block.startsWith("## "));
  return {
    title, date: String(date), folio, kicker, headline, byline: `本报记者　${byline.join("　")}`,
    lead: blocks.slice(0, firstSubhead),
    body: blocks.slice(firstSubhead).map((block) => {
      const isSubhead = block.startsWith("## ");
      return { subhead: isSubhead, text: isSubhead ? block.slice(3) : block.replace(/\*/g, "") };
    }),
    pillar: indicators.results.title,
    indicators: indicators.results.items.map((item) => ({
      label: item.label, tag: String(item.tag ?? item.change ?? ""), figure: String(item.value ?? item.change),
      unit: item.unit ?? "", note: [item.note].flat().join("，"),
    })),
    pictures: Object.values(pictures).map(({ slug, caption, credit }) => ({ slug, caption: `${caption}　${credit} 摄` })),
  };
}

function write(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

write(join(folder, "words/sample.json"), JSON.stringify(wordsOf(edition, lead)));
for (let number = 1; number <= count; ++number) {
  const id = `edition-${String(number).padStart(3, "0")}`;
  const random = randomNumbers(number);
  const [figures, text] = [varyFigures(edition, random), varyText(lead, random)];
  write(join(folder, "editions", id, "edition.yaml"), figures);
  write(join(folder, "editions", id, "lead.md"), text);
  write(join(folder, "words", `${id}.json`), JSON.stringify(wordsOf(figures, text)));
}
