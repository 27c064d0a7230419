// Makes the sample edition at every length from 88 to 112 hundredths of its text, in steps of 20 characters, lets the
// program close each page, and prints what gave.
//
// usage: node bench/closing.mjs [LAYOUT]     after scripts/demo; needs node and `npm install --prefix bench`
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const out = join(root, "out/closing");
const sample = join(root, "content/jiangbei-2020");
const filler = [..."，全区上下一件接着一件办、一步跟着一步走，说到的都要做到，做到的还要再往前推一推，年底对账不欠账"];
const paragraphs = readFileSync(join(sample, "lead.md"), "utf8").split("\n").filter(Boolean);
const lengths = paragraphs.map((text) => (text.startsWith("#") ? 0 : [...text].length));
const total = lengths.reduce((sum, length) => sum + length, 0);

// `by` characters more or fewer, shared out among the paragraphs by their lengths, before each one's last stop.
function textOfLength(by) {
  let [passed, shared] = [0, 0];
  const changed = paragraphs.map((text, index) => {
    passed += lengths[index];
    const share = Math.round((by * passed) / total) - shared;
    shared += share;
    if (share === 0) return text;
    const characters = [...text];
    const stop = characters.pop();
    for (let i = 0; i < share; ++i) characters.push(filler[i % filler.length]);
    if (share < 0) characters.splice(share);
    if ("，、".includes(characters.at(-1))) characters[characters.length - 1] = "再";
    return characters.join("") + stop;
  });
  return changed.join("\n\n") + "\n";
}

rmSync(out, { recursive: true, force: true });
const most = 20 * Math.ceil((0.12 * total) / 20);
const steps = [];
for (let by = -most; by <= most; by += 20) steps.push(by);
const folder = (by) => join(out, "editions", String(1000 + by));
for (const by of steps) {
  mkdirSync(folder(by), { recursive: true });
  cpSync(sample, folder(by), { recursive: true });
  writeFileSync(join(folder(by), "lead.md"), textOfLength(by));
}
const layout = process.argv[2] ? ["--layout", process.argv[2]] : [];
try {
  execFileSync(
    join(root, "build/release/src/broadsheet"),
    ["batch", join(out, "editions"), "-d", join(out, "pdf"), "-j", "1", ...layout],
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
for (const { id, ledger: [ledger] } of reports) {
  const by = Number(id) - 1000;
  const moved = ledger.bands.filter(({ rows }) => rows !== 0).map(({ name, rows }) => `${name} ${rows > 0 ? "+" : ""}${rows}`);
  const { threads, alternative } = ledger;
  console.log(
    `| ${total + by} | ${((100 * (total + by)) / total).toFixed(1)} | ${ledger.closed ? "yes" : "no"} | ` +
      `${[alternative, ...moved].filter(Boolean).join(", ") || "–"} | ${sum(threads, "longer")}, ${sum(threads, "shorter")} | ` +
      `${sum(threads, "subhead-rows")} |`,
  );
}
