// Prints the figures of all settings: a row a text and measure, the tools' lines below each other, and who is better.
import { percentile95 } from "./judge.mjs";

const columns = [
  ["lines", (row) => row.lines],
  ["even %", (row) => percent(row.even)],
  ["mean", (row) => em(row.mean)],
  ["p95", (row) => em(row.p95)],
  ["max", (row) => em(row.max)],
  ["contrast", (row) => em(row.contrast)],
  ["squeezed", (row) => row.squeezed],
  ["western", (row) => em(row.western)],
  ["wide %", (row) => percent(row.wide)],
  ["marks", (row) => row.marks],
  ["faults", (row) => row.faults],
  ["units", (row) => row.units],
  ["runts", (row) => row.runts],
];

const percent = (share) => (share * 100).toFixed(1);
const em = (length) => length.toFixed(3);
const line = (name, cells) => console.log(name.padEnd(34) + cells.map((cell) => String(cell).padStart(9)).join(""));

export function printRows(rows) {
  line("", columns.map(([title]) => title));
  for (const row of rows) {
    line(`${row.text} ${row.measure}`.padEnd(20) + row.tool, columns.map(([, value]) => value(row)));
  }
}

export function printTotals(rows) {
  console.log("\nAll texts:");
  line("", columns.map(([title]) => title));
  for (const total of totals(rows)) {
    line(`${total.measure}字`.padEnd(19) + total.tool, columns.map(([, value]) => value(total)));
  }
}

// The totals as the table of bench/README.md.
export function markdownTotals(rows) {
  const row = (cells) => `| ${cells.join(" | ")} |`;
  const shown = columns.filter(([title]) => !["contrast", "squeezed"].includes(title));
  const head = [row(["measure", "", ...shown.map(([title]) => title)]), row(Array(shown.length + 2).fill("---"))];
  const body = totals(rows).map((total) => {
    return row([`${total.measure}字`, total.tool, ...shown.map(([, value]) => value(total))]);
  });
  const wins = rivalsOf(rows).map((rival) => {
    const { pairs, spoiled, lost } = compareWith(rows, rival);
    const good = pairs.length - spoiled.length - lost.length;
    return (
      `- Against ${rival}, of ${pairs.length} settings: at least as good in all four respects ${good}; the other sets ` +
      `marks against the rules, and we do not, ${spoiled.length}; lost ${lost.length}.`
    );
  });
  return [...head, ...body, "", ...wins].join("\n");
}

// All texts together: lines are weighed alike, whatever their text; the widest is the widest of all.
function totals(rows) {
  const groups = unique(rows.map((row) => row.measure)).flatMap((measure) => {
    return unique(rows.map((row) => row.tool)).map((tool) => ({ measure, tool }));
  });
  return groups.map(({ measure, tool }) => {
    const of = rows.filter((row) => row.measure === measure && row.tool === tool);
    const sum = (key) => of.reduce((total, row) => total + row[key], 0);
    const worst = (key) => Math.max(...of.map((row) => row[key]));
    const mean = (key) => of.reduce((total, row) => total + row[key] * row.measured, 0) / sum("measured");
    const total = { measure, tool, p95: percentile95(of.flatMap((row) => row.gaps).sort((a, b) => a - b)) };
    for (const key of ["even", "mean", "wide"]) total[key] = mean(key);
    for (const key of ["lines", "squeezed", "marks", "faults", "units", "runts"]) total[key] = sum(key);
    for (const key of ["max", "contrast", "western"]) total[key] = worst(key);
    return total;
  });
}

// In which a row has to be at least as good: the better is the greater, by more than the noise. Writers of PDF place
// glyphs to a thousandth of an em, so that a gap of a 23rd comes out as 0.0434 here and 0.0435 there.
const criteria = [
  { name: "lines without a gap", value: (row) => Number(percent(row.even)), noise: 0 },
  { name: "widest gap", value: (row) => -Number(row.max.toFixed(4)), noise: 0.001 },
  { name: "faults and parted units", value: (row) => -row.faults - row.units, noise: 0 },
  { name: "runts", value: (row) => -row.runts, noise: 0 },
];

// 1: the first is better, -1: the second, 0: neither.
function compareIn({ value, noise }, own, other) {
  const difference = value(own) - value(other);
  return Math.abs(difference) <= noise ? 0 : Math.sign(difference);
}

export function printWins(rows) {
  for (const rival of rivalsOf(rows)) {
    const { pairs, spoiled, lost } = compareWith(rows, rival);
    console.log(`\nBroadsheet against ${rival}, ${pairs.length} rows:`);
    line("", ["better", "equal", "worse"]);
    for (const criterion of criteria) {
      const signs = pairs.map(([own, other]) => compareIn(criterion, own, other));
      line(`  ${criterion.name}`, [1, 0, -1].map((sign) => signs.filter((found) => found === sign).length));
    }
    console.log(`  at least as good in all four: ${pairs.length - spoiled.length - lost.length}`);
    printWorse(`marks of ${rival} against the rules`, spoiled);
    printWorse("lost", lost);
  }
}

function printWorse(title, pairs) {
  console.log(`  ${title}: ${pairs.length}`);
  for (const [own, other] of pairs) {
    const worse = criteria.filter((criterion) => compareIn(criterion, own, other) < 0);
    const reasons = worse.map(({ name, value }) => `${name} ${Math.abs(value(own))} : ${Math.abs(value(other))}`);
    console.log(`    ${own.text} ${own.measure}: ${reasons.join(", ")}; marks ${own.marks} : ${other.marks}`);
  }
}

const rivalsOf = (rows) => unique(rows.map(({ tool }) => tool)).filter((tool) => tool !== "broadsheet");

// A row that is worse in some respect is lost, unless the rival's is bought with marks that it squeezes below half an em
// or draws away from their word, and ours has none: a line set so would go back to the setter.
function compareWith(rows, rival) {
  const pairs = rows.filter(({ tool }) => tool === "broadsheet").map((own) => {
    return [own, rows.find((row) => row.tool === rival && row.text === own.text && row.measure === own.measure)];
  });
  const worse = pairs.filter(([own, other]) => criteria.some((criterion) => compareIn(criterion, own, other) < 0));
  const isSpoiled = ([own, other]) => own.marks === 0 && other.marks > 0;
  return { pairs, spoiled: worse.filter(isSpoiled), lost: worse.filter((pair) => !isSpoiled(pair)) };
}

export function printWorst(lines, count) {
  console.log(`\nThe ${count} widest gaps of Broadsheet:`);
  const sorted = [...lines].sort((a, b) => b.gap - a.gap).slice(0, count);
  for (const { gap, text, measure, paragraph, line } of sorted) {
    console.log(`  ${em(gap)}  ${place(text, measure, paragraph)}  ${line}`);
  }
}

export function printFaults(rows) {
  const ours = rows.filter(({ tool }) => tool === "broadsheet");
  console.log("\nFaults, parted units and runts of Broadsheet:");
  for (const { text, measure, faultList } of ours) {
    for (const { kind, paragraph, line } of faultList) {
      console.log(`  ${kind.padEnd(8)} ${place(text, measure, paragraph)}  ${line}`);
    }
  }
}

const place = (text, measure, paragraph) => {
  return `${`${text} ${measure}`.padEnd(18)} paragraph ${String(paragraph).padStart(2)}`;
};

const unique = (values) => [...new Set(values)];
