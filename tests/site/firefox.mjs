// Firefox in the hands of test_firefox.py. Each line that comes in asks for one page: {"url", "widths"}; each line
// that goes out is the list of what is wrong there.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import puppeteer from "puppeteer-core";

const SCRIPT = readFileSync(new URL("controls.js", import.meta.url), "utf-8");
const HEIGHT = 900, WALKED = 390, FIRST_STOPS = 40, PATIENCE = 20_000;
const TAB = "\uE004", KEYS = { Enter: "\n", Space: " ", Tab: TAB, Escape: "\uE00C" };
// One site is looked at, and nothing scrolls by wheel or finger: what keeps sites apart and scrolls beside the page is work only.
const ALONE = { "fission.autostart": false, "layers.async-pan-zoom.enabled": false };
// What takes the focus, shows it and lies free is asked of the layout: of the pictures, which nobody looks at, nothing is filled in.
const UNSEEN = Object.fromEntries(["opaque-pass", "alpha-pass", "text-prims"].map((part) => [`gfx.webrender.debug.disable-${part}`, true]));
const STILL = {
  "ui.prefersReducedMotion": 1, "layout.css.prefers-color-scheme.content-override": 1, "layout.frame_rate": 0, ...ALONE, ...UNSEEN,
};

const browser = await puppeteer.launch({
  browser: "firefox",
  executablePath: process.argv[2],
  args: ["--no-sandbox", "--kiosk"], // without bars: at each focus on a link one of them would be drawn anew
  extraPrefsFirefox: STILL,
});
const page = await browser.newPage();

// Each control is what lies at its middle, takes the focus, shows it, and comes in the order of the view.
const findFaults = () => page.evaluate(() => {
  document.activeElement.blur();
  return ["findWide", "findCovered", "findBackward", "findUnfocused"].flatMap((question) => controls[question]());
});

// The Tab key from the top of the page: every stop can be seen, and no control is passed over.
// Many presses go out at once, since each way to the browser and back costs more than looking; those that come before the
// last stop is judged have no effect. Firefox scrolls to what takes the focus with the next picture, not at once; a
// rate of 0 has pictures drawn when they are asked for.
async function walk() {
  let left = await page.evaluate((most) => {
    const wanted = Math.min(controls.start(), most), faults = [], end = new AbortController();
    let judged = 0, isBusy = false;
    const judge = () => {
      faults.push(controls.stop());
      judged += 1;
      isBusy = false;
    };
    const press = (event) => {
      if (isBusy || judged === wanted) return event.preventDefault();
      isBusy = true;
      requestAnimationFrame(() => requestAnimationFrame(judge));
    };
    addEventListener("keydown", press, { capture: true, signal: end.signal });
    window.walk = { left: () => wanted - judged, end: () => (end.abort(), [...faults, ...controls.findLost()]) };
    return wanted;
  }, FIRST_STOPS);
  for (const end = performance.now() + PATIENCE; left && performance.now() < end;) { // on a busy machine a frame may be long in coming
    await page.keyboard.type(TAB.repeat(left));
    left = await page.evaluate(() => window.walk.left());
  }
  const faults = await page.evaluate(() => window.walk.end());
  return [...faults, left && "the Tab key is taken for nothing"].filter(Boolean);
}

// The menu by keys, which go out at once.
async function workMenu() {
  const keys = await page.evaluate(() => controls.startMenu());
  if (!keys.length) return [];
  await page.keyboard.type(keys.map((key) => KEYS[key]).join(""));
  return page.evaluate(() => controls.endMenu());
}

async function judge({ url, widths }) {
  const faults = [];
  await page.setViewport({ width: widths[0], height: HEIGHT });
  await page.goto(url);
  await page.evaluate(SCRIPT);
  await page.evaluate(() => controls.come());
  for (const width of widths) {
    await page.setViewport({ width, height: HEIGHT });
    await page.keyboard.press("Tab"); // here someone works by keys, who wants to see the focus
    const found = await findFaults();
    if (width === WALKED) found.push(...await walk());
    found.push(...await workMenu());
    faults.push(...found.map((fault) => `at ${width}: ${fault}`));
  }
  return faults;
}

for await (const line of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(await judge(JSON.parse(line)).catch((error) => [String(error)])));
}
await browser.close();
