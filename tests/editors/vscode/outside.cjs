// A folder without any edition, where the validator is not wanted: outside.cjs ADDRESS BROWSER FOLDER.
const assert = require("node:assert/strict");
const fs = require("node:fs");
const path = require("node:path");
const { command, drive, open, resize, until } = require("./window.cjs");

const [, , address, executablePath, folder] = process.argv;

/** The servers that run from where the test installed the extension. */
function servers() {
  const isServer = (line) => line[0].startsWith(path.join(process.cwd(), "extensions")) && line[1] === "lsp";
  const commandLine = (process) => {
    try {
      return fs.readFileSync(`/proc/${process}/cmdline`, "utf8").split("\0");
    } catch {
      return [""];
    }
  };
  return fs.readdirSync("/proc").filter((name) => /^\d+$/.test(name)).map(commandLine).filter(isServer).length;
}

async function wanted(page) {
  await open(page, "notes.txt");
  // The list is in the order of the time that each took to start, and draws only what the window shows.
  await resize(page, 2400);
  await command(page, "Developer: Show Running Extensions");
  await page.locator(".runtime-extensions-editor .monaco-list-row", { hasText: /edition-validator|Edition Validator/ }).first().waitFor();
  assert.equal(servers(), 0, "a text file by itself starts no server");
  fs.mkdirSync(path.join(folder, ".vscode"));
  fs.writeFileSync(path.join(folder, ".vscode/settings.json"), JSON.stringify({ "validator.plainText": "always" }));
  await until(servers, (count) => count === 1, "a text file that is a letter by the settings starts it");
  console.log("the server starts where there is a letter, and not before");
}

drive(address, executablePath, folder, [wanted]);
