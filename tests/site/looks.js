// How each text of a page looks, in words that are the same wherever it looks so. Put into the page by barriers.py as `looks`.
// Whether a text can be told from its ground hangs on its own colours, size and weight and on all that is painted at its
// place, by what it stands in or by something else that lies there: of texts that are alike in all of this axe is asked one.
window.looks = (() => {
  const OWN = ["color", "font-size", "font-weight", "-webkit-text-fill-color", "-webkit-text-stroke", "text-shadow"];
  // What each of these says where it paints nothing, and leaves what is painted within as it is.
  const PAINT = Object.entries({
    "background-color": "rgba(0, 0, 0, 0)", "background-image": "none", "background-clip": "border-box", "box-shadow": "none",
    "opacity": "1", "mix-blend-mode": "normal", "filter": "none", "backdrop-filter": "none", "mask-image": "none", "clip-path": "none",
  });
  const PICTURES = "img, svg, canvas, video, iframe, object, input, select, textarea, button, progress, meter";
  const FIELDS = "input:not([type=checkbox], [type=radio], [type=range], [type=color], [type=hidden], [type=image]), select, textarea";
  const EVERYWHERE = { left: -Infinity, right: Infinity, top: -Infinity, bottom: Infinity };
  const list = (...words) => words.filter(Boolean).join(" ");
  const holds = ({ left, right, top, bottom }, [x, y]) => left <= x && x <= right && top <= y && y <= bottom;
  const isShown = (element) => element.checkVisibility({ visibilityProperty: true });
  // What is cut off to nothing, or see-through to the last, nobody sees: axe does not judge it either.
  const isGone = ({ opacity, clipPath }) => opacity === "0" || clipPath === "inset(50%)";
  // The middle of each line of an element's own words.
  const range = document.createRange();
  const findMiddles = (element) => [...element.childNodes].flatMap((node) => {
    if (node.nodeType !== Node.TEXT_NODE || !node.data.trim()) return [];
    range.selectNodeContents(node);
    return [...range.getClientRects()].map(({ x, y, width, height }) => [x + width / 2, y + height / 2]);
  });
  const describePaint = (element, style) => list(...PAINT.map(([name, nothing]) => {
    const found = style.getPropertyValue(name);
    return found !== nothing && `${name}: ${found}`;
  }), element.matches(PICTURES) && element.localName);

  // Pairs of each text and its look.
  const pair = () => {
    const notes = new Map(), painters = [], texts = [];
    const note = (element, above) => {
      const style = getComputedStyle(element), paint = describePaint(element, style);
      const one = { element, style, above, painters: above.painters, look: above.look, isGone: above.isGone || isGone(style) };
      if (paint) Object.assign(one, { painters: [...above.painters, element], look: `${above.look} { ${paint}` });
      notes.set(element, one);
      // What the root is painted with covers the whole screen, wherever it ends itself.
      if (paint && isShown(element)) painters.push([element, above.element ? [...element.getClientRects()] : [EVERYWHERE]]);
      const middles = !one.isGone && isShown(element) ? findMiddles(element) : [];
      if (middles.length || (!one.isGone && element.matches(FIELDS))) texts.push([one, middles]);
      for (const child of element.children) note(child, one);
    };
    note(document.documentElement, { painters: [], look: "", isGone: false });
    // Where something else is painted at a text's place, or what it stands in is not, the order in which they lie counts.
    const place = (one) => {
      const parts = [];
      for (let { look } = one; one.element; one = one.above) {
        const { position, zIndex, float } = one.style;
        parts.push(list(look, one.element.localName, ...one.element.classList, position, zIndex, float));
        look = "";
      }
      return parts.join(" < ");
    };
    return texts.map(([one, middles]) => {
      const isOdd = ([element, boxes]) =>
        middles.some((middle) => boxes.some((box) => holds(box, middle)) !== one.painters.includes(element));
      const odd = painters.filter(isOdd).map(([element]) => notes.get(element));
      const own = OWN.map((name) => one.style.getPropertyValue(name)).join(", ");
      return [one.element, list(own, one.look, ...(odd.length ? [one, ...odd].map((found) => `| ${place(found)}`) : []))];
    });
  };

  let texts = new Map();
  // The looks of the page as it is now.
  const find = () => {
    texts = new Map();
    for (const [element, look] of pair()) texts.set(look, [...texts.get(look) || [], element]);
    return [...texts.keys()];
  };
  // Axe is told in an attribute which texts to judge, and asked of them in one go with all other rules: most of its work is to
  // find out, once each time, what lies where on the page. What it says beyond faults, and of these texts, is not put together.
  const CONTRAST = "color-contrast", MARK = "data-to-judge", selectTexts = (selector) => axe.configure({ rules: [{ id: CONTRAST, selector }] });
  axe.addReporter("faults", (rules, options, tell) => tell(rules.map(({ id, violations, passes }) => ({
    id, violations, passes: id === CONTRAST ? passes : [],
  }))));
  const run = async (rules, elements) => {
    for (const element of elements) element.setAttribute(MARK, "");
    selectTexts(`[${MARK}]`);
    try {
      return await axe.run(document, { runOnly: rules, reporter: "faults", selectors: false });
    } finally {
      selectTexts("*");
      for (const element of elements) element.removeAttribute(MARK);
    }
  };
  // What breaks the rules, a line for each; and those looks that axe passed. Of some texts axe cannot tell, since they are folded
  // away, or too short: where the first of a look is one of those all are asked.
  const judge = async (asked, rules) => {
    const passed = new Set(), pale = new Set(), found = [];
    const ask = async (elements, rules) => {
      const line = (id, { node }) => `${id}: ${node.source.slice(0, 120)}`;
      for (const { id, violations, passes } of await run(rules, elements)) {
        if (violations.length && id !== CONTRAST) found.push(line(id, violations[0]));
        if (id !== CONTRAST) continue;
        for (const { node, any } of passes) if (any.some(({ data }) => data?.contrastRatio)) passed.add(node.element);
        for (const fault of violations) found.push(line(id, fault)), pale.add(fault.node.element);
      }
    };
    await ask(asked.map((look) => texts.get(look)[0]), rules);
    const isTold = (look) => texts.get(look).some((element) => passed.has(element) || pale.has(element));
    const others = asked.filter((look) => !isTold(look)).flatMap((look) => texts.get(look).slice(1));
    if (others.length) await ask(others, [CONTRAST]);
    return { passed: asked.filter((look) => isTold(look) && !texts.get(look).some((element) => pale.has(element))), found };
  };
  return { pair, find, judge };
})();
