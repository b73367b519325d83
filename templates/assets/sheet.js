// The coding sheet at work. What is coded is kept in the browser, one item a post, so that two windows of one sheet do not undo each other.
// All texts of the archive come as data and are put on the page as text. Classic script, no requests. The build leaves out comments and
// indentation, so a line that begins with two slashes must be a comment.

(() => {
  "use strict";

  const by = id => document.getElementById(id);
  const data = JSON.parse(by("sheet-data").textContent);
  const { posts, codes, words } = data;
  const states = ["open", "unsure", "coded"];
  const columns = ["draw", "coder", "post", "state", "codes", "note", "translation"];
  const prefix = `dossier-sheet:${encodeURIComponent(data.draw)}:${encodeURIComponent(data.coder)}:`;
  const placeOf = new Map(posts.map((post, place) => [post.key, place]));
  const codeIds = new Set(codes.map(code => code.id));
  const boxes = codes.map((code, place) => by(`code-${place}`));
  const article = by("post");

  function element(name, classes, text) {
    const made = document.createElement(name);
    if (classes) made.className = classes;
    if (text !== undefined) made.textContent = text;
    return made;
  }

  const say = (key, values) => words[key].replace(/\{([a-z]+)\}/g, (whole, name) => name in values ? String(values[name]) : whole);
  const counted = (key, count) => say(`${key}-${count === 1 ? "one" : "many"}`, { count });

  // Text of the archive. Defanged addresses and the marks of characters that cannot be seen run from left to right whatever is round them.
  function quoted(made, text) {
    for (const part of text.split(/(hxxps?:\/\/[!-~]+|\[U\+[0-9A-F]{4,6}\])/)) {
      if (!/^(hxxps?:\/\/|\[U\+)/.test(part)) {
        made.append(part);
        continue;
      }
      const apart = element("bdi", part[0] === "[" ? "unseen" : "", part);
      apart.dir = "ltr";
      made.append(apart);
    }
    return made;
  }

  function quotation(name, text) {
    const made = quoted(element(name, "post"), text.text);
    made.lang = text.tag;
    made.dir = text.direction;
    return made;
  }

  // What is coded, and where it is kept.

  const empty = () => ({ state: "open", codes: [], note: "", translation: "" });

  function sound(value) {
    const answer = empty();
    if (!value || typeof value !== "object") return answer;
    if (states.includes(value.state)) answer.state = value.state;
    if (Array.isArray(value.codes)) answer.codes = codes.map(code => code.id).filter(id => value.codes.includes(id));
    for (const field of ["note", "translation"]) if (typeof value[field] === "string") answer[field] = value[field];
    return answer;
  }

  const isEmpty = answer => answer.state === "open" && !answer.codes.length && !answer.note && !answer.translation;
  const isSame = (a, b) => JSON.stringify(a) === JSON.stringify(b);

  let store = null;
  let isUnsaved = false;
  try {
    localStorage.setItem(`${prefix}test`, "1");
    localStorage.removeItem(`${prefix}test`);
    store = localStorage;
  } catch {
    refused();
  }

  function refused() {
    store = null;
    by("kept").textContent = words["sheet-not-kept"];
    by("kept").className = "desk-warning";
  }

  function kept(name) {
    try {
      return store && store.getItem(prefix + name);
    } catch {
      return null;
    }
  }

  function keep(name, text) {
    if (!store) return;
    try {
      if (text === null) store.removeItem(prefix + name);
      else store.setItem(prefix + name, text);
    } catch {
      refused();
    }
  }

  function read(name) {
    try {
      return sound(JSON.parse(kept(name)));
    } catch {
      return empty();
    }
  }

  const answers = posts.map(post => read(`post:${post.key}`));

  function save(place) {
    isUnsaved = true;
    keep(`post:${posts[place].key}`, isEmpty(answers[place]) ? null : JSON.stringify(answers[place]));
    cells[place].className = answers[place].state;
    showProgress();
  }

  window.addEventListener("beforeunload", event => { if (!store && isUnsaved) event.preventDefault(); });
  window.addEventListener("storage", event => {
    if (event.key === null || !event.key.startsWith(`${prefix}post:`)) return;
    const place = placeOf.get(event.key.slice(prefix.length + 5));
    if (place === undefined) return;
    answers[place] = read(`post:${posts[place].key}`);
    cells[place].className = answers[place].state;
    showProgress();
    if (place === current) showAnswer();
  });

  // Where one is.

  let current = 0;
  const filter = by("show");
  const strip = by("strip");
  const cells = posts.map((post, place) => {
    const cell = element("i", answers[place].state);
    strip.append(cell);
    return cell;
  });

  const isDiffering = post => post.codings.some(coding =>
    coding.state !== post.codings[0].state || coding.codes.join(" ") !== post.codings[0].codes.join(" "));

  function isShown(place) {
    if (filter.value === "all") return true;
    return filter.value === "differing" ? isDiffering(posts[place]) : answers[place].state === filter.value;
  }

  // The next or the previous post that the filter shows. Forwards, what was left behind comes round again.
  function step(way) {
    for (let place = current + way; place >= 0 && place < posts.length; place += way) if (isShown(place)) return go(place);
    const left = posts.findIndex((post, place) => place !== current && isShown(place));
    if (way > 0 && filter.value !== "all" && left >= 0) return go(left);
    return report([say(way > 0 ? "sheet-last" : "sheet-first", { open: count("open") })]);
  }

  function go(place, isQuiet) {
    current = Math.min(posts.length - 1, Math.max(0, place));
    keep("at", posts[current].key);
    show();
    tell("");
    by("told").hidden = true;
    if (isQuiet) return;
    article.focus({ preventScroll: true });
    const top = by("columns").getBoundingClientRect().top;
    if (top < 0 || top > window.innerHeight / 2) by("columns").scrollIntoView();
  }

  const tell = text => { by("live").textContent = text; };

  const count = state => answers.filter(answer => answer.state === state).length;

  function showProgress() {
    by("progress").textContent = say("sheet-progress", { coded: count("coded"), unsure: count("unsure"), open: count("open") });
  }

  function show() {
    const post = posts[current];
    by("post-heading").textContent = say("sheet-post", { number: current + 1, count: posts.length });
    by("post-language").textContent = post.language;
    by("post-time").textContent = post.time;
    by("post-time").title = post.utc;
    by("post-text").replaceChildren(quotation("blockquote", post.text));
    by("account-name").textContent = post.account.name;
    by("account").replaceChildren(...post.account.says.map(([label, value, isWords]) => {
      const row = element("div", isWords ? "words" : "");
      const says = element("dd");
      says.append(quoted(element("bdi"), value));
      row.append(element("dt", "", label), says);
      return row;
    }));
    const neighbour = other => {
      const item = element("li");
      const head = element("p", "card-language", other.apart);
      head.title = other.time;
      item.append(head, quotation("p", other.text));
      return item;
    };
    const here = element("li", "desk-here", words["sheet-this"]);
    const around = [...post.before.map(neighbour), here, ...post.after.map(neighbour)];
    by("around").replaceChildren(...(around.length > 1 ? around : [element("li", "", words["sheet-alone"])]));
    by("go").value = current + 1;
    cells.forEach((cell, place) => cell.toggleAttribute("data-here", place === current));
    if (data.adjudication) showCodings(post);
    showAnswer();
  }

  function showAnswer() {
    const answer = answers[current];
    boxes.forEach((box, place) => { box.checked = answer.codes.includes(codes[place].id); });
    for (const field of ["note", "translation"]) if (by(field).value !== answer[field]) by(field).value = answer[field];
    by("post-state").textContent = words[`sheet-${answer.state}`];
    by("post-state").className = `state-${answer.state}`;
    by("coded-says").textContent = answer.codes.length ? counted("sheet-save", answer.codes.length) : words["sheet-save-none"];
    by("reopen").disabled = answer.state === "open";
  }

  // What the coders decided, side by side and without their names.
  function showCodings(post) {
    if (!post.codings.length) return by("codings").replaceChildren();
    const table = element("table", "desk-codings");
    table.append(element("caption", "", words["sheet-codings"]));
    const head = table.createTHead().insertRow();
    head.append(element("td"));
    post.codings.forEach((coding, place) => {
      const cell = element("th", "", say("sheet-coder", { number: place + 1 }));
      const take = element("button", "", words["sheet-take"]);
      take.type = "button";
      take.setAttribute("aria-label", `${words["sheet-take"]}: ${cell.textContent}`);
      take.addEventListener("click", () => {
        answers[current] = sound({ ...answers[current], codes: coding.codes, translation: answers[current].translation || coding.translation });
        save(current);
        showAnswer();
      });
      cell.scope = "col";
      cell.append(" ", take);
      head.append(cell);
    });
    const body = table.createTBody();
    const row = (name, values, isText) => {
      if (isText && !values.some(Boolean)) return;
      const line = body.insertRow();
      const title = element("th", "", name);
      title.scope = "row";
      line.append(title);
      if (!isText && values.some(value => value !== values[0])) line.className = "differing";
      for (const value of values) {
        const cell = element("td");
        if (isText) cell.append(quoted(element("bdi"), value));
        else cell.textContent = value;
        line.append(cell);
      }
    };
    row(words["sheet-state"], post.codings.map(coding => words[`sheet-${coding.state}`] || ""));
    for (const code of codes) {
      const bears = post.codings.map(coding => coding.codes.includes(code.id));
      if (bears.some(Boolean)) row(code.title, bears.map(does => does ? words["sheet-applies"] : "–"));
    }
    row(words["sheet-note"], post.codings.map(coding => coding.note), true);
    row(words["sheet-translation"], post.codings.map(coding => coding.translation), true);
    const scroll = element("div", "scroll");
    scroll.tabIndex = 0;
    scroll.setAttribute("role", "region");
    scroll.setAttribute("aria-label", words["sheet-codings"]);
    scroll.append(table);
    by("codings").replaceChildren(scroll);
  }

  // What is done.

  function toggle(place) {
    const chosen = new Set(answers[current].codes);
    if (chosen.has(codes[place].id)) chosen.delete(codes[place].id);
    else chosen.add(codes[place].id);
    answers[current] = sound({ ...answers[current], codes: [...chosen] });
    save(current);
    showAnswer();
    tell(`${codes[place].title}: ${words[chosen.has(codes[place].id) ? "sheet-applies" : "sheet-applies-not"]}`);
  }

  function decide(state) {
    answers[current].state = state;
    save(current);
    if (state === "open") return showAnswer();
    showAnswer();
    return step(1);
  }

  boxes.forEach((box, place) => box.addEventListener("change", () => toggle(place)));
  for (const field of ["note", "translation"]) {
    by(field).addEventListener("input", () => {
      answers[current][field] = by(field).value;
      save(current);
    });
  }
  by("coded").addEventListener("click", () => decide("coded"));
  by("unsure").addEventListener("click", () => decide("unsure"));
  by("reopen").addEventListener("click", () => decide("open"));
  by("previous").addEventListener("click", () => step(-1));
  by("next").addEventListener("click", () => step(1));
  by("go").addEventListener("change", () => { if (by("go").value) go(Number(by("go").value) - 1); });
  strip.addEventListener("click", event => {
    const bounds = strip.getBoundingClientRect();
    go(Math.floor((event.clientX - bounds.left) / bounds.width * posts.length));
  });
  filter.addEventListener("change", () => {
    if (isShown(current)) return;
    const first = posts.findIndex((post, place) => isShown(place));
    if (first >= 0) go(first, true);
    else report([words["sheet-none"]]);
  });

  // One key for each thing to do, outside of fields; a keyboard of another script is read by the places of its keys.
  document.addEventListener("keydown", event => {
    if (event.altKey || event.repeat) return;
    const target = event.target;
    if (target.matches("textarea, select, input[type=number]")) {
      if (event.isComposing) return;
      if (event.key === "Escape") article.focus();
      else if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && target.matches("textarea")) decide("coded");
      else return;
      event.preventDefault();
      return;
    }
    if (event.ctrlKey || event.metaKey || !by("keys").checked) return;
    const place = event.code.match(/^(?:Key|Digit|Numpad)([A-Z0-9])$/);
    const key = (/^[a-z0-9]$/i.test(event.key) || !place ? event.key : place[1]).toLowerCase();
    const code = codes.findIndex(code => code.key === key);
    if (key === "enter" && !target.matches("button, a, summary")) decide("coded");
    else if (key === "arrowleft") step(-1);
    else if (key === "arrowright") step(1);
    else if (key === "u") decide("unsure");
    else if (key === "n") by("note").focus();
    else if (key === "t") by("translation").focus();
    else if (code >= 0) toggle(code);
    else return;
    event.preventDefault();
  });
  by("keys").checked = kept("keys") !== "off";
  by("keys").addEventListener("change", () => keep("keys", by("keys").checked ? null : "off"));

  // Out and in. A cell that a spreadsheet would take for a formula gets an apostrophe, which reading takes away again.

  const live = /^'* *[=+\-@\t\r\n＝＋－＠]/;

  function field(value) {
    const guarded = live.test(value) ? `'${value}` : value;
    return /[",\n\r]/.test(guarded) ? `"${guarded.replace(/"/g, "\"\"")}"` : guarded;
  }

  function csv() {
    const lines = posts.map((post, place) => {
      const answer = answers[place];
      return [data.draw, data.coder, `post:${post.key}`, answer.state, answer.codes.join(" "), answer.note, answer.translation].map(field).join(",");
    });
    // Without the mark at the head, Excel reads the file as of another encoding.
    return `\ufeff${[columns.join(","), ...lines].join("\r\n")}\r\n`;
  }

  by("export").addEventListener("click", () => {
    const link = element("a");
    link.href = URL.createObjectURL(new Blob([csv()], { type: "text/csv;charset=utf-8" }));
    link.download = data.file;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    isUnsaved = false;
    report([say("sheet-exported", { file: data.file, coded: count("coded"), unsure: count("unsure"), open: count("open") })]);
  });

  // The records of a CSV file, each with its line; commas, semicolons and tabs part its cells, whichever its head has most of.
  function records(text) {
    const head = text.split(/\r?\n/, 1)[0];
    const mark = [",", ";", "\t"].sort((a, b) => head.split(b).length - head.split(a).length)[0];
    const out = [];
    let [cells, cell, isQuoted, line, start] = [[], "", false, 1, 1];
    const end = () => {
      cells.push(cell);
      if (cells.length > 1 || cell) out.push({ line: start, cells });
      [cells, cell, start] = [[], "", line];
    };
    for (let at = 0; at < text.length; at++) {
      const letter = text[at];
      if (letter === "\n") line++;
      if (isQuoted) {
        if (letter !== "\"") cell += letter;
        else if (text[at + 1] === "\"") cell += text[++at];
        else isQuoted = false;
      } else if (letter === "\"" && !cell) isQuoted = true;
      else if (letter === mark) {
        cells.push(cell);
        cell = "";
      } else if (letter === "\n") end();
      else if (letter !== "\r") cell += letter;
    }
    if (cell || cells.length) end();
    return out;
  }

  // What a file of this sheet says of each post, or what is wrong with it.
  function taken(text) {
    const [head, ...rows] = records(text.replace(/^\ufeff/, ""));
    const names = head ? head.cells.map(name => name.trim().toLowerCase()) : [];
    const missing = columns.slice(0, 5).filter(name => !names.includes(name));
    const found = new Map();
    if (missing.length) return { found, wrong: [say("sheet-wrong-columns", { columns: missing.join(", ") })] };
    const wrong = [];
    for (const row of rows) {
      const cell = name => {
        const value = row.cells[names.indexOf(name)] || "";
        return value[0] === "'" && live.test(value) ? value.slice(1) : value;
      };
      const fail = (key, value) => wrong.push(say("sheet-wrong-line", { line: row.line, what: say(key, { value }) }));
      const place = placeOf.get(cell("post").trim().replace(/^post:/, ""));
      const chosen = cell("codes").split(/\s+/).filter(Boolean);
      const unknown = chosen.find(id => !codeIds.has(id));
      if (cell("draw") !== data.draw) fail("sheet-wrong-draw", cell("draw"));
      else if (cell("coder") !== data.coder) fail("sheet-wrong-coder", cell("coder"));
      else if (place === undefined) fail("sheet-wrong-post", cell("post"));
      else if (!states.includes(cell("state").trim())) fail("sheet-wrong-state", cell("state"));
      else if (unknown !== undefined) fail("sheet-wrong-code", unknown);
      else found.set(place, sound({ state: cell("state").trim(), codes: chosen, note: cell("note"), translation: cell("translation") }));
    }
    return { found, wrong };
  }

  function report(lines, button) {
    const box = by("told");
    box.replaceChildren(...lines.map(line => element("p", "", line)));
    if (button) box.append(button);
    box.hidden = false;
  }

  function take(found) {
    for (const [place, answer] of found) {
      answers[place] = answer;
      save(place);
    }
    show();
  }

  by("import").addEventListener("click", () => by("file").click());
  by("file").addEventListener("change", async () => {
    const [file] = by("file").files;
    by("file").value = "";
    if (!file) return;
    const { found, wrong } = taken(await file.text());
    if (wrong.length) {
      const more = wrong.length > 5 ? [say("sheet-wrong-more", { count: wrong.length - 5 })] : [];
      report([say("sheet-refused", { file: file.name }), ...wrong.slice(0, 5), ...more]);
      return;
    }
    const differs = [...found].filter(([place, answer]) => !isEmpty(answer) && !isSame(answer, answers[place]));
    const other = differs.filter(([place]) => !isEmpty(answers[place]));
    const fresh = differs.filter(([place]) => isEmpty(answers[place]));
    take(fresh);
    const said = [counted("sheet-imported", fresh.length)];
    if (!other.length) return report(said);
    const button = element("button", "", words["sheet-replace"]);
    button.type = "button";
    button.addEventListener("click", () => {
      take(other);
      report([counted("sheet-imported", other.length)]);
    });
    report([...said, counted("sheet-left", other.length)], button);
  });

  // On paper stands what the filter shows.
  window.addEventListener("beforeprint", () => {
    by("printed").replaceChildren(...posts.flatMap((post, place) => {
      if (!isShown(place)) return [];
      const answer = answers[place];
      const made = element("article", "card");
      made.append(element("h2", "", `${place + 1}. ${words["sheet-post-id"]} ${post.key} · ${words[`sheet-${answer.state}`]}`));
      made.append(element("p", "card-language", `${post.account.name} · ${post.language} · ${post.time}`), quotation("blockquote", post.text));
      const titles = codes.filter(code => answer.codes.includes(code.id)).map(code => code.title);
      for (const [name, text] of [["sheet-codes", titles.join(", ")], ["sheet-translation", answer.translation], ["sheet-note", answer.note]]) {
        if (text) made.append(element("p", "", `${words[name]}: ${text}`));
      }
      return [made];
    }));
  });

  showProgress();
  if (!posts.length) return;
  const at = placeOf.get(kept("at"));
  const firstOpen = answers.findIndex(answer => answer.state === "open");
  go(at !== undefined ? at : Math.max(0, firstOpen), true);
})();
