// Makes a .vsix with the validator for one platform: `npm run package [-- linux-x64]`. A native program is linked on its own
// system; for another one the .NET runtime goes along in one file, which is larger and starts more slowly.
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, rmSync } from "node:fs";
import { arch, platform } from "node:process";
import { fileURLToPath } from "node:url";
import path from "node:path";

const runtimes = {
  "linux-x64": "linux-x64", "linux-arm64": "linux-arm64", "alpine-x64": "linux-musl-x64",
  "darwin-x64": "osx-x64", "darwin-arm64": "osx-arm64", "win32-x64": "win-x64", "win32-arm64": "win-arm64",
};
const own = `${platform}-${arch}`;
const target = process.argv[2] ?? own;
if (!(target in runtimes)) {
  console.error(`There is no platform ${target}; there are ${Object.keys(runtimes).join(", ")}`);
  process.exit(2);
}

const here = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const run = (command, args) => execFileSync(command, args, { cwd: here, stdio: "inherit", shell: platform === "win32" });
const server = path.join(here, "server");
rmSync(server, { recursive: true, force: true });
mkdirSync(server, { recursive: true });

const program = target.startsWith("win32") ? "validator.exe" : "validator";
copyFileSync(target === own && process.env.VALIDATOR_PROGRAM || publish(), path.join(server, program));
copyFileSync(path.join(here, "../../LICENSE"), path.join(here, "LICENSE"));
run("npm", ["run", "--silent", "check"]);
run("npm", ["run", "--silent", "bundle"]);
run("npx", ["vsce", "package", "--no-dependencies", "--target", target, "--out", `edition-validator-${target}.vsix`]);

/** Publishes the program for the platform, and says where it is. A program that is there already may be named in VALIDATOR_PROGRAM instead. */
function publish() {
  const published = path.join(here, "obj", target);
  const whole = target === own ? [] : ["-p:PublishAot=false", "-p:PublishSingleFile=true", "--self-contained"];
  run("dotnet", ["publish", "../Validator.Cli", "-c", "Release", "-r", runtimes[target], "-o", published, "-p:DebugType=none", ...whole]);
  return path.join(published, program);
}
