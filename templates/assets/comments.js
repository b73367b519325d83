// What a reviewer's copy of the report has beside the site: comments on paragraphs, figures and numbers, kept in the browser and exported as
// one file, which `dossier comments` reads. The build writes `dossierReview` before this: the report and the words. Classic script, no requests;
// a line that begins with two slashes must be a comment.

(() => {
  "use strict";

  const me = document.currentScript;
  const { title, version, analysis, words } = window.dossierReview;
  const path = me.dataset.page || "report.html";
  const prefix = `dossier-comments:${analysis}:${version}:`;
  const main = document.querySelector("main");
  if (!main) return;

  function element(name, classes, text) {
    const made = document.createElement(name);
    if (classes) made.className = classes;
    if (text !== undefined) made.textContent = text;
    return made;
  }

  function button(text, act, label) {
    const made = element("button", "", text);
    made.type = "button";
    if (label) made.setAttribute("aria-label", label);
    made.addEventListener("click", act);
    return made;
  }

  const say = (key, values) => words[key].replace(/\{([a-z]+)\}/g, (whole, name) => name in values ? String(values[name]) : whole);
  const counted = (key, count) => say(`${key}-${count === 1 ? "one" : "many"}`, { count });

  // The words of a block without drawings, what opens and what can be pressed; `dossier comments` takes the same.
  const unsaid = "svg, script, button, details, nav, .plot, .permalink, .note-ref, .note-back, .actions, .opened, .embed, .source, .margin-note";
  function said(block) {
    const copy = block.cloneNode(true);
    for (const part of copy.querySelectorAll(unsaid)) part.remove();
    return copy.textContent.split(/\s+/).filter(Boolean).join(" ");
  }

  // FNV-1a of 64 bits: a check of sameness, no protection.
  function digest(text) {
    let hash = 0xcbf29ce484222325n;
    for (const byte of new TextEncoder().encode(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
    return hash.toString(16).padStart(16, "0");
  }

  // Comments: one item each, so that pages in several windows keep theirs apart.

  let store = null;
  let isUnsaved = false;
  const unstored = new Map();
  try {
    localStorage.setItem(`${prefix}test`, "1");
    localStorage.removeItem(`${prefix}test`);
    store = localStorage;
  } catch {
    store = null;
  }

  function sound(value) {
    if (!value || typeof value !== "object") return null;
    const fields = ["page", "place", "digest", "quote", "name", "time", "text"];
    return fields.every(field => typeof value[field] === "string") ? value : null;
  }

  function all() {
    if (!store) return [...unstored.entries()];
    const found = [];
    for (let at = 0; at < store.length; at++) {
      const key = store.key(at);
      if (!key.startsWith(prefix)) continue;
      try {
        const comment = sound(JSON.parse(store.getItem(key)));
        if (comment) found.push([key, comment]);
      } catch {
        continue;
      }
    }
    return found.sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0);
  }

  function put(key, comment) {
    isUnsaved = true;
    if (store) {
      try {
        if (comment) store.setItem(key, JSON.stringify(comment));
        else store.removeItem(key);
        return;
      } catch {
        for (const [other, kept] of all()) unstored.set(other, kept);
        store = null;
      }
    }
    if (comment) unstored.set(key, comment);
    else unstored.delete(key);
  }

  window.addEventListener("beforeunload", event => { if (!store && isUnsaved) event.preventDefault(); });

  // What can be commented on: the blocks of the text, and the headings, figures and rows with a place of their own elsewhere.

  const blocks = [...new Set([
    ...document.querySelectorAll("main h1, main :is(figure, tr, article)[id], main .standfirst"), ...document.querySelectorAll(".prose > *"),
  ])].filter(block => !block.matches(".note, .margin-note, .footnotes, hr, script, .notes-store")
    && !(block.matches("tr, article, figure") && block.parentNode.closest("figure, article[id], .opened"))
    && (!block.closest(".prose") || block.parentNode.matches(".prose") || block.matches("h1")));
  const labels = new Map();
  const placeOf = block => block.id || "";

  // What the rest of a page shows of a block: after a row of a table stands another row.
  function after(block, made) {
    if (block.tagName !== "TR") return block.after(made);
    const row = element("tr", made.className);
    const cell = element("td");
    cell.colSpan = block.cells.length;
    cell.append(made);
    row.append(cell);
    block.after(row);
    return row;
  }

  function shown(key, comment, block) {
    const made = element("div", "review-comment");
    made.setAttribute("role", "group");
    made.setAttribute("aria-label", `${words["review-comment"]}: ${comment.name}`);
    const head = element("p", "review-head");
    const name = element("bdi", "", comment.name);
    head.append(name, ` · ${comment.time.slice(0, 16).replace("T", " ")} UTC`);
    if (comment.about) head.append(` · ${comment.about.text}`);
    const acts = element("p", "review-acts");
    acts.append(
      button(words["review-edit"], () => ask(block, key, comment)),
      button(words["review-delete"], () => {
        put(key, null);
        draw();
        bar.querySelector("button").focus();
      }));
    made.append(head, element("p", "review-text", comment.text), acts);
    return made;
  }

  let form = null;

  function close(returns) {
    if (!form) return;
    form.remove();
    form = null;
    if (returns && returns.isConnected) returns.focus();
  }

  // The field for a comment, after its block.
  function ask(block, key, old) {
    const from = document.activeElement;
    close();
    const made = element("div", "review-form");
    const field = (name, control) => {
      const label = element("label", "", words[name]);
      control.id = name;
      label.htmlFor = name;
      made.append(label, control);
      return control;
    };
    const numbers = [...block.querySelectorAll("a.fact[id], a.published[id]")];
    let about = null;
    if (numbers.length) {
      about = field("review-about", element("select"));
      about.add(new Option(words["review-whole"], ""));
      for (const number of numbers) about.add(new Option(number.textContent, number.id));
      if (old && old.about) about.value = old.about.place;
    }
    const text = field("review-text", element("textarea"));
    text.rows = 3;
    text.maxLength = 20000;
    text.dir = "auto";
    const name = field("review-name", element("input"));
    name.maxLength = 200;
    name.autocomplete = "name";
    text.value = old ? old.text : "";
    const names = all().map(([, comment]) => comment.name);
    name.value = old ? old.name : names[names.length - 1] || "";
    const error = element("p", "review-error");
    error.setAttribute("role", "alert");
    const save = () => {
      if (!text.value.trim() || !name.value.trim()) {
        error.textContent = words["review-missing"];
        (text.value.trim() ? name : text).focus();
        return;
      }
      const number = about && numbers.find(number => number.id === about.value);
      const whole = said(block);
      const time = new Date().toISOString();
      put(key || `${prefix}${time}-${Math.random().toString(36).slice(2, 6)}`, {
        page: path, place: placeOf(block), digest: digest(whole), quote: whole.slice(0, 600),
        ...(number ? { about: { place: number.id, text: number.textContent.slice(0, 200) } } : {}),
        name: name.value.trim(), time, text: text.value.trim(),
      });
      close(from);
      draw();
    };
    const acts = element("p", "review-acts");
    acts.append(button(words["review-save"], save), button(words["review-cancel"], () => close(from)));
    made.append(error, acts);
    made.setAttribute("role", "group");
    made.setAttribute("aria-label", labels.get(block) || words["review-comment"]);
    made.addEventListener("keydown", event => {
      if (event.key === "Escape") close(from);
      else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) save();
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
    form = after(block, made) || made;
    text.focus();
  }

  // The line at the foot of the window.

  const bar = element("section", "review-bar");
  bar.setAttribute("aria-label", words["review-comments"]);
  const toggle = button(words["review-start"], () => {
    toggle.setAttribute("aria-pressed", String(toggle.getAttribute("aria-pressed") !== "true"));
    draw();
  });
  toggle.setAttribute("aria-pressed", "false");
  const status = element("p");
  status.setAttribute("role", "status");
  const take = button(words["review-export"], () => {
    const list = all().map(([, comment]) => comment);
    const head = { format: "dossier-comments", title, version, analysis };
    const text = [head, ...list].map(line => JSON.stringify(line)).join("\n") + "\n";
    const link = element("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "application/x-ndjson" }));
    const who = (list.length ? list[list.length - 1].name : "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-");
    link.download = `comments-${who || "none"}.jsonl`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    isUnsaved = false;
  });
  bar.append(toggle, status, take);

  function draw() {
    for (const made of document.querySelectorAll(".review-comment, .review-ask")) {
      const row = made.closest("tr.review-comment");
      if (!row || row === made) made.remove();
    }
    const list = all();
    const here = list.filter(([, comment]) => comment.page === path);
    const seen = new Map(blocks.map(block => [block, ""]));
    for (const [key, comment] of here.reverse()) {
      // Ids are the places of most; the words are those of what has no id.
      const block = blocks.find(block => comment.place && block.id === comment.place)
        || blocks.find(block => !seen.get(block) && digest(said(block)) === comment.digest) || main.querySelector("h1");
      if (block) after(block, shown(key, comment, block));
    }
    if (toggle.getAttribute("aria-pressed") === "true") {
      for (const block of blocks) {
        if (block.matches("tr") && !block.cells.length) continue;
        const start = said(block).slice(0, 40);
        if (!start) continue;
        labels.set(block, `${words["review-comment"]}: ${start}`);
        const made = element("div", "review-ask");
        const press = button(words["review-comment"], () => ask(block), labels.get(block));
        made.append(press);
        if (block.tagName === "TR") block.cells[block.cells.length - 1].append(made);
        else block.after(made);
      }
    }
    status.textContent = (store ? "" : `${words["review-not-kept"]} `) + counted("review-count", list.length);
    take.disabled = !list.length;
  }

  window.addEventListener("storage", event => { if (event.key && event.key.startsWith(prefix) && !form) draw(); });
  main.after(bar);
  draw();
})();
