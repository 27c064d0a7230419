// The texts of the bench as plain paragraphs: the stories of the sample editions without their subheads, and texts/.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));

export function readTexts() {
  const editions = join(here, "../../content");
  const stories = readdirSync(editions).sort().map((name) => ({ name, path: join(editions, name, "lead.md") }));
  const own = readdirSync(join(here, "texts")).sort();
  const texts = own.map((file) => ({ name: basename(file, ".md"), path: join(here, "texts", file) }));
  return [...stories.filter(({ path }) => existsSync(path)), ...texts].map(({ name, path }) => {
    return { name, paragraphs: plainParagraphs(readFileSync(path, "utf8")) };
  });
}

// One face only, so that all set the same: emphasis loses its stars.
function plainParagraphs(markdown) {
  const blocks = markdown.trim().split(/\n\s*\n/).map((block) => block.replaceAll("\n", ""));
  return blocks.filter((block) => !block.startsWith("#")).map((block) => block.replaceAll("*", ""));
}
