// A folder of letters as a first-time editor works with it: folder.cjs ADDRESS BROWSER FOLDER.
const assert = require("node:assert/strict");
const fs = require("node:fs");
const path = require("node:path");
const { command, drive, goTo, open, press, problems, quickInput, resize, suggestions, text, until } = require("./window.cjs");

const [, , address, executablePath, folder] = process.argv;
const letter = "edition/letters/1921-05-03.txt";
const flawed = "E. Marlow to Sir J. Penrose. 3 May 1921.\n1. The packet[footnoteRef:1] sailed.\n3. I hope we shall hear.\n";

/** The settings of the folder, which VS Code reads as they are written. */
function settings(values) {
  fs.mkdirSync(path.join(folder, ".vscode"), { recursive: true });
  fs.writeFileSync(path.join(folder, ".vscode/settings.json"), JSON.stringify(values));
}

const squiggles = (page, kind = "error") => page.locator(`.squiggly-${kind}`).count();
const isCount = (wanted) => (count) => count === wanted;

/** What stands at the status bar's item of the validator, with its tooltip. */
async function status(page) {
  const item = page.locator(".statusbar-item[id*='validator.status']");
  return (await item.count()) ? `${(await item.textContent()).trim()} | ${await item.getAttribute("aria-label")}` : "";
}

async function plainText(page) {
  await open(page, "notes.txt");
  await page.locator(".statusbar-item", { hasText: "Plain Text" }).waitFor();
  await until(() => status(page), (shown) => shown.includes("3 letters"), "the edition is counted");
  assert.equal(await squiggles(page), 0, "a .txt file outside of an edition is no letter");
  settings({ "validator.plainText": "always" });
  await page.locator(".statusbar-item", { hasText: "Edition Letter" }).waitFor();
  await until(() => squiggles(page), isCount(2), "every .txt file is a letter where the settings say so");
  settings({});
  await until(() => squiggles(page), isCount(0), "a .txt file outside of an edition is no letter any more");
  console.log("a .txt file outside of an edition is a letter where the settings say so");
}

async function looseLetter(page) {
  await open(page, "loose.edition");
  await page.locator(".statusbar-item", { hasText: "Edition Letter" }).waitFor();
  await until(() => squiggles(page), isCount(2), "an .edition file is a letter wherever it is");
  console.log("an .edition file is a letter wherever it is");
}

async function untitled(page) {
  await command(page, "File: New Untitled Text File");
  await page.locator(".tab.active", { hasText: "Untitled-1" }).waitFor();
  await command(page, "Change Language Mode");
  await quickInput(page).fill("Edition Letter");
  await page.locator(".quick-input-list .monaco-list-row", { hasText: "Edition Letter" }).first().waitFor();
  await page.keyboard.press("Enter");
  await page.locator(".statusbar-item", { hasText: "Edition Letter" }).waitFor();
  await page.keyboard.insertText(flawed);
  await until(() => squiggles(page), isCount(2), "what was never saved is checked too");
  await command(page, "View: Revert and Close Editor");
  console.log("what was never saved is checked too");
}

/** Asks for the scopes that the grammar and the server give a mark. */
async function scopes(page) {
  const scopesAt = async (place) => {
    await goTo(page, place);
    await command(page, "Developer: Inspect Editor Tokens and Scopes");
    const widget = page.locator(".token-inspect-widget");
    const said = await until(() => widget.textContent(), (shown) => shown.includes("text.edition"), "the scopes of the mark");
    await page.keyboard.press("Escape");
    return said;
  };
  await open(page, letter);
  assert.match(await scopesAt("1:5"), /markup\.heading\.edition/);
  assert.match(await scopesAt("2:1"), /constant\.numeric\.paragraph\.edition/);
  assert.match(await scopesAt("2:40"), /markup\.underline\.link\.reference\.edition/);
  assert.match(await scopesAt("2:90"), /comment\.block\.note\.edition/);
  console.log("the markup is told apart");
}

async function hints(page) {
  await open(page, letter);
  assert.doesNotMatch(await text(page), /Tuesday|Halcyon.*Halcyon/s, "nothing is shown beside the text by default");
  settings({ "validator.inlayHints.weekdays": true });
  await until(() => text(page), (shown) => shown.includes("Tuesday"), "the weekday beside the date");
  settings({ "validator.inlayHints.notes": true });
  await until(() => text(page), (shown) => /Halcyon.*Halcyon/s.test(shown) && !shown.includes("Tuesday"), "the note beside its reference");
  settings({});
  await until(() => text(page), (shown) => !/Halcyon.*Halcyon/s.test(shown), "nothing beside the text any more");
  console.log("hints are shown where the settings ask for them");
}

async function checkedEdition(page) {
  // A tall window shows every row of Problems.
  await resize(page, 1600);
  await command(page, "Validator: Check the Edition");
  await page.locator(".notification-list-item-message", { hasText: "3 letters: 4 errors, 2 warnings" }).waitFor();
  await page.locator(".markers-panel").waitFor();
  await command(page, "View: Toggle Maximized Panel");
  await until(() => problems(page), (found) => found.some((line) => line.startsWith("1921-05-09.txt")), "a letter that is not open has its findings too");
  assert.match(await status(page), /Edition: \d+ findings/);
  await command(page, "Notifications: Clear All Notifications");
  settings({ "validator.checkEdition": false });
  await until(() => status(page), (shown) => /Open letters: \d+ findings.*\d open letters?: \d errors/.test(shown), "the open letters are counted");
  await command(page, "Validator: Check the Edition");
  await page.locator(".notification-list-item-message", { hasText: "Only letters that are open are checked" }).waitFor();
  await command(page, "Notifications: Clear All Notifications");
  await until(() => problems(page), (found) => found.length > 0 && !found.some((line) => line.startsWith("1921-05-09.txt")), "only open letters are checked");
  settings({});
  await until(() => problems(page), (found) => found.some((line) => line.startsWith("1921-05-09.txt")), "the whole edition is checked again");
  console.log("the edition is checked where the settings do not forbid it");
}

async function taskOnce(page) {
  const suggesting = path.join(folder, "edition/letters/1921-05-16.txt");
  fs.writeFileSync(suggesting, "E. Marlow to Sir J. Penrose. 16 May 1921.\nWe met.[footnoteRef:1] It rained.[footnoteRef:4] [1:  In the garden.] [4:  All day.] \n");
  const suggested = await until(() => suggestions(page), (found) => found.length === 1, "a suggestion");
  const before = await problems(page);
  const isBefore = (found) => JSON.stringify(found) === JSON.stringify(before);
  const counted = await counts(page);
  await check(page);
  await until(() => problems(page), isBefore, "Problems is as it was");
  assert.equal(await counts(page), counted, "the task repeats nothing that the server found");
  settings({ "validator.checkEdition": false });
  await until(() => problems(page), (found) => !found.some((line) => line.startsWith("1921-05-09.txt")), "only open letters are checked");
  await check(page);
  await until(() => problems(page), isBefore, "the problem matcher brings the letters that are not open");
  await until(() => suggestions(page), (found) => JSON.stringify(found) === JSON.stringify(suggested), "the problem matcher brings suggestions too");
  fs.rmSync(suggesting);
  settings({});
  await command(page, "View: Toggle Maximized Panel");
  await resize(page, 720);
  console.log("a task brings what the server does not, and nothing twice");
}

/** VS Code's own count of errors and warnings, in which a finding that comes twice counts twice; in Problems it does not. */
const counts = (page) => page.locator(".statusbar-item[id='status.problems']").textContent();

/** Runs the task, and shows Problems when it has ended. */
async function check(page) {
  await command(page, "Tasks: Run Build Task");
  await page.locator(".quick-input-list .monaco-list-row", { hasText: "validator: check" }).first().click();
  await until(() => page.locator(".xterm-rows:visible").allTextContents(), (shown) => shown.join().includes("press any key"), "the task ends");
  // VS Code reads the last lines a moment later, and none of a terminal that is closed.
  await page.waitForTimeout(3_000);
  await command(page, "Terminal: Kill All Terminals");
  await command(page, "Problems: Focus on Problems View");
  await page.locator(".markers-panel").waitFor();
}

async function unsavedSettings(page) {
  const file = path.join(folder, "edition/.editorconfig");
  fs.writeFileSync(file, "[*]\n");
  await until(() => status(page), (shown) => shown.includes("4 errors, 2 warnings"), "the edition is counted");
  await open(page, "edition/.editorconfig", "2:1");
  await page.keyboard.insertText("dotnet_diagnostic.ED6007.severity = none\n");
  await until(() => status(page), (shown) => shown.endsWith("4 errors"), "settings count before they are saved");
  await open(page, letter, "5:1");
  await press(page, ["Control+."], page.locator(".action-widget .monaco-list-row").first());
  await page.locator(".action-widget .monaco-list-row", { hasText: "Set the severity of ED2001" }).click();
  await page.locator(".quick-input-list .monaco-list-row", { hasText: "warning" }).first().click();
  await until(() => status(page), (shown) => shown.endsWith("3 errors, 1 warning"), "the severity that was chosen");
  await open(page, "edition/.editorconfig");
  await until(() => text(page), (shown) => /ED6007\.severity = none\s+dotnet_diagnostic\.ED2001\.severity = warning/.test(shown), "it stands beside what was not saved");
  assert.equal(fs.readFileSync(file, "utf8"), "[*]\n", "nothing is written below unsaved text");
  await command(page, "View: Revert and Close Editor");
  await until(() => status(page), (shown) => shown.includes("4 errors, 2 warnings"), "what was not saved is gone");
  fs.rmSync(file);
  console.log("settings count before they are saved, and are changed where they are open");
}

async function fixAllSafe(page) {
  await open(page, letter);
  await until(() => status(page), (shown) => shown.includes("4 errors, 2 warnings"), "the edition is counted");
  await command(page, "Validator: Fix All Safe Findings in This Letter");
  await until(() => text(page), (shown) => shown.includes("The Halcyon.]"), "the safe fix");
  await until(() => status(page), (shown) => shown.includes("4 errors, 1 warning"), "the status bar counts anew");
  await command(page, "Validator: Fix All Safe Findings in This Letter");
  await page.locator(".notification-list-item-message", { hasText: "Nothing in this letter can be fixed safely" }).waitFor();
  await command(page, "Notifications: Clear All Notifications");
  console.log("all safe findings are fixed, and counted no more");
}

async function rulePage(page) {
  await goTo(page, "2:70");
  await command(page, "Validator: Show the Rule of a Finding");
  await page.locator(".tab.active", { hasText: "ED3001" }).waitFor();
  await until(
    async () => (await Promise.all(page.frames().filter((frame) => frame !== page.mainFrame()).map((frame) => frame.evaluate(() => document.body?.innerText ?? "").catch(() => "")))).join(),
    (shown) => shown.includes("ED3001"), "the rule's page");
  await page.keyboard.press("Control+W");
  console.log("the rule's page stands beside the letter");
}

async function accepted(page) {
  await open(page, letter, "5:1");
  await command(page, "Validator: Accept a Finding…");
  await page.locator(".quick-input-widget", { hasText: "Why does the edition stand by it?" }).waitFor();
  await quickInput(page).fill("So in the source");
  await page.keyboard.press("Enter");
  await until(() => squiggles(page), isCount(1), "the accepted finding is gone");
  assert.match(fs.readFileSync(path.join(folder, "edition/accepted.tsv"), "utf8"), /^ED2001\t.*So in the source/m);
  console.log("an accepted finding is in accepted.tsv");
}

async function restart(page) {
  const isAsBefore = (shown) => shown.endsWith("3 letters: 3 errors, 1 warning");
  await until(() => status(page), isAsBefore, "the accepted finding is counted no more");
  settings({ "validator.server.path": "/no/such/program" });
  await page.locator(".notification-list-item-message", { hasText: "Validator cannot run /no/such/program" }).waitFor();
  await until(() => status(page), (shown) => shown.includes("does not run"), "the status bar says that the server does not run");
  await command(page, "Validator: Check the Edition");
  await page.locator(".notification-list-item-message", { hasText: "Validator does not run" }).waitFor();
  await command(page, "Notifications: Clear All Notifications");
  settings({});
  await until(() => status(page), isAsBefore, "the server runs again");
  await command(page, "Validator: Restart");
  await until(() => status(page), isAsBefore, "the server was restarted");
  await until(() => squiggles(page), isCount(1), "the letter is checked by the new server");
  console.log("the server is restarted, also after one that could not be started");
}

async function walkthrough(page) {
  const step = async (title, button) => {
    await command(page, "Welcome: Open Walkthrough...");
    await quickInput(page).fill("Validate an edition");
    await page.locator(".quick-input-list .monaco-list-row", { hasText: "Validate an edition of letters" }).first().click();
    await page.locator(".getting-started-step", { hasText: title }).first().click();
    await page.locator(".getting-started-step a.monaco-button:visible, .getting-started-step .monaco-button:visible", { hasText: button }).first().click();
  };
  await step("Open a folder of letters", "Open Folder");
  await page.locator(".quick-input-widget", { hasText: "Open Folder" }).waitFor();
  await page.keyboard.press("Escape");
  await page.locator(".quick-input-widget").waitFor({ state: "hidden" });
  await step("Read the findings", "Check the Edition");
  await page.locator(".notification-list-item-message", { hasText: "3 letters: 3 errors, 1 warning" }).waitFor();
  await command(page, "Notifications: Clear All Notifications");
  await step("Mend or accept", "Fix All Safe Findings");
  await page.locator(".quick-input-widget", { hasText: "Which letter?" }).waitFor();
  await page.locator(".quick-input-list .monaco-list-row", { hasText: "1921-05-09.txt" }).first().click();
  await until(() => text(page), (shown) => shown.includes("Of 3 May.]"), "the letter that was chosen is mended");
  await until(() => status(page), (shown) => shown.endsWith("3 letters: 3 errors"), "the status bar counts anew");
  console.log("the walkthrough's steps do what they say");
}

drive(address, executablePath, folder, [plainText, looseLetter, untitled, scopes, hints, checkedEdition, taskOnce, unsavedSettings, fixAllSafe, rulePage, accepted, restart, walkthrough]);
