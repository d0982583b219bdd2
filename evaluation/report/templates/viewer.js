// Every question: a list that filters, and one question with all that was said to it. All text is set as text, never as HTML.
(() => {
  const root = document.getElementById("questions");
  if (!root) return;
  const HEIGHT = 46, EXTRA = 8; // of a row in the list; rows drawn above and below what is seen
  const BASE = 0; // the first run: what the others are compared with
  const part = (name) => root.querySelector(`[data-part="${name}"]`);
  const list = part("list"), detail = part("detail"), count = part("count");
  let data = null, said = {}, found = [], texts = new Map(), state = {}, written = "";

  const make = (tag, options = {}, ...children) => {
    const node = document.createElement(tag);
    for (const [key, value] of Object.entries(options)) {
      if (key === "class") node.className = value;
      else if (key === "text") node.textContent = value;
      else if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
      else if (value !== false && value !== undefined) node.setAttribute(key, value === true ? "" : value);
    }
    node.append(...children.filter((child) => child !== null && child !== undefined));
    return node;
  };
  const fill = (text, values) => (text || "").replace(/\{(\w+)\}/g, (whole, key) => (key in values ? String(values[key]) : whole));
  const number = (value, digits = 2) => {
    const text = Math.abs(value).toLocaleString(data.language, { minimumFractionDigits: digits, maximumFractionDigits: digits });
    return value < 0 && /[1-9]/.test(text) ? `\u2212${text}` : text;
  };

  // ---- what is shown, as the address says it
  const KEYS = ["measure", "run", "change", "reason", "cluster", "q", "id"];
  const read = () => {
    const hash = location.hash.startsWith("#questions?") ? location.hash.slice(11) : "";
    const told = new URLSearchParams(hash);
    const next = {};
    for (const [key, value] of told) if (KEYS.includes(key) || /^g\d+$/.test(key)) next[key] = value;
    return next;
  };
  const address = (values) => {
    const kept = Object.fromEntries(Object.entries(values).filter(([, value]) => value));
    return `#questions?${new URLSearchParams(kept)}`;
  };
  const write = () => {
    written = address(state);
    if (location.hash !== written) history.replaceState(null, "", written);
  };

  const measure = () => data.measures.find((one) => one.id === state.measure) || data.measures[0];
  const runsOf = (one) => data.runs.map((_, index) => index).filter((index) => one.items.some((item) => item.r[index] >= 0));
  const runIndex = (one) => {
    const there = runsOf(one);
    const wanted = data.runs.findIndex((run) => run.id === state.run);
    return there.includes(wanted) ? wanted : there.find((index) => index !== BASE) ?? there[0] ?? BASE;
  };
  const answerOf = (item, run) => (item.r[run] >= 0 ? item.u[item.r[run]] : null);
  const valueOf = (item, run) => { const answer = answerOf(item, run); return answer ? answer.v : null; };

  const changeOf = (one, item, run) => {
    const after = valueOf(item, run);
    if (one.kind === "duel") return after === null ? "unjudged" : after > 0.5 ? "wins" : after < 0.5 ? "losses" : "ties";
    const before = valueOf(item, BASE);
    if (before === null || after === null) return "";
    if (one.kind !== "accuracy") return after > before ? "better" : after < before ? "worse" : "same";
    if (before > 0 && after > 0) return "both_right";
    if (before > 0) return "broke";
    return after > 0 ? "fixed" : "both_wrong";
  };
  const CHANGES = { accuracy: ["fixed", "broke", "both_wrong", "both_right"], duel: ["wins", "ties", "losses", "unjudged"] };
  const changesOf = (one) => CHANGES[one.kind] || ["better", "worse", "same"];

  // ---- filtering
  const words = (value) => (typeof value === "string" ? value : Array.isArray(value) ? value.map(words).join("\n") : value && typeof value === "object" ? words(Object.values(value)) : "");
  const textOf = (one, item) => {
    const key = `${one.id}\n${item.id}`;
    if (!texts.has(key)) texts.set(key, [item.id, words(item.d), ...item.u.map((answer) => words(answer.d))].join("\n").toLowerCase());
    return texts.get(key);
  };
  const filter = () => {
    const one = measure(), run = runIndex(one), query = (state.q || "").toLowerCase().split(/\s+/).filter(Boolean);
    const cluster = state.cluster ? one.clusters.indexOf(state.cluster) : -2;
    const groups = one.groups.map((group, index) => (state[`g${index}`] ? group.values.indexOf(state[`g${index}`]) : -2));
    found = one.items.filter((item) =>
      (cluster === -2 || item.c === cluster)
      && groups.every((wanted, index) => wanted === -2 || item.g[index] === wanted)
      && (!state.change || changeOf(one, item, run) === state.change)
      && (!state.reason || (answerOf(item, run) || { d: {} }).d.reason === state.reason)
      && (!query.length || query.every((word) => textOf(one, item).includes(word))));
    count.textContent = fill(said.found, { found: found.length.toLocaleString(data.language), all: one.items.length.toLocaleString(data.language) });
    list.scrollTop = 0;
    draw(true);
  };

  // ---- the list: only the rows that are seen are in the page
  const inner = make("div", { class: "rows" });
  const draw = (anew = false) => {
    const one = measure(), run = runIndex(one);
    inner.style.height = `${found.length * HEIGHT}px`;
    const first = Math.max(0, Math.floor(list.scrollTop / HEIGHT) - EXTRA);
    const last = Math.min(found.length, Math.ceil((list.scrollTop + list.clientHeight) / HEIGHT) + EXTRA);
    const key = `${first}-${last}-${state.id}`;
    if (!anew && inner.dataset.drawn === key) return;
    inner.dataset.drawn = key;
    inner.replaceChildren(...found.slice(first, last).map((item, at) => row(one, item, run, first + at)));
    if (!found.length) inner.append(make("p", { class: "empty", text: said.none }));
    const chosen = found.findIndex((item) => item.id === state.id);
    if (chosen >= first && chosen < last) list.setAttribute("aria-activedescendant", `row-${chosen}`);
    else list.removeAttribute("aria-activedescendant");
  };
  const mark = (one, value) => {
    if (value === null || value === undefined) return make("span", { class: "mark none", text: "·" });
    if (one.kind !== "accuracy") return make("span", { class: "mark", text: number(value) });
    return make("span", { class: value > 0 ? "mark good" : "mark bad", text: value > 0 ? "✓" : "✗", title: value > 0 ? said.right : said.wrong });
  };
  // Results may come without the texts of the options: their letters still say which was chosen.
  const choicesOf = (item) => item.d.choices || (typeof item.d.gold === "number" && item.u[0].d.log_probabilities ? item.u[0].d.log_probabilities.map(() => "") : null);
  const headline = (item) => item.d.question || item.d.instruction || item.d.target || item.id;
  const row = (one, item, run, at) => make(
    "div",
    {
      role: "option", id: `row-${at}`, class: "item", "aria-selected": String(item.id === state.id), "aria-setsize": found.length, "aria-posinset": at + 1,
      style: `top:${at * HEIGHT}px;height:${HEIGHT}px`, onclick: () => choose(item.id, true),
    },
    make("span", { class: "marks" }, run === BASE || one.kind === "duel" ? null : mark(one, valueOf(item, BASE)), mark(one, valueOf(item, run))),
    make("span", { class: "what", text: headline(item) }),
    make("span", { class: "id", text: item.id }),
  );

  const choose = (id, open = false) => {
    state.id = id;
    write();
    draw(true);
    show();
    if (open) reveal();
  };
  const step = (by) => {
    if (!found.length) return;
    const now = found.findIndex((item) => item.id === state.id);
    const next = Math.min(found.length - 1, Math.max(0, now < 0 ? 0 : now + by));
    const top = next * HEIGHT;
    if (top < list.scrollTop) list.scrollTop = top;
    else if (top + HEIGHT > list.scrollTop + list.clientHeight) list.scrollTop = top + HEIGHT - list.clientHeight;
    choose(found[next].id);
  };
  const turn = (by) => { step(by); list.focus({ preventScroll: true }); reveal(); };

  // ---- differences: words of the one that the other does not have, in order
  const tokens = (text) => text.match(/\w+|\s+|[^\w\s]/g) || [];
  const MOST = 400; // tokens: more are shown without marks
  const differing = (text, other) => {
    const a = tokens(text), b = tokens(other);
    if (a.length > MOST || b.length > MOST) return [[text, false]];
    const fold = (token) => token.toLowerCase();
    const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
    for (let i = a.length - 1; i >= 0; i--)
      for (let j = b.length - 1; j >= 0; j--)
        table[i][j] = fold(a[i]) === fold(b[j]) ? table[i + 1][j + 1] + 1 : Math.max(table[i + 1][j], table[i][j + 1]);
    const pieces = [];
    for (let i = 0, j = 0; i < a.length; ) {
      if (j < b.length && fold(a[i]) === fold(b[j])) { pieces.push([a[i], false]); i++; j++; }
      else if (j < b.length && table[i][j + 1] >= table[i + 1][j]) j++;
      else { pieces.push([a[i], Boolean(a[i].trim())]); i++; }
    }
    return pieces;
  };
  const marked = (text, other, title) => {
    const node = make("pre");
    for (const [piece, differs] of other === undefined ? [[text, false]] : differing(text, other))
      node.append(differs ? make("mark", { text: piece, title }) : piece);
    return node;
  };

  const outcome = (told, other) => {
    if (!told) return null;
    if (told.error !== undefined) return make("p", { class: "outcome bad", text: fill(said.fails, { message: told.error }) });
    const box = make("div", { class: "outcome" }, make("p", { text: told.count === 1 ? said.row : fill(said.rows, { count: told.count.toLocaleString(data.language) }) }));
    const rest = told.count - told.rows.length;
    const known = other && other.rows && other.rows.length >= other.count ? other.rows : null; // only the first rows are kept
    const body = make("ol");
    told.rows.forEach((line) => {
      const differs = known && !known.includes(line);
      body.append(make("li", { class: differs ? "differs" : "", title: differs ? said.not_gold : undefined, text: line }));
    });
    if (told.rows.length) box.append(body);
    if (rest > 0 && told.rows.length) box.append(make("p", { text: fill(said.more, { count: rest.toLocaleString(data.language) }) }));
    return box;
  };

  // ---- one question
  const NAMED = ["question", "gold", "gold_outcome", "prediction", "prediction_outcome", "reply", "reason", "message", "status", "choices", "given", "log_probabilities", "instruction", "input", "subject"];
  const label = (one, key) => one.details[key] || key;
  const other = (value) => (typeof value === "string" ? value : Array.isArray(value) && value.every((part) => typeof part !== "object") ? value.join("\n") : typeof value === "object" ? JSON.stringify(value, null, 1) : String(value));

  const show = () => {
    const one = measure(), run = runIndex(one), item = one.items.find((each) => each.id === state.id);
    if (!item) { detail.replaceChildren(make("p", { class: "empty", text: said.pick })); return; }
    const at = found.indexOf(item);
    const facts = [item.c >= 0 ? one.clusters[item.c] : "", ...one.groups.map((group, index) => group.values[item.g[index]])].filter(Boolean);
    const head = make("div", { class: "head" },
      make("button", { type: "button", class: "back", text: `← ${said.back}`, onclick: () => { root.classList.remove("opened"); list.focus(); } }),
      make("h3", { text: headline(item) }),
      make("p", { class: "facts" }, make("code", { text: item.id }), ` ${facts.join(" · ")} `,
        make("a", { href: address({ measure: one.id, run: data.runs[run].id, id: item.id }), text: said.link })),
      make("p", { class: "steps" },
        make("button", { type: "button", text: `↑ ${said.previous}`, disabled: at <= 0, onclick: () => turn(-1) }),
        make("button", { type: "button", text: `↓ ${said.next}`, disabled: at < 0 || at >= found.length - 1, onclick: () => turn(1) })));
    const sides = [...new Set([one.kind === "duel" ? run : BASE, run])].filter((index) => item.r[index] >= 0 || index === run);
    detail.replaceChildren(head, choicesOf(item) ? options(item, sides) : compared(one, item, sides), ...all(one, item), ...rest(one, item));
    detail.scrollTop = 0;
  };
  // On a phone the question takes the place of the list.
  const reveal = () => {
    root.classList.add("opened");
    if (!list.offsetParent) detail.scrollIntoView();
  };

  const options = (item, sides) => {
    const table = make("table", {}, make("caption", { text: said.choices }));
    const head = make("tr", {}, make("th", { text: "" }), make("th", { text: "" }), ...sides.map((index) => make("th", { scope: "col", text: data.runs[index].name })));
    const body = make("tbody");
    choicesOf(item).forEach((choice, at) => {
      const gold = item.d.gold === at;
      const cells = sides.map((index) => {
        const answer = answerOf(item, index);
        const told = answer && answer.d.log_probabilities ? answer.d.log_probabilities[at] : null;
        const share = told === null ? 0 : softmax(answer.d.log_probabilities)[at];
        return make("td", {}, told === null ? "·" : make("span", { class: "bar", style: `--share:${(100 * share).toFixed(1)}%`, text: number(told) }),
          answer && answer.d.given === at ? make("b", { class: gold ? "good" : "bad", text: ` ${gold ? "✓" : "✗"} ${said.given}` }) : null);
      });
      body.append(make("tr", { class: gold ? "gold" : "" }, make("th", { scope: "row", text: String.fromCharCode(65 + at) }), make("td", { text: choice + (gold ? `  (${said.gold})` : "") }), ...cells));
    });
    table.append(make("thead", {}, head), body);
    return make("div", { class: "options scroll", tabindex: 0 }, table);
  };
  const softmax = (values) => {
    const most = Math.max(...values), powers = values.map((value) => Math.exp(value - most)), sum = powers.reduce((a, b) => a + b, 0);
    return powers.map((power) => power / sum);
  };

  const compared = (one, item, sides) => {
    const gold = typeof item.d.gold === "string" ? item.d.gold : undefined;
    const box = make("div", { class: "sides" });
    if (gold !== undefined)
      box.append(make("section", {}, make("h4", { text: said.gold }), marked(gold), outcome(item.d.gold_outcome)));
    for (const index of sides) {
      const answer = answerOf(item, index);
      const section = make("section", {}, make("h4", {}, answer && one.kind !== "duel" ? mark(one, answer.v) : null, ` ${data.runs[index].name}`));
      box.append(section);
      if (!answer) { section.append(make("p", { class: "empty", text: said.no_answer })); continue; }
      if (answer.v === null && one.kind !== "duel") section.append(make("p", { class: "empty", text: said.not_graded }));
      const told = answer.d.prediction ?? answer.d.reply;
      if (told !== undefined) section.append(marked(told, gold, said.not_gold));
      section.append(outcome(answer.d.prediction_outcome, item.d.gold_outcome) || "");
      const message = data.language === "en" ? answer.d.message : ""; // grading writes English
      if (answer.d.reason || message)
        section.append(make("p", { class: "why" }, make("b", { text: one.reasons[answer.d.reason] || "" }), answer.d.reason && message ? ": " : "", message || ""));
      if (answer.d.reply !== undefined && answer.d.reply !== told)
        section.append(make("details", {}, make("summary", { text: label(one, "reply") }), make("pre", { text: answer.d.reply })));
      const values = Object.entries(answer.o || {}).filter(([, value]) => value !== null);
      if (values.length) section.append(make("p", { class: "values", text: `${said.values}: ${values.map(([name, value]) => `${one.values[name]} ${number(value, value % 1 ? 2 : 0)}`).join(", ")}` }));
      for (const [key, value] of Object.entries(answer.d))
        if (!NAMED.includes(key)) section.append(make("h5", { text: label(one, key) }), make("pre", { text: other(value) }));
    }
    return box;
  };

  const all = (one, item) => {
    const there = runsOf(one);
    if (there.length < 3) return [];
    const body = make("tbody");
    for (const index of there) {
      const answer = answerOf(item, index);
      const told = answer ? answer.d.prediction ?? answer.d.reply ?? (answer.d.given !== undefined && choicesOf(item) ? choicesOf(item)[answer.d.given] || String.fromCharCode(65 + answer.d.given) : "") : said.no_answer;
      body.append(make("tr", {},
        make("td", {}, mark(one, answer ? answer.v : null)),
        make("th", { scope: "row" }, make("button", { type: "button", text: data.runs[index].name, onclick: () => { state.run = data.runs[index].id; write(); controls(); filter(); show(); } })),
        make("td", { class: "told", text: told }),
        make("td", { text: answer && answer.d.reason ? one.reasons[answer.d.reason] : "" })));
    }
    return [make("h4", { text: said.everyone }), make("div", { class: "everyone" }, make("table", {}, body))];
  };

  const rest = (one, item) => {
    const parts = [];
    if (item.p) parts.push(make("details", {}, make("summary", { text: said.prompt }), make("pre", { text: item.p.map((line) => data.lines[line]).join("\n") })));
    for (const [key, value] of Object.entries(item.d))
      if (!NAMED.includes(key)) parts.push(make("h5", { text: label(one, key) }), make("pre", { text: other(value) }));
    return parts;
  };

  // ---- controls
  const select = (name, title, options, value) => make("label", {}, make("span", { text: title }),
    make("select", { onchange: (event) => set(name, event.target.value) },
      ...options.map(([key, text]) => make("option", { value: key, text, selected: key === (value || "") }))));
  const set = (name, value) => {
    state[name] = value;
    if (name === "measure") state = { measure: value, run: state.run, q: state.q };
    if (name !== "id") delete state.id;
    write();
    if (name === "measure" || name === "run") controls();
    filter();
    show();
  };
  const controls = () => {
    const one = measure(), run = runIndex(one), any = ["", said.any];
    const reasons = Object.entries(one.reasons);
    const counts = {};
    for (const item of one.items) counts[changeOf(one, item, run)] = (counts[changeOf(one, item, run)] || 0) + 1;
    part("filters").replaceChildren(...[
      select("measure", said.measure, data.measures.map((each) => [each.id, each.name]), one.id),
      select("run", said.run, runsOf(one).map((index) => [data.runs[index].id, data.runs[index].name]), data.runs[run].id),
      run === BASE && one.kind !== "duel" ? null : select("change", said.change, [any, ...changesOf(one).map((key) => [key, `${said[key]} (${(counts[key] || 0).toLocaleString(data.language)})`])], state.change),
      reasons.length ? select("reason", said.reason, [any, ...reasons], state.reason) : null,
      one.clusters.length > 1 && one.clusters.length < one.items.length ? select("cluster", said.cluster, [any, ...one.clusters.map((name) => [name, name])], state.cluster) : null,
      ...one.groups.map((group, index) => (group.values.length > 1 ? select(`g${index}`, group.name, [any, ...group.values.map((name) => [name, name])], state[`g${index}`]) : null)),
    ].filter(Boolean));
    const search = part("search");
    if (search.value !== (state.q || "")) search.value = state.q || "";
  };

  const follow = () => {
    if (location.hash === written || !data) return;
    if (!location.hash.startsWith("#questions")) return;
    state = read();
    controls();
    filter();
    root.classList.toggle("opened", Boolean(state.id));
    if (!state.id && found.length) { state.id = found[0].id; write(); } // the keys go on from there
    show();
    const at = found.findIndex((item) => item.id === state.id);
    list.scrollTop = Math.max(0, at * HEIGHT - list.clientHeight / 2);
    draw(true);
    list.focus({ preventScroll: true });
    root.scrollIntoView();
    if (root.classList.contains("opened")) reveal();
  };

  const keys = (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
    if (event.key === "Escape" && root.contains(event.target)) { root.classList.remove("opened"); list.focus(); return; }
    const seen = root.getBoundingClientRect().top < innerHeight / 2 && root.getBoundingClientRect().bottom > innerHeight / 2;
    if (typing || !seen) return;
    const here = document.activeElement === list;
    const moves = { j: 1, k: -1, ...(here ? { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -found.length, End: found.length } : {}) };
    if (event.key === "/") { event.preventDefault(); part("search").focus(); }
    else if (here && event.key === "Enter") { reveal(); detail.focus({ preventScroll: true }); }
    else if (event.key in moves) { event.preventDefault(); step(moves[event.key]); }
  };

  const unpack = async () => {
    const text = document.getElementById("questions-data").textContent.trim();
    const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Response(stream).json();
  };
  const start = async () => {
    if (typeof DecompressionStream === "undefined") { part("loading").textContent = root.dataset.old; return; }
    data = await unpack();
    said = data.said;
    part("loading").remove();
    part("body").hidden = false;
    list.append(inner);
    list.addEventListener("scroll", () => draw(), { passive: true });
    let waiting = 0;
    part("search").addEventListener("input", (event) => { clearTimeout(waiting); waiting = setTimeout(() => set("q", event.target.value), 80); });
    part("reset").addEventListener("click", () => { state = { measure: state.measure, run: state.run }; write(); controls(); filter(); show(); });
    addEventListener("keydown", keys);
    addEventListener("hashchange", follow);
    addEventListener("resize", () => draw(true), { passive: true });
    state = read();
    controls();
    filter();
    show();
    if (location.hash.startsWith("#questions")) follow();
    root.dataset.ready = "yes";
  };
  start();
})();
