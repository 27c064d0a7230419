// Makes an edition of the samples at every length from 88 to 112 hundredths of its text, in steps of 20 characters (a
// hundredth of one of several pages), lets the program close each page, and prints what gave.
//
// usage: node bench/closing.mjs [LAYOUT|- [EDITION]]     after scripts/demo; needs node
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const out = join(root, "out/closing");
const [layout = "-", edition = "jiangbei-2020"] = process.argv.slice(2);
const sample = join(root, "content", edition);
const filler = [..."，全区上下一件接着一件办、一步跟着一步走，说到的都要做到，做到的还要再往前推一推，年底对账不欠账"];
const texts = readdirSync(sample).filter((name) => name.endsWith(".md")).map((name) => {
  const paragraphs = readFileSync(join(sample, name), "utf8").split("\n").filter(Boolean);
  return { name, paragraphs, lengths: paragraphs.map((text) => (text.startsWith("#") ? 0 : [...text].length)) };
});
const total = texts.flatMap(({ lengths }) => lengths).reduce((sum, length) => sum + length, 0);

// `by` characters more or fewer, shared out among all paragraphs by their lengths, before each one's last stop.
function writeTexts(folder, by) {
  let [passed, shared] = [0, 0];
  for (const { name, paragraphs, lengths } of texts) {
    const changed = paragraphs.map((text, index) => {
      passed += lengths[index];
      const share = Math.round((by * passed) / total) - shared;
      shared += share;
      return share === 0 ? text : ofLength(text, share);
    });
    writeFileSync(join(folder, name), changed.join("\n\n") + "\n");
  }
}

function ofLength(text, by) {
  const characters = [...text];
  const stop = characters.pop();
  for (let i = 0; i < by; ++i) characters.push(filler[i % filler.length]);
  if (by < 0) characters.splice(by);
  if ("，、".includes(characters.at(-1))) characters[characters.length - 1] = "再";
  return characters.join("") + stop;
}

rmSync(out, { recursive: true, force: true });
const step = total < 4000 ? 20 : Math.round(total / 100);
const most = step * Math.ceil((0.12 * total) / step);
const steps = [];
for (let by = -most; by <= most; by += step) steps.push(by);
const folder = (by) => join(out, "editions", String(total + by));
for (const by of steps) {
  mkdirSync(folder(by), { recursive: true });
  cpSync(sample, folder(by), { recursive: true });
  writeTexts(folder(by), by);
}
try {
  execFileSync(
    join(root, "build/release/src/broadsheet"),
    ["batch", join(out, "editions"), "-d", join(out, "pdf"), "-j", "1", ...(layout === "-" ? [] : ["--layout", layout])],
    { stdio: "ignore" },
  );
} catch (failure) {
  if (failure.status !== 3) throw failure; // some do not fit: the table says which
}

const sum = (list, key) => list.reduce((all, entry) => all + entry[key], 0);
console.log("| characters | % | closed | bands moved | paragraphs longer, shorter | rows before subheads |");
console.log("|---|---|---|---|---|---|");
const reports = readFileSync(join(out, "pdf/report.jsonl"), "utf8").trim().split("\n").map((line) => JSON.parse(line));
reports.sort((a, b) => a.id - b.id);
for (const { id, ledger: pages } of reports) {
  const moves = pages.flatMap(({ page, alternative, bands }) => {
    const moved = bands.filter(({ rows }) => rows !== 0).map(({ name, rows }) => `${name} ${rows > 0 ? "+" : ""}${rows}`);
    return [alternative, ...moved].filter(Boolean).map((move) => (page ? `${page} ${move}` : move));
  });
  const threads = pages.flatMap((page) => page.threads);
  console.log(
    `| ${id} | ${((100 * id) / total).toFixed(1)} | ${pages.every(({ closed }) => closed) ? "yes" : "no"} | ` +
      `${moves.join(", ") || "–"} | ${sum(threads, "longer")}, ${sum(threads, "shorter")} | ` +
      `${sum(threads, "subhead-rows")} |`,
  );
}
