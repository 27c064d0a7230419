// Prints the figures of all settings: a row a text and measure, the tools' lines below each other, and who is better.
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

// All texts together: lines are weighed alike, whatever their text.
export function printTotals(rows) {
  console.log("\nAll texts:");
  line("", columns.map(([title]) => title));
  for (const measure of unique(rows.map((row) => row.measure))) {
    for (const tool of unique(rows.map((row) => row.tool))) {
      const of = rows.filter((row) => row.measure === measure && row.tool === tool);
      const sum = (key) => of.reduce((total, row) => total + row[key], 0);
      const worst = (key) => Math.max(...of.map((row) => row[key]));
      const mean = (key) => of.reduce((total, row) => total + row[key] * row.measured, 0) / sum("measured");
      const total = { even: mean("even"), mean: mean("mean"), wide: mean("wide"), p95: worst("p95") };
      for (const key of ["lines", "squeezed", "faults", "units", "runts"]) total[key] = sum(key);
      for (const key of ["max", "contrast", "western"]) total[key] = worst(key);
      line(`${measure}字`.padEnd(19) + tool, columns.map(([, value]) => value(total)));
    }
  }
  console.log("(p95: the worst text's)");
}

// In which a row has to be at least as good: the better is the greater.
const criteria = [
  ["lines without a gap", (row) => Number(percent(row.even))],
  ["widest gap", (row) => -Number(em(row.max))],
  ["faults and parted units", (row) => -row.faults - row.units],
  ["runts", (row) => -row.runts],
];

export function printWins(rows) {
  const ours = rows.filter(({ tool }) => tool === "broadsheet");
  const rivals = unique(rows.map((row) => row.tool)).filter((tool) => tool !== "broadsheet");
  for (const rival of rivals) {
    const pairs = ours.map((own) => {
      return [own, rows.find((row) => row.tool === rival && row.text === own.text && row.measure === own.measure)];
    });
    console.log(`\nBroadsheet against ${rival}, ${pairs.length} rows:`);
    line("", ["better", "equal", "worse"]);
    for (const [name, value] of criteria) {
      const signs = pairs.map(([own, other]) => Math.sign(value(own) - value(other)));
      line(`  ${name}`, [1, 0, -1].map((sign) => signs.filter((found) => found === sign).length));
    }
    const lost = pairs.filter(([own, other]) => criteria.some(([, value]) => value(own) < value(other)));
    console.log(`  at least as good in all four: ${pairs.length - lost.length} of ${pairs.length}`);
    for (const [own, other] of lost) {
      const worse = criteria.filter(([, value]) => value(own) < value(other));
      const reasons = worse.map(([name, value]) => `${name} ${Math.abs(value(own))} : ${Math.abs(value(other))}`);
      console.log(`    ${own.text} ${own.measure}: ${reasons.join(", ")}`);
    }
  }
}

export function printWorst(lines, count) {
  console.log(`\nThe ${count} widest gaps of Broadsheet:`);
  const sorted = [...lines].sort((a, b) => b.gap - a.gap).slice(0, count);
  for (const { gap, text, measure, paragraph, line } of sorted) {
    console.log(`  ${em(gap)}  ${`${text} ${measure}`.padEnd(18)} paragraph ${String(paragraph).padStart(2)}  ${line}`);
  }
}

export function printFaults(rows) {
  const ours = rows.filter(({ tool }) => tool === "broadsheet");
  console.log("\nFaults, parted units and runts of Broadsheet:");
  for (const { text, measure, faultList } of ours) {
    for (const { kind, paragraph, line } of faultList) {
      console.log(`  ${kind.padEnd(8)} ${`${text} ${measure}`.padEnd(18)} paragraph ${String(paragraph).padStart(2)}  ${line}`);
    }
  }
}

const unique = (values) => [...new Set(values)];
