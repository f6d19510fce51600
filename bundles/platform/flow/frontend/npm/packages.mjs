// Lists the npm packages whose code is in the bundle: name, version, licence. Ends with an error when a licence is
// not one that lets us give the code away.
import { readFileSync } from "node:fs";
import { join } from "node:path";

const free = new Set(["Apache-2.0", "MIT", "BSD-3-Clause", "BSD-2-Clause", "ISC", "(MPL-2.0 OR Apache-2.0)", "0BSD"]);
const work = process.argv[2];
const modules = readFileSync(join(work, "target/classes/META-INF/VAADIN/config/bundle-size.html"), "utf8");
const names = new Set();
for (const [, name] of modules.matchAll(/node_modules\/((?:@[^/"]+\/)?[^/"@]+)\//g)) names.add(name);

let refused = false;
for (const name of [...names].sort()) {
  const { version, license } = JSON.parse(readFileSync(join(work, "node_modules", name, "package.json"), "utf8"));
  console.log(`${name} ${version} ${license}`);
  if (!free.has(license)) {
    console.error(`${name} ${version} is licensed "${license}": it may not be in the front end`);
    refused = true;
  }
}
process.exit(refused ? 1 : 0);
