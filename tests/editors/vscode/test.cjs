// The findings of a letter, seen and mended: test.cjs ADDRESS BROWSER FOLDER BUILD-OUTPUT.
const assert = require("node:assert/strict");
const fs = require("node:fs");
const path = require("node:path");
const { command, drive, goTo, open, press, problems, quickInput, resize, screenshot, text, until } = require("./window.cjs");

const [, , address, executablePath, folder, buildOutput] = process.argv;

/** What `dotnet build` printed, as `file line:column ED0000`; it prints errors and warnings. */
function builtFindings() {
  const lines = fs.readFileSync(buildOutput, "utf8").split(/\r?\n/).map((line) => line.match(/^\s*(.+?)\((\d+),(\d+)[,\d]*\): (?:error|warning) (ED\d{4}):/)).filter(Boolean);
  return [...new Set(lines.map(([, file, line, column, id]) => `${path.basename(file)} ${line}:${column} ${id}`))].sort();
}

async function findingsOfTheBuild(page) {
  const expected = builtFindings();
  assert.ok(expected.length > 20, `dotnet build printed ${expected.length} findings`);
  const files = new Set(expected.map((line) => line.split(" ")[0]));
  // A tall window shows every row of Problems.
  await resize(page, 3400);
  await open(page, "flawed/letters/1921-05-03-marlow-to-penrose.txt");
  await page.keyboard.press("Control+Shift+M");
  await command(page, "View: Toggle Maximized Panel");
  const same = (found) => JSON.stringify(found.filter((line) => files.has(line.split(" ")[0]))) === JSON.stringify(expected);
  await until(() => problems(page), same, `Problems are not those of dotnet build, ${JSON.stringify(expected, null, 1)}`);
  await command(page, "View: Toggle Maximized Panel");
  await resize(page, 720);
  console.log(`Problems shows the ${expected.length} findings of dotnet build`);
}

async function findingsInTheLetter(page) {
  await page.keyboard.press("Control+1");
  await until(() => page.locator(".squiggly-error").count(), (count) => count >= 4, "errors underlined");
  const language = await page.locator(".statusbar-item", { hasText: "Edition Letter" }).count();
  assert.equal(language, 1, "a .txt file of an edition is an Edition Letter");
  const status = await page.locator(".statusbar-item[id*='validator.status']").getAttribute("aria-label");
  assert.match(status ?? "", /\d+ letters: \d+ errors, \d+ warnings/);
  await page.locator(".notifications-toasts").evaluateAll((toasts) => toasts.forEach((toast) => toast.remove()));
  // Without the side bar whole messages are to be read in the pictures, and the menu of fixes covers no text.
  await command(page, "View: Toggle Primary Side Bar Visibility");
  await page.locator(".part.sidebar").waitFor({ state: "hidden" });
  await screenshot(page, "findings");
  console.log(`squiggles, language and status bar: ${status}`);
}

async function hover(page) {
  await open(page, "sample/letters/1921-05-03.txt", "2:70");
  await until(() => page.locator(".squiggly-error").count(), (count) => count === 2, "two errors underlined");
  await press(page, ["Control+K", "Control+I"], page.locator(".monaco-hover:visible").first());
  const text = await until(() => page.locator(".monaco-hover").allTextContents(), (texts) => texts.some((text) => text.includes("No note answers the reference to note 2")), "hover on the finding");
  assert.ok(text.join().includes("ED3001"));
  await page.keyboard.press("Escape");
  await goTo(page, "2:35");
  await press(page, ["Control+K", "Control+I"], page.locator(".monaco-hover:visible").first());
  await until(() => page.locator(".monaco-hover").allTextContents(), (texts) => texts.some((text) => text.includes("The  Halcyon") || text.includes("The Halcyon")), "hover on a reference shows its note");
  await page.keyboard.press("Escape");
  await until(() => page.locator("[class*='wordHighlight']").count(), (count) => count >= 2, "a reference and its note light up together");
  console.log("hover tells the finding and the note, which light up together");
}

async function quickFix(page) {
  await goTo(page, "2:92");
  await press(page, ["Control+."], page.locator(".action-widget .monaco-list-row").first());
  await screenshot(page, "quick-fix", 460);
  await page.keyboard.press("Enter");
  await until(() => text(page), (lines) => lines.includes("The Halcyon.]"), "the quick fix");
  await until(() => page.locator(".squiggly-warning").count(), (count) => count === 0, "the finding that was fixed");
  console.log("a quick fix mends a finding");
}

async function rename(page) {
  await goTo(page, "2:35");
  await press(page, ["F2"], page.locator(".rename-box input"));
  const input = page.locator(".rename-box input");
  await input.fill("7");
  await page.keyboard.press("Enter");
  await until(() => text(page), (lines) => lines.includes("[footnoteRef:7]") && lines.includes("[7:"), "both ends of the note");
  console.log("a rename reaches both ends");
}

async function acceptance(page) {
  await goTo(page, "5:1");
  await command(page, "Validator: Accept a Finding…");
  const input = quickInput(page);
  await page.locator(".quick-input-widget", { hasText: "Why does the edition stand by it?" }).waitFor();
  await input.fill("So in the source");
  await page.keyboard.press("Enter");
  await until(() => page.locator(".squiggly-error").count(), (count) => count === 1, "the accepted finding is gone");
  console.log("a finding is accepted with a reason");
}

drive(address, executablePath, folder, [findingsOfTheBuild, findingsInTheLetter, hover, quickFix, rename, acceptance]);
