// Writes the versions of pins.json ("name@asked": "taken", name * for any, null for none) into a package.json.
import { readFileSync, writeFileSync } from "node:fs";

const [pinsFile, packageFile] = process.argv.slice(2);
const pins = JSON.parse(readFileSync(pinsFile, "utf8"));
const json = JSON.parse(readFileSync(packageFile, "utf8"));

function pinned(name, version) {
  const exact = pins[`${name}@${version}`];
  return exact === undefined ? (pins[`*@${version}`] ?? version) : exact;
}

for (const section of [json.dependencies, json.devDependencies]) {
  for (const [name, version] of Object.entries(section ?? {})) {
    section[name] = pinned(name, version);
    if (section[name] === null) {
      delete section[name];
      delete json.overrides?.[name];
    }
  }
}
writeFileSync(packageFile, JSON.stringify(json, null, 2));
