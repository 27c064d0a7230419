// Runs pdfcpu's strict validation over PDF files of one folder. It says "validation ok" for each that is valid; its exit
// code says nothing.
//
// usage: node scripts/other-eyes.mjs PDFCPU.wasm FILE…

import { readFile } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { WASI } from "node:wasi";

const [program, ...files] = process.argv.slice(2);
const wasi = new WASI({
  version: "preview1",
  args: ["pdfcpu", "validate", "-c", "disable", "-mode", "strict", ...files.map((file) => `/files/${basename(file)}`)],
  preopens: { "/files": dirname(files[0]) },
  returnOnExit: true,
});
const module = await WebAssembly.compile(await readFile(program));
process.exitCode = wasi.start(await WebAssembly.instantiate(module, wasi.getImportObject()));
