// Firefox in the hands of test_firefox.py. Each line that comes in asks for one page: {"url", "widths"}; each line
// that goes out is the list of what is wrong there.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import puppeteer from "puppeteer-core";

const SCRIPT = readFileSync(new URL("controls.js", import.meta.url), "utf-8");
const HEIGHT = 900, WALKED = 360, FIRST_STOPS = 40;
const STILL = { "ui.prefersReducedMotion": 1, "layout.css.prefers-color-scheme.content-override": 1, "layout.frame_rate": 0 };

const browser = await puppeteer.launch({
  browser: "firefox",
  executablePath: process.argv[2],
  args: ["--no-sandbox"],
  extraPrefsFirefox: STILL,
});
const page = await browser.newPage();

const ask = (question) => page.evaluate((name) => controls[name](), question);
// Firefox scrolls to what takes the focus with the next picture, not at once; a rate of 0 has pictures drawn when they are asked for.
const judgeStop = () => page.evaluate(() => new Promise((done) => {
  requestAnimationFrame(() => requestAnimationFrame(() => done(controls.stop())));
}));
// Whether the menu is open, whether it holds the focus, or its button does.
const look = () => page.evaluate(() => {
  const [menu, button] = ["#menu", ".mast-menu"].map((one) => document.querySelector(one)), focus = document.activeElement;
  return { isOpen: menu.checkVisibility(), isInside: menu.contains(focus), isOnButton: button.contains(focus) };
});

// Each control is what lies at its middle, takes the focus, shows it, and comes in the order of the view.
async function findFaults() {
  const faults = [];
  for (const question of ["findWide", "findCovered", "findBackward", "findUnfocused"]) faults.push(...await ask(question));
  return faults;
}

// The Tab key from the top of the page: every stop can be seen, and no control is passed over.
async function walk() {
  const faults = [], stops = Math.min(await ask("start"), FIRST_STOPS);
  for (let stop = 0; stop < stops; stop++) {
    await page.keyboard.press("Tab");
    faults.push(await judgeStop());
  }
  return [...faults, ...await ask("findLost")].filter(Boolean);
}

// Enter and Space open the menu, Tab goes into it, all in it lies free, and Escape closes it and gives the focus back.
async function workMenu() {
  const faults = [], expect = (right, what) => right || faults.push(what);
  await page.focus(".mast-menu");
  for (const key of ["Enter", " "]) {
    await page.keyboard.press(key);
    expect((await look()).isOpen, `${key} does not open the menu`);
    await page.keyboard.press("Tab");
    expect((await look()).isInside, `after ${key}, Tab does not go into the menu`);
    if (key === "Enter") faults.push(...await page.evaluate(() => controls.findCovered(document.querySelector("#menu"))));
    await page.keyboard.press("Escape");
    const { isOpen, isOnButton } = await look();
    expect(!isOpen, "Escape does not close the menu");
    expect(isOnButton, "Escape does not give the focus back to the button of the menu");
  }
  return faults;
}

async function judge({ url, widths }) {
  const faults = [];
  await page.setViewport({ width: widths[0], height: HEIGHT });
  await page.goto(url);
  await page.evaluate(SCRIPT);
  await ask("come");
  for (const width of widths) {
    await page.setViewport({ width, height: HEIGHT });
    await page.keyboard.press("Tab"); // here someone works by keys, who wants to see the focus
    await page.evaluate(() => document.activeElement.blur());
    const found = await findFaults();
    if (width === WALKED) found.push(...await walk());
    if (await page.evaluate(() => document.querySelector(".mast-menu").checkVisibility())) found.push(...await workMenu());
    faults.push(...found.map((fault) => `at ${width}: ${fault}`));
  }
  return faults;
}

for await (const line of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(await judge(JSON.parse(line)).catch((error) => [String(error)])));
}
await browser.close();
