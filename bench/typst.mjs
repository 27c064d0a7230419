// Sets the page of page.typ with the words of each file, in one process, and prints the milliseconds of each.
//
// usage: node typst.mjs OUT WORDS.json…     OUT is a folder, or for one file of words the PDF
import { statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

const bench = dirname(fileURLToPath(import.meta.url));
const [out, ...files] = process.argv.slice(2);
const isFolder = statSync(out, { throwIfNoEntry: false })?.isDirectory() ?? false;

// Typst reads nothing outside its workspace.
const workspace = resolve(bench, "..");
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: [join(workspace, "fonts")] }] });

for (const file of files) {
  const started = performance.now();
  const words = "/" + relative(workspace, resolve(file));
  const document = { mainFilePath: join(bench, "page.typ"), inputs: { words } };
  // Our pages are not tagged either.
  const pdf = compiler.pdf(document, { pdfTags: false });
  writeFileSync(isFolder ? join(out, basename(file, ".json") + ".pdf") : out, pdf);
  compiler.evictCache(10);  // as its own watch mode does
  console.log((performance.now() - started).toFixed(2));
}
