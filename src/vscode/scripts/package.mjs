// Makes a .vsix with the validator for each platform that is named: `npm run package [-- linux-arm64 darwin-x64]`, `-- all`; for this one
// where none is. A native program is linked on its own system; for another one the .NET runtime goes along, trimmed and compressed in
// one file, which is larger and starts more slowly.
import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { arch, platform } from "node:process";
import { fileURLToPath } from "node:url";
import path from "node:path";

const runtimes = {
  "linux-x64": "linux-x64", "linux-arm64": "linux-arm64", "alpine-x64": "linux-musl-x64",
  "darwin-x64": "osx-x64", "darwin-arm64": "osx-arm64", "win32-x64": "win-x64", "win32-arm64": "win-arm64",
};
// Alpine's C library is not that of other Linux systems.
const own = `${existsSync("/etc/alpine-release") ? "alpine" : platform}-${arch}`;
const named = process.argv.slice(2);
const targets = named.length === 0 ? [own] : named.includes("all") ? Object.keys(runtimes) : named;
const unknown = targets.find((target) => !(target in runtimes));
if (unknown) {
  console.error(`There is no platform ${unknown}; there are ${Object.keys(runtimes).join(", ")}, and all`);
  process.exit(2);
}

const here = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const run = (command, args) => execFileSync(command, args, { cwd: here, stdio: "inherit", shell: platform === "win32" });
const server = path.join(here, "server");

copyFileSync(path.join(here, "../../LICENSE"), path.join(here, "LICENSE"));
run("npm", ["run", "--silent", "check"]);
run("npm", ["run", "--silent", "bundle"]);
targets.forEach(pack);

function pack(target) {
  const program = target.startsWith("win32") ? "validator.exe" : "validator";
  const made = (target === own && process.env.VALIDATOR_PROGRAM) || publish(target, program);
  rmSync(server, { recursive: true, force: true });
  mkdirSync(server, { recursive: true });
  copyFileSync(made, path.join(server, program));
  run("npx", ["vsce", "package", "--no-dependencies", "--target", target, "--out", `edition-validator-${target}.vsix`]);
}

/** Publishes the program for a platform, and says where it is. For this one a program that is there already may be named in VALIDATOR_PROGRAM. */
function publish(target, program) {
  const published = path.join(here, "obj", target);
  const whole = target === own ? [] : ["-p:PublishAot=false", "-p:PublishSingleFile=true"];
  run("dotnet", ["publish", "../Validator.Cli", "-c", "Release", "-r", runtimes[target], "-o", published, "-p:DebugType=none", ...whole]);
  return path.join(published, program);
}
