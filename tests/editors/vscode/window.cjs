// A window of VS Code in a browser, driven by keys as by hand.
const path = require("node:path");
const { chromium } = require("playwright-core");

const screenshots = process.env.SCREENSHOTS;
const patience = 60_000;
const width = 1180;

/** Opens a folder in a window and goes through the scenarios, one after the other. */
function drive(address, executablePath, folder, scenarios) {
  inWindow(address, executablePath, folder, scenarios).then(() => console.log("all is well"), (error) => {
    console.error(error);
    process.exitCode = 1;
  });
}

async function inWindow(address, executablePath, folder, scenarios) {
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  const page = await browser.newPage({ viewport: { width, height: 720 }, deviceScaleFactor: 1.5 });
  page.setDefaultTimeout(patience);
  try {
    await page.goto(`${address}/?folder=${folder}`);
    await page.locator(".monaco-workbench").waitFor();
    for (const scenario of scenarios) await scenario(page);
  } catch (error) {
    await screenshot(page, "failed");
    throw error;
  } finally {
    await browser.close();
  }
}

/** Where pictures are asked for: the window's upper part, or all of it. */
async function screenshot(page, name, height) {
  if (screenshots) await page.screenshot({ path: path.join(screenshots, `${name}.png`), clip: height && { x: 0, y: 0, width, height } });
}

function quickInput(page) {
  return page.locator(".quick-input-widget input:visible").first();
}

/** Gives the window a height; VS Code may miss the event while it starts. */
async function resize(page, height) {
  await page.setViewportSize({ width, height });
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
  await page.locator(".quick-input-list .monaco-list-row", { hasText: path.basename(file) }).first().click();
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
  // The list's first row is not always that of the name.
  await page.locator(".quick-input-list .monaco-list-row", { hasText: name }).first().click();
}

/** The errors and warnings of Problems, as `file line:column ED0000`. */
async function problems(page) {
  return (await found(page)).filter(({ isSuggestion }) => !isSuggestion).map(({ line }) => line).sort();
}

/** The suggestions of Problems, as `file line:column ED0000`. */
async function suggestions(page) {
  return (await found(page)).filter(({ isSuggestion }) => isSuggestion).map(({ line }) => line).sort();
}

async function found(page) {
  const rows = await page.locator(".markers-panel .monaco-list-row").evaluateAll((rows) => rows.map((row) => ({
    level: Number(row.getAttribute("aria-level")),
    label: row.getAttribute("aria-label") ?? "",
    text: row.textContent ?? "",
  })));
  const found = [];
  let file = "";
  for (const row of rows) {
    if (row.level === 1) file = row.text.match(/[\w.-]+\.(?:txt|edition)/)?.[0] ?? row.text;
    const place = row.text.match(/(ED\d{4}).*\[Ln (\d+), Col (\d+)\]/);
    if (row.level === 2 && place) found.push({ line: `${file} ${place[2]}:${place[3]} ${place[1]}`, isSuggestion: /^Info/i.test(row.label) });
  }
  return found;
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

/** The letter's text as it is shown; VS Code draws spaces as no-break spaces. */
async function text(page) {
  return (await page.locator(".monaco-editor .view-line").allTextContents()).join("\n").replace(/\u00a0/g, " ").replace(/\u200b/g, "");
}

module.exports = { command, drive, goTo, open, press, problems, quickInput, resize, screenshot, suggestions, text, until };
