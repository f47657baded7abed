// What a person can press on a page, as seen from inside it. Put into the page by test_controls.py as `controls`.
window.controls = (() => {
  const PRESSED = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]:not([tabindex='-1']), label";
  const boxes = (element) => [...element.getClientRects()].filter((box) => box.width > 0 && box.height > 0);
  const isSeen = (element) => boxes(element).length > 0 && !element.disabled &&
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true });
  // A label is a button of its own where the control that it stands for cannot be seen.
  const isButton = (label) => label.control ? !isSeen(label.control) : label.hasAttribute("tabindex");
  const find = (root = document) => [...root.querySelectorAll(PRESSED)]
    .filter((element) => isSeen(element) && (element.localName !== "label" || isButton(element)));
  const name = (element) => element.outerHTML.replace(/<svg.*<\/svg>/s, "").replace(/\s+/g, " ").slice(0, 110);
  // What makes two controls look alike: their own tag and classes, and those of what they stand in.
  const kind = (element) => {
    const parts = [];
    for (let one = element; one && one !== document.body && parts.length < 3; one = one.parentElement) {
      parts.push(one.localName + [...one.classList].map((found) => "." + found).join(""));
    }
    return parts.join(" < ");
  };
  // The largest piece of a control: a link may run over two lines.
  const largest = (element) => boxes(element).reduce((best, one) => one.width * one.height > best.width * best.height ? one : best);
  const findMiddle = (selector) => {
    const { x, y, width, height } = document.querySelector(selector).getBoundingClientRect();
    return [x + width / 2, y + height / 2];
  };
  // What lies over the middle of a piece of a control, or nothing where the control itself is found there.
  const over = (element, box = largest(element)) => {
    const found = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    if (found && (element.contains(found) || found.closest("label")?.control === element)) return null;
    return found ? name(found) : "nothing: it is outside the screen";
  };
  // What hides a control that Tab came to. Firefox does not scroll for one of which a part is on the screen: that part counts.
  const hides = (element) => {
    const shown = boxes(element).map(({ x, y, right, bottom }) => {
      const left = Math.max(x, 0), top = Math.max(y, 0);
      return { x: left, y: top, width: Math.min(right, innerWidth) - left, height: Math.min(bottom, innerHeight) - top };
    });
    const covers = shown.map((box) => box.width > 0 && box.height > 0 ? over(element, box) : "nothing: it is outside the screen");
    return covers.every(Boolean) ? covers[0] : null;
  };
  // A ring at least two pixels wide, in a colour that is not see-through.
  const hasRing = (element) => {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 && !/, 0\)$/.test(outlineColor);
  };

  // What the scripts of a page show once what they need has come: looked at before, a page has fewer controls than people find.
  const LATE = ".downloads > :first-child, .compare-filters, [data-offline] button", LONGEST = 10_000;
  const come = async () => {
    const isMissing = () => [...document.querySelectorAll(LATE)].some((element) => !isSeen(element));
    for (const end = performance.now() + LONGEST; isMissing() && performance.now() < end;) await new Promise(requestAnimationFrame);
  };
  // A page that is wider than its screen has to be pushed to and fro to be read.
  const findWide = () => document.documentElement.scrollWidth > innerWidth ? ["the page is wider than the screen"] : [];
  // Each control, brought to the middle of the screen where it must be: is it what lies there?
  // One that lies there already is left where it is: scrolling costs more than looking.
  const findCovered = (root) => find(root).flatMap((element) => {
    if (over(element)) element.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
    const cover = over(element);
    return cover ? [`under ${cover}: ${name(element)}`] : [];
  });
  // Of many that look alike a few: the first ones and the last.
  const sample = (elements, most) => {
    const kinds = elements.map(kind), counts = {}, last = new Map(kinds.map((one, at) => [one, at]));
    return elements.filter((_, at) => {
      const index = counts[kinds[at]] = (counts[kinds[at]] ?? -1) + 1;
      return index < Math.max(1, most - 1) || (most > 1 && at === last.get(kinds[at]));
    });
  };
  // Focused from the end of the page upwards, as the browser scrolls for it: does it take the focus, show it, and lie free?
  const findUnfocused = () => sample(find(), 6).reverse().flatMap((element) => {
    element.focus();
    if (document.activeElement !== element) return [`takes no focus: ${name(element)}`];
    element.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" }); // ends the scroll that the focus began
    if (!hasRing(element)) return [`focus does not show on ${name(element)}`];
    const cover = element.matches(".scroll") ? null : over(element);
    return cover ? [`focused, it hides under ${cover}: ${name(element)}`] : [];
  });
  // Steps of the Tab key against the view: the next is not left of the last in its line, nor above it in its column.
  const findBackward = () => {
    scrollTo(0, 0);
    for (const box of document.querySelectorAll(".scroll")) box.scrollTo(0, 0); // looking for what lies free has moved them
    const all = find().filter((element) => element.tabIndex >= 0);
    const starts = all.map((element) => boxes(element)[0]), ends = all.map((element) => boxes(element).at(-1));
    const early = all.filter((element) => element.tabIndex > 0).map((element) => `Tab comes to it before its turn: ${name(element)}`);
    return all.slice(1).flatMap((element, index) => {
      const a = ends[index], b = starts[index + 1];
      const isAbove = b.bottom <= a.top + 1 && b.left < a.right - 1;
      const isLeft = b.right <= a.left + 1 && b.bottom > a.top + 1 && b.top < a.bottom - 1;
      return isAbove || isLeft ? [`Tab goes back in the view, from ${name(all[index])} to ${name(element)}`] : [];
    }).concat(early);
  };
  // The Tab key is pressed from outside; each stop is noted here.
  let stops = [];
  addEventListener("focusin", ({ target }) => stops.push(target));
  const start = () => {
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute("tabindex");
    scrollTo(0, 0);
    stops = [];
    return find().length;
  };
  const stop = () => {
    const [element] = stops.slice(-1);
    if (!isSeen(element)) return `Tab stops at what cannot be seen: ${name(element)}`;
    if (!hasRing(element)) return `focus does not show on ${name(element)}`;
    const cover = element.matches(".scroll") ? null : hides(element);
    return cover && `Tab stops at what lies under ${cover}: ${name(element)}`;
  };
  // The same for a row of presses: each stop is judged before the next press is taken, the last one at the end.
  let walked = null;
  const judgeLast = () => { if (walked.isUnderWay) walked.faults.push(stop()); walked.isUnderWay = true; };
  const startWalk = () => {
    walked = { faults: [], isUnderWay: false };
    addEventListener("keydown", judgeLast, true);
    return start();
  };
  const endWalk = () => {
    removeEventListener("keydown", judgeLast, true);
    judgeLast();
    return [...walked.faults, ...findLost()].filter(Boolean);
  };
  // Bring a control to where its focus will be, without it; the place on the page of what the screen shows of it and of its ring.
  const settle = (element) => {
    element.focus();
    element.blur();
    const box = element.getBoundingClientRect();
    const top = Math.max(box.top - 6, 0), bottom = Math.min(box.bottom + 6, innerHeight, top + 200);
    return { x: box.x - 6 + scrollX, y: top + scrollY, width: box.width + 12, height: bottom - top };
  };
  // Each look of button twice, for Enter and for Space. Presses are caught before they do anything; each hands the focus on to
  // the next, so that the keys can go out at once. The first that presses nothing keeps the focus, and those after it are lost.
  let toPress = [], pressing = "", isCatching = false, wrong = [];
  addEventListener("keydown", ({ key }) => { pressing = key === " " ? "Space" : key; }, true);
  addEventListener("click", (event) => {
    if (!isCatching) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const [key, element] = toPress[0] ?? [];
    if (element !== event.target) return;
    if (key !== pressing) wrong.push(`${key} does not work ${name(element)}`);
    toPress.shift();
    toPress[0]?.[1].focus();
  }, true);
  const findButtons = (fitting) => sample(find(), 1).filter((one) => one.matches(fitting));
  const startPresses = (fitting, looks) => {
    const chosen = findButtons(fitting).filter((one) => looks.includes(kind(one)));
    toPress = chosen.flatMap((one) => [["Enter", one], ["Space", one]]);
    isCatching = true;
    toPress[0]?.[1].focus();
    return toPress.map(([key]) => key);
  };
  const endPresses = () => {
    isCatching = false;
    return [...wrong.splice(0), ...toPress.splice(0, 1).map(([key, element]) => `${key} does not work ${name(element)}`)];
  };
  // Enter and Space open the menu, Tab goes into it, all in it lies free, and Escape closes it and gives the focus back. The keys
  // go out at once; before each the page notes what the last one led to. No key where the menu is no button's: on a wide screen.
  const ESCAPED = ["Escape does not close the menu or give the focus back to its button", ({ isOpen, isOnButton }) => !isOpen && isOnButton];
  const MENU = ["Enter", "Space"].flatMap((key) => [
    [key, `${key} does not open the menu`, ({ isOpen }) => isOpen],
    ["Tab", `after ${key}, Tab does not go into the menu`, ({ isInside }) => isInside],
    ["Escape", ...ESCAPED],
  ]);
  let worked = null;
  const startMenu = () => {
    const [menu, button] = ["#menu", ".mast-menu"].map((one) => document.querySelector(one));
    if (!button.checkVisibility()) return [];
    const seen = [], end = new AbortController();
    let covered = [];
    const look = () => {
      const focus = document.activeElement;
      seen.push({ isOpen: menu.checkVisibility(), isInside: menu.contains(focus), isOnButton: button.contains(focus) });
      if (seen.length === 3) covered = findCovered(menu); // Enter and Tab were pressed
    };
    addEventListener("keydown", look, { capture: true, signal: end.signal });
    worked = () => (look(), end.abort(), [...MENU.flatMap(([, fault, isRight], step) => isRight(seen[step + 1] ?? {}) ? [] : [fault]), ...covered]);
    button.focus();
    return MENU.map(([key]) => key);
  };
  const endMenu = () => worked();
  // What Tab should have come to by its last stop, and did not.
  const findLost = () => {
    const all = find(), seen = new Set(stops), last = Math.max(...stops.map((element) => all.indexOf(element)));
    return all.slice(0, last + 1).filter((element) => !seen.has(element)).map((element) => `Tab never comes to ${name(element)}`);
  };
  return { come, find, findMiddle, kind, name, sample, findWide, findCovered, findUnfocused, findBackward, start, stop, findLost, startWalk, endWalk, settle, findButtons, startPresses, endPresses, startMenu, endMenu };
})();
