// What there is to say of the lines of a text: how even their spacing is, and what a proof reader would mark.
import { blankAfter, isClosing, isHan, isMark, isOpening, isWestern, mayBeginLine, mayEndLine } from "./characters.mjs";

const seen = 0.005; // em; a gap below is rounding of the writers
const edge = 0.02; // em
const wide = 1 / 3; // em; many houses let the gaps beside Western letters open no further

// Figures of one setting. Spacing is judged over the justified lines that have two ideographs side by side.
export function judge(lines, paragraphs, measure) {
  for (const line of lines) Object.assign(line, spacing(line));
  const justified = lines.filter(({ endsParagraph }) => !endsParagraph);
  const measured = justified.filter(({ gap }) => gap !== undefined);
  const gaps = measured.map(({ gap }) => gap).sort((a, b) => a - b);
  const faults = findFaults(lines, paragraphs, measure);
  const count = (...kinds) => faults.filter(({ kind }) => kinds.includes(kind)).length;
  return {
    gaps: gaps.map((gap) => Number(gap.toFixed(4))),
    lines: lines.length,
    measured: measured.length,
    even: measured.filter(({ gap }) => gap <= seen).length / measured.length,
    mean: gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length,
    p95: percentile95(gaps),
    max: gaps.at(-1),
    squeezed: measured.filter(({ least }) => least < -seen).length,
    contrast: contrast(justified),
    western: Math.max(0, ...justified.map(({ western }) => western)),
    marks: lines.filter(({ glyphs }) => hasBadMark(glyphs)).length,
    wide: justified.filter(({ western }) => western > wide).length / justified.length,
    faults: count("start", "end", "dash", "number", "word", "overfull", "short"),
    units: count("unit"),
    runts: count("runt"),
    overfull: count("overfull"),
    hyphens: lines.filter(({ hyphenated }) => hyphenated).length,
    faultList: faults,
  };
}

export const percentile95 = (sorted) => sorted[Math.ceil(sorted.length * 0.95) - 1];

// The widest and narrowest gap between two ideographs of a line, and the widest blank beside Western letters, in em.
function spacing({ glyphs }) {
  let [gap, least, western] = [undefined, undefined, 0];
  for (let index = 1; index < glyphs.length; ++index) {
    const [a, b] = [glyphs[index - 1], glyphs[index]];
    const blank = b.x - a.x - a.advance;
    if (isHan(a.character) && isHan(b.character)) {
      gap = Math.max(gap ?? blank, blank);
      least = Math.min(least ?? blank, blank);
    } else if (!isMark(a.character) && !isMark(b.character)) western = Math.max(western, blank);
  }
  return { gap, least, western };
}

// A mark that was squeezed below half an em, its least width, or that was drawn away from the word it belongs to.
function hasBadMark(glyphs) {
  return glyphs.slice(1).some((b, index) => {
    const a = glyphs[index];
    const pitch = b.x - a.x;
    if (isClosing(a.character) && !isMark(b.character)) return pitch < 0.5 - edge;
    const inside = isHan(a.character) ? isClosing(b.character) : isOpening(a.character) && isHan(b.character);
    return inside && pitch > a.advance + edge;
  });
}

function contrast(justified) {
  const jumps = justified.slice(1).map((line, index) => {
    const before = justified[index];
    const comparable = before.paragraph === line.paragraph && before.gap !== undefined && line.gap !== undefined;
    return comparable ? Math.abs(line.gap - before.gap) : 0;
  });
  return Math.max(0, ...jumps);
}

function findFaults(lines, paragraphs, measure) {
  const wholes = paragraphs.map(indivisible);
  const faults = [];
  for (const line of lines) {
    const { paragraph, begin, end, endsParagraph, glyphs, hyphenated } = line;
    const report = (kind) => faults.push({ kind, paragraph: paragraph + 1, line: textOf(line) });
    const { text, address, numbers, quantities, spaces } = wholes[paragraph];
    if (farthest(glyphs, blankAfter) > measure + edge) report("overfull");
    if (endsParagraph) {
      if (begin > 0 && isRunt(text.slice(begin))) report("runt");
      continue;
    }
    const inside = (ranges) => ranges.some(([from, to]) => from < end && end < to);
    if (line.gap !== undefined && farthest(glyphs, blankHalf) < measure - edge) report("short");
    if (inside(address)) continue; // it has to be broken somewhere
    if (!mayBeginLine(text, end)) report("start");
    if (!mayEndLine(text[end - 1])) report("end");
    if (text[end - 1] === text[end] && "—…".includes(text[end])) report("dash");
    if (inside(numbers)) report("number");
    else if (inside(quantities)) report("unit");
    else if (isWestern(text[end - 1]) && isWestern(text[end]) && !spaces.has(end) && !hyphenated) report("word");
  }
  return faults;
}

const blankHalf = (character) => (isClosing(character) ? 0.5 : 0);
const farthest = (glyphs, blank) => {
  return Math.max(...glyphs.map(({ character, x, advance }) => x + advance - blank(character)));
};

export const textOf = ({ glyphs }) => glyphs.map(({ character }) => character).join("");

const addressPattern = /https?:\/\/[!-~]+/g;
const numberPattern = /[+\-−±¥￥$]?\d+(?:[.,:]\d+)*[%％‰℃°]?/g;
const longUnits = "个百分点|个基点|平方米|平方公里|立方米|公里|千米|千瓦|兆瓦|公斤|小时|分钟";
const units = "年月日时分秒号元角吨亩米克个名人位家次项套台件条天座处岁户所种类批场页行辆艘层间只百千万亿";
const unitPattern = new RegExp(String.raw`\d+(?:[.,]\d+)*[余多]?[百千万亿]*(?:${longUnits}|[${units}])`, "g");

// A paragraph's characters less its spaces, and the ranges of them that a line's end should not divide.
function indivisible(paragraph) {
  const spaces = new Set();
  let text = "";
  for (const character of paragraph) {
    if (/\s/.test(character)) spaces.add([...text].length);
    else text += character;
  }
  // All characters of the texts are of the first plane, so that places in the string are those of the characters.
  const ranges = (pattern) => [...text.matchAll(pattern)].map(({ index, 0: found }) => [index, index + found.length]);
  return {
    text: [...text],
    spaces,
    address: ranges(addressPattern),
    numbers: ranges(numberPattern),
    quantities: ranges(unitPattern),
  };
}

// One ideograph or one letter, with marks or without.
function isRunt(characters) {
  return characters.filter((character) => !isMark(character)).length < 2;
}
