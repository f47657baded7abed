// Side by side: which of many parties or governments are shown, and two or three meetings. The choice stands in the address.
import { counted, element, fill, fold, number, showAnswer, takeSigns, typedWords, withoutPoints } from "./facets.js";

const query = () => new URLSearchParams(location.search);
const read = (name) => [...new Set((query().get(name) || "").split(",").filter(Boolean))];
// Ids need no escaping, and a comma may stand in a query as it is.
const write = (name, values, isStep) => {
  const others = [...query()].filter(([other]) => other !== name).map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value).replace(/%2C/g, ",")}`);
  const asked = [...others, ...(values.length ? [`${name}=${values.join(",")}`] : [])].join("&");
  const at = location.pathname + (asked ? `?${asked}` : "") + location.hash;
  if (at !== location.pathname + location.search + location.hash) history[isStep ? "pushState" : "replaceState"](null, "", at);
};
const form = document.querySelector(".compare-filters");
const texts = form && JSON.parse(document.getElementById("compare-texts").textContent);
const sayGone = (place, gone, pattern) => { place.textContent = gone.length ? fill(pattern, { names: gone.join(", ") }) : ""; };

// Columns: those that are ticked, at first as many as fit beside one another.
for (const choice of document.querySelectorAll(".compare-choice")) {
  const name = choice.dataset.for, table = document.querySelector(`[data-compared=${name}]`);
  const boxes = [...choice.querySelectorAll("input")], keys = boxes.map((box) => box.value);
  const show = () => {
    const shown = boxes.filter((box) => box.checked).map((box) => box.value);
    for (const cell of table.querySelectorAll("[data-key]")) {
      cell.hidden = !shown.includes(cell.dataset.key);
      cell.classList.remove("further");
    }
    for (const head of table.querySelectorAll(".group-head th")) head.colSpan = shown.length + 1;
    return shown;
  };
  // What was ticked before this script came stays.
  const open = (isFirst) => {
    const asked = read(name), known = asked.filter((key) => keys.includes(key));
    const given = isFirst ? boxes.filter((box) => box.checked).map((box) => box.value) : keys.slice(0, +table.dataset.atOnce);
    const chosen = known.length ? known : given;
    for (const box of boxes) box.checked = chosen.includes(box.value);
    sayGone(choice.querySelector(".gone"), asked.filter((key) => !keys.includes(key)), choice.dataset.gone);
    if (known.length < asked.length) write(name, known);
    show();
  };
  choice.addEventListener("change", () => write(name, show(), true));
  addEventListener("popstate", () => open(false));
  open(true);
}

// A meeting as its own page tells it, without what leads about on that page.
const pages = new Map();
const readMeeting = (address, text) => {
  const page = new DOMParser().parseFromString(text, "text/html"), head = page.querySelector(".brief-head");
  for (const one of page.querySelectorAll("sup.ref, .permalink")) one.remove();
  for (const link of page.querySelectorAll("#__content a")) link.href = new URL(link.getAttribute("href"), address);
  takeSigns(page);
  return {
    address,
    title: head.querySelector("h1").textContent,
    facts: [...head.querySelectorAll(".facts > div")].map((fact) => [fact.firstElementChild.textContent, fact.lastElementChild]),
    topics: head.querySelector(".topics"),
    promises: [...page.querySelectorAll("table.register tbody tr")],
    sides: [...page.querySelectorAll(".pair section")].map((side) => [side.querySelector("h3").textContent, side.querySelector("ul")]),
  };
};
const loadMeeting = async (option) => {
  const address = new URL(option.dataset.at, location);
  if (!pages.has(option.value)) {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(answer.statusText);
    pages.set(option.value, { ...readMeeting(address, await answer.text()), day: option.text.split(" · ")[0] });
  }
  return pages.get(option.value);
};

const copy = (found) => found ? [...found.cloneNode(true).childNodes] : [];
const listPromises = (meeting) => {
  if (!meeting.promises.length) return [element("p", texts.no_commitments_here, "empty")];
  const list = element("ul");
  list.append(...meeting.promises.map((row) => {
    const item = element("li");
    item.append(...[...row.cells].flatMap((cell) => {
      if (!cell.dataset.label) return copy(cell);
      const told = element("span", "", "by");
      told.dataset.label = cell.dataset.label;
      told.append(...copy(cell));
      return cell.textContent === "—" ? [] : [told];
    }));
    return item;
  }));
  return [list];
};
const countStatuses = (meeting) => {
  const found = new Map();
  for (const chip of meeting.promises.flatMap((row) => [...row.querySelectorAll(".chip")])) {
    const [, n] = found.get(chip.textContent) || [chip, 0];
    found.set(chip.textContent, [chip, n + 1]);
  }
  const list = element("ul", "", "legend");
  // In the order of the series, whatever was promised first: the columns stand side by side.
  const ordered = texts.statuses.flatMap((label) => found.has(label) ? [found.get(label)] : []);
  list.append(...ordered.map(([chip, n]) => {
    const item = element("li");
    item.append(chip.cloneNode(true), " ", element("b", n));
    return item;
  }));
  return [element("b", String(meeting.promises.length), "whole"), list];
};
// The rows of a table: a heading, and what each meeting has there. What the meetings name themselves comes in their order.
const listRows = (meetings) => {
  const named = (lists) => [...new Set(meetings.flatMap((meeting) => lists(meeting).map(([name]) => name)))];
  const find = (list, name) => list.find(([other]) => other === name)?.[1];
  const facts = named((meeting) => meeting.facts).filter((name) => name !== texts.as_of);
  const sides = named((meeting) => meeting.sides);
  return [
    ...facts.map((name) => [name, (meeting) => copy(find(meeting.facts, name))]),
    [texts.topics, (meeting) => copy(meeting.topics)],
    [texts.by_status, countStatuses],
    [texts.what_was_promised, listPromises],
    ...(sides.length ? sides : [""]).map((name) => [[texts.who_took_part, name].filter(Boolean).join(" · "), (meeting) => {
      const there = find(meeting.sides, name);
      if (!meeting.sides.length) return name === sides[0] || !name ? [element("p", texts.no_participants, "empty")] : [];
      return there ? [there.cloneNode(true)] : [];
    }]),
  ];
};
// The meetings that can be chosen, by their years. Where they do not come, the page says that a part of it is missing.
const listYears = async () => {
  const answer = await fetch(form.dataset.choices);
  if (!answer.ok) throw new Error(answer.statusText);
  return (await answer.json()).map(({ year, meetings }) => {
    const group = element("optgroup");
    group.label = year;
    group.append(...meetings.map(({ id, at, label, was }) => {
      const option = element("option", label);
      option.value = id;
      Object.assign(option.dataset, { at, was: was.join(" ") });
      return option;
    }));
    return group;
  });
};
// The choices that have each of the words typed, in any order; a day as data write it is one.
const findFitting = (options, text) => {
  const words = typedWords(text), told = (option) => fold(`${option.text} ${withoutPoints(option.text)} ${option.value}`);
  return options.filter((option) => words.every((word) => told(option).includes(word)));
};
// A list is narrowed to those that fit, beside the one that is chosen in it.
const narrow = (select, years, fitting) => {
  const kept = select.value, groups = years.map((year) => {
    const group = year.cloneNode(), shown = [...year.children].filter((option) => option.value === kept || fitting.includes(option));
    group.append(...shown.map((option) => option.cloneNode(true)));
    return group;
  });
  select.replaceChildren(select.options[0], ...groups.filter((group) => group.firstChild));
  select.value = kept;
};
const openMeetings = async () => {
  const years = await listYears(), options = years.flatMap((year) => [...year.children]);
  const region = document.querySelector("[data-compared=meetings]").closest(".scroll"), table = region.querySelector("table");
  const first = form.querySelector("[for=compare-1]"), words = form.querySelector("#compare-words"), left = form.querySelector(".left");
  const output = form.querySelector("output"), again = form.querySelector(".again");
  const gone = form.querySelector(".gone");
  const labels = [1, 2, 3].map((n) => {
    const label = n === 1 ? first : first.cloneNode(true), select = label.querySelector("select");
    label.htmlFor = select.id = `compare-${n}`;
    label.querySelector("span").textContent = texts.compare_nth.replace("{n}", n);
    return label;
  });
  first.after(...labels.slice(1));
  const selects = labels.map((label) => label.querySelector("select"));
  const offer = () => {
    const fitting = findFitting(options, words.value);
    for (const select of selects) narrow(select, years, fitting);
    left.textContent = words.value.trim() ? counted(texts.compare_found, fitting.length) : "";
    return fitting;
  };
  const find = (id) => options.find((option) => option.value === id || option.dataset.was.split(" ").includes(id));
  // On a phone the titles stand once, above; below, each is known by its number and its day.
  const short = (meeting, n) => `${number(n + 1)} · ${meeting.day}`;
  const head = (meeting, n) => {
    const cell = element("th"), link = element("a", meeting.title);
    cell.scope = "col";
    cell.dataset.label = short(meeting, n);
    link.href = meeting.address;
    cell.append(link);
    return cell;
  };
  const draw = (meetings) => {
    region.hidden = !meetings.length;
    const heads = element("tr"), rows = listRows(meetings);
    heads.append(element("td"), ...meetings.map(head));
    table.tHead.replaceChildren(heads);
    table.tBodies[0].replaceChildren(...rows.map(([name, tell]) => {
      const row = element("tr"), heading = element("th", name);
      heading.scope = "row";
      row.append(heading, ...meetings.map((meeting, n) => {
        const cell = element("td");
        cell.dataset.label = short(meeting, n);
        cell.append(...tell(meeting));
        return cell;
      }));
      return row;
    }));
  };
  let turn = 0;
  const show = async (isStep) => {
    const mine = ++turn, ids = [...new Set(selects.map((select) => select.value).filter(Boolean))];
    write("meetings", ids, isStep);
    again.hidden = true;
    output.textContent = ids.length ? texts.loading : texts.compare_choose;
    const asked = ids.map(find), answers = await Promise.allSettled(asked.map(loadMeeting));
    if (mine !== turn) return;
    const meetings = answers.flatMap((answer) => answer.value ? [answer.value] : []);
    const missing = asked.filter((option, n) => !answers[n].value).map((option) => `“${option.text}”`);
    draw(meetings);
    again.hidden = !missing.length;
    output.textContent = [
      ...(meetings.length ? [counted(texts.shown, meetings.length)] : []),
      ...(missing.length ? [fill(texts.compare_failed, { names: missing.join(", ") })] : []),
      ...(ids.length < 2 ? [texts.compare_choose] : []),
    ].join(" · ");
  };
  const open = () => {
    const asked = read("meetings"), found = asked.map(find).filter(Boolean);
    words.value = "";
    offer();
    selects.forEach((select, n) => { select.value = found[n]?.value || ""; });
    sayGone(gone, asked.filter((id) => !find(id)), texts.compare_gone);
    return show(false);
  };
  form.addEventListener("change", (event) => {
    if (event.target === words) return;
    gone.textContent = "";
    show(true);
  });
  words.addEventListener("input", offer);
  // The key that ends a line takes the one meeting that fits; of several it leads to the first list that is free.
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const fitting = offer(), free = selects.find((select) => !select.value);
    if (fitting.length !== 1 || !free) return (free || selects.at(-1)).focus();
    free.value = fitting[0].value;
    words.value = "";
    offer();
    show(true);
  });
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    for (const select of selects) select.value = "";
    words.value = "";
    offer();
    gone.textContent = "";
    show(true);
  });
  again.addEventListener("click", () => show(false));
  addEventListener("popstate", open);
  await open();
};
if (form) await openMeetings();
showAnswer();
