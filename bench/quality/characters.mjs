// Classes of characters, as GB/T 15834 and CLREQ divide them.
const opening = new Set("“‘（《〈「『【〖〔［｛([{");
const closing = new Set("”’）》〉」』】〗〕］｝，、；：。．？！");
const westernClosing = new Set(")]},.;:!?%");
const connecting = new Set("–—～-‐∶");
const dots = new Set("·‧・•");
const solidi = new Set("/／");
const postfixes = new Set("%％‰℃℉°′″");

export const isOpening = (character) => opening.has(character);
export const isClosing = (character) => closing.has(character);
export const isHan = (character) => /\p{Script=Han}/u.test(character);
export const isWestern = (character) => /[\p{Script=Latin}\p{Script=Greek}0-9]/u.test(character);
export const isSolidus = (character) => solidi.has(character);

export const mayEndLine = (character) => !opening.has(character) && !solidi.has(character);

// Of the level of the national standard: an ellipsis begins no line, a dash of two ems may.
export function mayBeginLine(text, at) {
  const character = text[at];
  if (character === "—") return text[at + 1] === "—";
  if (character === "…") return at === 0;
  return ![closing, westernClosing, connecting, dots, solidi, postfixes].some((set) => set.has(character));
}

export const isMark = (character) => !isHan(character) && !isWestern(character);

// The blank right of the ink of marks in Noto Serif CJK SC, in em: some cut a mark at a line's end to its half, some to
// its ink.
const blanks = new Map([
  ["，", 0.771], ["、", 0.71], ["；", 0.706], ["：", 0.706], ["。", 0.677], ["？", 0.542], ["！", 0.697], ["”", 0.571],
  ["’", 0.767], ["）", 0.651], ["》", 0.523], ["」", 0.657], ["』", 0.605], ["】", 0.62], ["…", 0.111], ["—", 0.071],
]);

export const blankAfter = (character) => blanks.get(character) ?? 0;
