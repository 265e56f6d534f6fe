// Bundles src into ../wwwroot under names that carry a hash of their bytes, so that browsers may keep them for ever; index.html names them.
import { createHash } from "node:crypto";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
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
  legalComments: "linked",
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

const icon = await readFile(join(here, "src", "icon.svg"));
const iconName = `icon-${createHash("sha256").update(icon).digest("hex").slice(0, 8).toUpperCase()}.svg`;
await writeFile(join(target, iconName), icon);

const names = { icon: iconName, style: name(".css"), script: name(".js") };
const html = await readFile(join(here, "src", "index.html"), "utf8");
await writeFile(join(target, "index.html"), html.replace(/\{\{(\w+)\}\}/g, (_, key) => names[key]));
