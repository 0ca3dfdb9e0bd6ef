// Drives VS Code in a browser: test.cjs URL BROWSER BUILD-OUTPUT.
const assert = require("node:assert/strict");
const fs = require("node:fs");
const path = require("node:path");
const { chromium } = require("playwright-core");

const [, , address, executablePath, buildOutput] = process.argv;
const screenshots = process.env.SCREENSHOTS;
const patience = 120_000;

/** What `dotnet build` printed, as `file line:column ED0000`; it prints errors and warnings. */
function builtFindings() {
  const lines = fs.readFileSync(buildOutput, "utf8").split(/\r?\n/).map((line) => line.match(/^\s*(.+?)\((\d+),(\d+)[,\d]*\): (?:error|warning) (ED\d{4}):/)).filter(Boolean);
  return [...new Set(lines.map(([, file, line, column, id]) => `${path.basename(file)} ${line}:${column} ${id}`))].sort();
}

async function main() {
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  const page = await browser.newPage({ viewport: { width: 1180, height: 720 }, deviceScaleFactor: 1.5 });
  page.setDefaultTimeout(patience);
  try {
    await page.goto(address);
    await page.locator(".monaco-workbench").waitFor();
    await findingsOfTheBuild(page);
    await findingsInTheLetter(page);
    await hover(page);
    await quickFix(page);
    await rename(page);
    await acceptance(page);
  } catch (error) {
    if (screenshots) await page.screenshot({ path: path.join(screenshots, "failed.png") });
    throw error;
  } finally {
    await browser.close();
  }
}

function quickInput(page) {
  return page.locator(".quick-input-widget input:visible").first();
}

/** Gives the window a height; VS Code may miss the event while it starts. */
async function resize(page, height) {
  await page.setViewportSize({ width: 1180, height });
  await until(
    async () => {
      await page.evaluate(() => window.dispatchEvent(new Event("resize")));
      return Math.round((await page.locator(".monaco-workbench").boundingBox())?.height ?? 0);
    },
    (found) => found === height, `the window's height is not ${height}`);
}

/** Presses keys until they show something: VS Code hears none before it is ready for them. */
async function press(page, keys, shown) {
  for (let attempts = 0; ; attempts++) {
    for (const key of keys) await page.keyboard.press(key);
    try {
      return await shown.waitFor({ timeout: 5_000 });
    } catch (error) {
      if (attempts === 20) throw error;
    }
  }
}

async function open(page, file, place = "") {
  await press(page, ["Control+P"], quickInput(page));
  await quickInput(page).fill(file);
  await page.locator(".quick-input-list .monaco-list-row", { hasText: path.basename(file) }).first().waitFor();
  await page.keyboard.press("Enter");
  await page.locator(".tab.active", { hasText: path.basename(file) }).waitFor();
  await page.locator(".monaco-editor .view-line").first().waitFor();
  if (place) await goTo(page, place);
}

async function goTo(page, place) {
  await press(page, ["Control+G"], quickInput(page));
  await quickInput(page).fill(`:${place}`);
  await page.keyboard.press("Enter");
  await page.locator(".quick-input-widget").waitFor({ state: "hidden" });
}

async function command(page, name) {
  await press(page, ["F1"], quickInput(page));
  await quickInput(page).fill(`>${name}`);
  await page.locator(".quick-input-list .monaco-list-row", { hasText: name }).first().waitFor();
  await page.keyboard.press("Enter");
}

/** The errors and warnings of Problems, as `file line:column ED0000`. */
async function problems(page) {
  const rows = await page.locator(".markers-panel .monaco-list-row").evaluateAll((rows) => rows.map((row) => ({
    level: Number(row.getAttribute("aria-level")),
    label: row.getAttribute("aria-label") ?? "",
    text: row.textContent ?? "",
  })));
  const found = [];
  let file = "";
  for (const row of rows) {
    if (row.level === 1) file = row.text.match(/[\w.-]+\.txt/)?.[0] ?? row.text;
    const place = row.text.match(/(ED\d{4}).*\[Ln (\d+), Col (\d+)\]/);
    if (row.level === 2 && place && !/^Info/i.test(row.label)) found.push(`${file} ${place[2]}:${place[3]} ${place[1]}`);
  }
  return found.sort();
}

async function until(read, isDone, what) {
  const end = Date.now() + patience;
  for (;;) {
    const value = await read();
    if (isDone(value)) return value;
    if (Date.now() > end) throw new Error(`${what}: ${JSON.stringify(value, null, 1)}`);
    await new Promise((done) => setTimeout(done, 200));
  }
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
  if (screenshots) await page.screenshot({ path: path.join(screenshots, "findings.png") });
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
  console.log("hover tells the finding and the note");
}

async function quickFix(page) {
  await goTo(page, "2:92");
  await press(page, ["Control+."], page.locator(".action-widget .monaco-list-row").first());
  if (screenshots) await page.screenshot({ path: path.join(screenshots, "quick-fix.png"), clip: { x: 0, y: 0, width: 1180, height: 460 } });
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

/** The letter's text as it is shown; VS Code draws spaces as no-break spaces. */
async function text(page) {
  return (await page.locator(".monaco-editor .view-line").allTextContents()).join("\n").replace(/\u00a0/g, " ").replace(/\u200b/g, "");
}

main().then(() => console.log("all is well"), (error) => {
  console.error(error);
  process.exitCode = 1;
});
