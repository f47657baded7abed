// The filters of a register or of the search page: several values each, kept in the address, with the number that each leaves.
// What mailings and networks add to the addresses of others was never a filter.
const ADDED = /^(utm_|mc_|pk_|mtm_|_)|clid$|^(ref|source|igsh)$/i;
const language = document.documentElement.lang;
export const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
// An abbreviation with points, as it is written without: `E.U.`, `E. U.`, `ee. uu.`, where a letter is doubled as of several things.
const pointed = ["Lu", "Ll"].flatMap((kind) => [false, true].flatMap((isDouble) => ["", "\\s"].map((gap) => {
  const part = (n) => isDouble ? `(\\p{${kind}})\\${n}` : `\\p{${kind}}`;
  return new RegExp(`(?<![\\p{L}\\p{N}])${part(1)}\\.(?:${gap}${part(2)}\\.)*${gap}${part(3)}(?:\\.|(?![\\p{L}\\p{N}]))`, "gu");
})));
export const withoutPoints = (text) => pointed.reduce((all, form) => all.replace(form, (found) => found.replace(/[.\s]/g, "")), text);
// The words that somebody typed, folded.
export const typedWords = (text) => fold(withoutPoints(text)).split(/\s+/).filter(Boolean);
export const number = (n) => n.toLocaleString(language);
const plurals = new Intl.PluralRules(language);
// The text that goes with a number: one form for each plural category of the language.
export const counted = (forms, n) => (forms[plurals.select(n)] ?? forms.other).replace("{n}", number(n));
// A text with words in it, as they are: `$&` among them is no sign.
export const fill = (text, values) => text.replace(/\{(\w+)\}/g, (gap, name) => values[name] ?? gap);
export const element = (name, text = "", className = "") => {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  if (className) made.className = className;
  return made;
};

// The shapes that the words of another page's statuses stand beside: a page holds only those that its own rows point to.
export const takeSigns = (page) => {
  const strange = [...page.querySelectorAll(".signs symbol")].filter((sign) => !document.getElementById(sign.id));
  if (!strange.length) return;
  if (!document.querySelector(".signs")) document.body.append(document.importNode(page.querySelector(".signs"), false));
  document.querySelector(".signs").append(...strange.map((sign) => document.adoptNode(sign)));
};

// What stands below is the answer to what the address asks, and may be seen.
export const showAnswer = () => { delete document.documentElement.dataset.asked; };

// Whoever comes back finds the list where it was left. A browser that did not keep the page would go to its place before the
// answer is there; `say` tells what else to note, `restore` is called once with what was noted.
export const keepPlace = async (say, restore) => {
  const left = history.state?.left;
  addEventListener("pagehide", () => history.replaceState({ left: { ...say(), y: scrollY } }, ""));
  if (left) history.scrollRestoration = "manual";
  await restore(left || {});
  showAnswer();
  if (!left) return;
  scrollTo({ top: left.y, behavior: "instant" });
  history.scrollRestoration = "auto";
};

export const openFacets = (form, texts, change) => {
  const selects = [...form.querySelectorAll("select[data-facet]")];
  const opener = form.querySelector(".facets-switch");
  const chips = form.querySelector(".chosen"), gone = form.querySelector(".gone");
  const chosen = Object.fromEntries(selects.map((select) => [select.name, []]));
  const labels = new Map();
  for (const option of selects.flatMap((select) => [...select.options])) {
    labels.set(option, option.dataset.count === undefined ? option.text : option.text.replace(/ \([^()]*\)$/, ""));
  }
  const find = (select, value) => [...select.options].find((option) => option.value === value);
  const titleOf = (select) => select.closest("label").firstChild.textContent.trim();
  let adding = "", isTyping = false;

  const button = (text, name, press, className) => {
    const made = element("button", text, className);
    made.type = "button";
    made.setAttribute("aria-label", name);
    made.addEventListener("click", press);
    return made;
  };
  const remove = (select, value) => {
    chosen[select.name] = chosen[select.name].filter((other) => other !== value);
    if (!chosen[select.name].length) adding = "";
    show();
    change();
    (chips.querySelector("button") || form.q).focus();
  };
  const add = (select) => {
    adding = select.name;
    opener.open = true;
    select.value = "";
    select.focus();
  };
  // What is chosen stands below the filters, each value with a way to take it out, and a way to add another one.
  const show = () => {
    for (const select of selects) {
      const values = chosen[select.name];
      select.value = values.length === 1 && adding !== select.name ? values[0] : "";
    }
    chips.replaceChildren(...selects.filter((select) => chosen[select.name].length).map((select) => {
      const group = element("span", `${titleOf(select)}: `);
      for (const value of chosen[select.name]) {
        const label = labels.get(find(select, value));
        group.append(button(`${label} ×`, fill(texts.filter_remove, { name: label }), () => remove(select, value)));
      }
      group.append(button(texts.filter_add, fill(texts.filter_add_to, { name: titleOf(select) }), () => add(select), "add"));
      return group;
    }));
    const n = Object.values(chosen).flat().length;
    opener.querySelector("b").textContent = n ? number(n) : "";
  };
  for (const select of selects) {
    select.addEventListener("input", (event) => {
      event.stopPropagation();
      const several = adding === select.name || chosen[select.name].length > 1;
      const values = several ? [...chosen[select.name], select.value] : [select.value];
      chosen[select.name] = [...new Set(values.filter(Boolean))];
      adding = "";
      show();
      change();
    });
  }

  return {
    chosen,
    // Reads the address. An earlier value leads to the one it became; what was never one is said and left out.
    // What somebody typed or chose before this script came stays.
    read(fields, isFirst = false) {
      const query = new URLSearchParams(location.search), lost = [];
      const take = (select, value, say) => {
        const id = value.toLowerCase();
        const found = [...select.options].find((option) => option.value === id || option.dataset.was?.split(" ").includes(id));
        if (!found && value) lost.push(`${say}: ${value}`);
        return found?.value || "";
      };
      for (const select of selects) {
        const asked = query.has(select.name) || !isFirst || !select.value ? query.getAll(select.name) : [select.value];
        chosen[select.name] = [...new Set(asked.map((value) => take(select, value, titleOf(select))).filter(Boolean))];
      }
      for (const field of fields) {
        const value = query.get(field.name) ?? (isFirst ? field.value : "");
        field.value = field.options ? take(field, value, titleOf(field)) : value;
      }
      const known = [...selects, ...fields].map((field) => field.name);
      lost.push(...new Set([...query.keys()].filter((name) => !known.includes(name) && !ADDED.test(name))));
      adding = "";
      gone.textContent = lost.length ? fill(texts.filter_gone, { names: lost.join(", ") }) : "";
      show();
      isTyping = false;
      if (lost.length || isFirst) this.write(fields, "mended");
    },
    // What was chosen is a step, and Back undoes it; what is typed at one go is one step, not one for every letter.
    write(fields, how) {
      const query = new URLSearchParams();
      for (const field of fields) if (field.value) query.set(field.name, field.value);
      for (const select of selects) for (const value of chosen[select.name]) query.append(select.name, value);
      const asked = String(query), address = location.pathname + (asked ? `?${asked}` : "") + location.hash;
      const here = location.pathname + location.search + location.hash;
      const isStep = how === "chosen" || (how === "typed" && !isTyping);
      if (address !== here) history[isStep ? "pushState" : "replaceState"](null, "", address);
      isTyping = how === "typed";
    },
    clear(fields) {
      for (const field of fields) field.value = "";
      for (const name of Object.keys(chosen)) chosen[name] = [];
      adding = gone.textContent = "";
      show();
    },
    // Takes name → value → number, or nothing where nobody knows. A value may be called as what every object has: `constructor`.
    count(numbers) {
      for (const select of selects) {
        const known = numbers?.[select.name];
        for (const option of select.options) {
          if (!option.value) continue;
          const n = known && (Object.hasOwn(known, option.value) ? known[option.value] : 0);
          option.text = labels.get(option) + (n === undefined || n === null ? "" : ` (${number(n)})`);
        }
      }
    },
    // What is chosen, in words: `Topic: Trade, Security`.
    spell: () => selects.filter((select) => chosen[select.name].length)
      .map((select) => `${titleOf(select)}: ${chosen[select.name].map((value) => labels.get(find(select, value))).join(", ")}`),
    get isEmpty() { return !Object.values(chosen).flat().length; },
  };
};
