// Bundles src into ../wwwroot under names that carry a hash of their bytes, so that browsers may keep them for ever; index.html names them.
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const target = join(here, "..", "wwwroot");

const bundle = await build({
  absWorkingDir: here,
  entryPoints: { page: "src/main.ts", style: "src/style/page.css" },
  bundle: true,
  minify: true,
  legalComments: "none",
  metafile: true,
  format: "esm",
  target: ["es2022", "safari16"],
  entryNames: "[name]-[hash]",
  outdir: target,
  write: false,
  logLevel: "warning",
});

await rm(target, { recursive: true, force: true });
await mkdir(target, { recursive: true });
const name = (suffix) => basename(bundle.outputFiles.find((file) => file.path.endsWith(suffix)).path);
for (const file of bundle.outputFiles) await writeFile(join(target, basename(file.path)), file.contents);

/** Writes a file under a name with a hash of its bytes; returns the name. */
async function writeHashed(stem, ending, bytes) {
  const hashed = `${stem}-${createHash("sha256").update(bytes).digest("hex").slice(0, 8).toUpperCase()}.${ending}`;
  await writeFile(join(target, hashed), bytes);
  return hashed;
}

/** The licences of the packages whose code is in the bundle, which ask to go with it. */
async function licences() {
  const inputs = Object.values(bundle.metafile.outputs).flatMap((output) => Object.entries(output.inputs)).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  const packages = new Set(inputs.flatMap(([path]) => path.match(/^(node_modules\/(?:@[^/]+\/)?[^/]+)\//)?.[1] ?? []));
  const texts = [...packages].sort().map(async (folder) => {
    const { name, version } = JSON.parse(await readFile(join(here, folder, "package.json"), "utf8"));
    const file = (await readdir(join(here, folder))).find((entry) => /^licen[cs]e/i.test(entry));
    if (!file) throw new Error(`${name} has no licence file.`);
    return `${name} ${version}\n\n${(await readFile(join(here, folder, file), "utf8")).trim()}\n`;
  });
  return (await Promise.all(texts)).join(`\n${"-".repeat(80)}\n\n`);
}

const names = {
  icon: await writeHashed("icon", "svg", await readFile(join(here, "src", "icon.svg"))),
  licences: await writeHashed("licences", "txt", await licences()),
  style: name(".css"),
  script: name(".js"),
};
const html = await readFile(join(here, "src", "index.html"), "utf8");
await writeFile(join(target, "index.html"), html.replace(/\{\{(\w+)\}\}/g, (_, key) => names[key]));
