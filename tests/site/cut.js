// Which words of a page nobody can read: put into the page by test_zoom.py. Gives a line for each.
(() => {
  const SLACK = 1.5; // browsers round
  const clips = (value) => value === "hidden" || value === "clip";
  const scrolls = (value) => value === "auto" || value === "scroll";
  const name = (element) => element.outerHTML.replace(/\s+/g, " ").slice(0, 90);
  // Words for those who listen are a pixel large, or clipped away.
  const isForEars = (element, style) => element.offsetWidth <= 1 || element.offsetHeight <= 1 || (style.clipPath || "none") !== "none";
  const edges = { left: 0, top: -Infinity, right: innerWidth, bottom: Infinity };
  // The part of the page that a reader can bring into view from inside an element; null where nothing of it is meant to be seen.
  const kept = new Map();
  const roomOf = (element) => {
    if (!element) return { ...edges, by: "the screen" };
    if (!kept.has(element)) kept.set(element, findRoom(element));
    return kept.get(element);
  };
  const findRoom = (element) => {
    const style = getComputedStyle(element), outer = roomOf(style.position === "fixed" ? null : element.parentElement);
    if (!outer || isForEars(element, style)) return null;
    if (element === document.body || element === document.documentElement) return outer;
    const box = element.getBoundingClientRect(), room = { ...outer };
    for (const [overflow, near, far] of [[style.overflowX, "left", "right"], [style.overflowY, "top", "bottom"]]) {
      if (scrolls(overflow)) { room[near] = -Infinity; room[far] = Infinity; }
      if (clips(overflow) && box[near] > room[near]) { room[near] = box[near]; room.by = name(element); }
      if (clips(overflow) && box[far] < room[far]) { room[far] = box[far]; room.by = name(element); }
    }
    return room;
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = new Set(), range = document.createRange();
  while (texts.nextNode()) {
    const text = texts.currentNode, parent = text.parentElement;
    if (!text.data.trim() || !parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    if (parent.closest("option, svg, .md-skip")) continue;
    const room = roomOf(parent);
    if (!room) continue;
    range.selectNodeContents(text);
    const isCut = [...range.getClientRects()].some((box) => box.width > 0 &&
      (box.left < room.left - SLACK || box.right > room.right + SLACK || box.top < room.top - SLACK || box.bottom > room.bottom + SLACK));
    if (isCut) found.add(`“${text.data.trim().slice(0, 60)}” is cut by ${room.by}`);
  }
  return [...found];
})();
