(() => {
"use strict";
const index = window.dossierAccounts;
const table = document.querySelector(".accounts .accounts-table");
const form = document.querySelector(".filters");
if (!index || !table || !form) return;
const words = index.words;
const body = table.tBodies[0];
const heads = Array.from(table.tHead.rows[0].cells);
const root = document.querySelector(".masthead-name").getAttribute("href").replace("index.html", "");
const language = document.documentElement.lang;
const count = index.key.length;
const width = count ? index.lines.length / count : 0;
const [text, topic, main, flag, order] = form.querySelectorAll("input, select");
const live = form.querySelector(".live");
const flags = [["hashed", "h"], ["no-followers", "z"], ["copies", "c"], ["candidate", "r"]];
const columns = ["account", "created", "followers", "posts", "engagement", "topic", "language"];
const shortKey = key => key.length > 12 ? `${key.slice(0, 6)}…${key.slice(-4)}` : key;
const nameOf = row => index.name[row] ? `@${index.name[row]}` : shortKey(index.key[row]);
const share = row => index.posts[row] ? index.borne[row] / index.posts[row] : 0;
const number = value => value < 0 ? "–" : String(value).replace(/\B(?=(\d{3})+$)/g, ",");
let haystack;
const folded = () => haystack ||= index.key.map((key, row) =>
[nameOf(row), index.display[row] || "", key].join(" ").normalize("NFKC").toLowerCase());
const known = value => value < 0 ? null : value;
const values = {
account: row => nameOf(row).toLowerCase(),
created: row => known(index.created[row]),
followers: row => known(index.followers[row]),
posts: row => index.posts[row],
engagement: row => index.engagement[row],
topic: row => index.topic[row] < 0 ? null : index.topic[row] - share(row) / 2,
language: row => known(index.language[row]),
};
const all = index.key.map((_, row) => row);
const first = width ? "posts" : "followers";
const orders = new Map();
function inOrder(column, isAscending) {
if (column === first && !isAscending) return all;
const name = `${column} ${isAscending}`;
if (!orders.has(name)) {
const keys = all.map(values[column]);
const isText = column === "account";
const sign = isAscending ? 1 : -1;
const ranked = all.filter(row => keys[row] !== null);
ranked.sort((a, b) => {
if (isText) return keys[a] === keys[b] ? a - b : keys[a] < keys[b] ? -sign : sign;
return sign * (keys[a] - keys[b]) || a - b;
});
orders.set(name, ranked.concat(all.filter(row => keys[row] === null)));
}
return orders.get(name);
}
const sortedHead = heads.findIndex(head => head.hasAttribute("aria-sort"));
const written = { q: "", topic: "", language: "", flag: "", page: 1 };
written.sort = columns[sortedHead - 1] || "posts";
written.direction = heads[sortedHead] && heads[sortedHead].getAttribute("aria-sort") === "ascending" ? "ascending" : "descending";
let state = { ...written };
let found = [];
const staticRows = Array.from(body.rows);
const staticPager = document.querySelector(".pager");
const isWritten = () => Object.keys(written).every(key => state[key] === written[key]);
function element(name, classes, words) {
const made = document.createElement(name);
if (classes) made.className = classes;
if (words !== undefined) made.textContent = words;
return made;
}
function shape(name, attributes) {
const made = document.createElementNS("http://www.w3.org/2000/svg", name);
for (const key of Object.keys(attributes)) made.setAttribute(key, attributes[key]);
return made;
}
function line(row) {
const svg = shape("svg", {});
const heights = Array.from(index.lines.slice(row * width, (row + 1) * width), digit => parseInt(digit, 36));
const peak = Math.max(0, ...heights);
if (!peak) return svg;
const steps = heights.length - 1;
const x = at => steps ? 2 + Math.floor((2 * at * 108 + steps) / (2 * steps)) : 56;
const d = steps ? heights.map((height, at) => `${at ? "L" : "M"}${x(at)} ${24 - height}`).join("") : `M2 ${24 - peak}h108`;
svg.append(shape("path", { d }), shape("path", { d: `M${x(heights.indexOf(peak))} ${24 - peak}h0` }));
return svg;
}
const months = new Intl.DateTimeFormat(language, { year: "numeric", month: "short", day: "numeric", timeZone: "UTC" });
const english = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
function day(number) {
if (number < 0) return "–";
const date = new Date(number * 864e5);
if (!language.startsWith("en")) return months.format(date);
return `${date.getUTCDate()} ${english[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}
function percent(value) {
if (value > 0 && value < .005) return "<1%";
return value < 1 && value >= .995 ? ">99%" : `${Math.round(value * 100)}%`;
}
function made(row, rank) {
const line1 = element("tr");
const name = element("bdi", index.name[row] ? "" : "h", nameOf(row));
const head = element("th");
head.scope = "row";
if (index.page[row]) {
const link = element("a");
link.href = `${root}account/${encodeURIComponent(index.page[row])}.html`;
link.append(name);
head.append(link);
} else {
if (nameOf(row).includes("…")) name.title = index.key[row];
head.append(name);
}
const about = element("td");
const [, title, slot] = index.topics[index.topic[row]] || [];
if (title) about.append(element("i", `t${slot}`), `${title} ${percent(share(row))}`);
else about.textContent = "–";
const drawn = element("td");
if (width) drawn.append(line(row));
else drawn.textContent = "–";
const marks = element("td");
flags.forEach(([name, letter], bit) => {
if (index.flags[row] >> bit & 1) marks.append(element("b", letter, words[`flag-${name}`]));
});
const posts = value => width ? number(value) : "–";
line1.append(
element("td", "", rank), head, element("td", "", day(index.created[row])), element("td", "", number(index.followers[row])),
element("td", "", posts(index.posts[row])), element("td", "", posts(index.engagement[row])), about,
element("td", "", index.languages[index.language[row]] || "–"), drawn, marks);
return line1;
}
function filter() {
const wanted = state.q.normalize("NFKC").toLowerCase().split(/\s+/).filter(Boolean);
const about = state.topic ? index.topics.findIndex(([id]) => id === state.topic) : -2;
const spoken = state.language ? index.languages.indexOf(state.language) : -2;
const bit = flags.findIndex(([name]) => name === state.flag);
const texts = wanted.length ? folded() : [];
found = inOrder(state.sort, state.direction === "ascending").filter(row =>
(about === -2 || index.topic[row] === about) && (spoken === -2 || index.language[row] === spoken)
&& (bit < 0 || index.flags[row] >> bit & 1) && wanted.every(word => texts[row].includes(word)));
}
const pager = element("nav", "pager");
pager.setAttribute("aria-label", words["pager-label"]);
pager.hidden = true;
(staticPager || table).after(pager);
const address = page => {
const parts = {};
for (const key of Object.keys(written)) if (state[key] !== written[key]) parts[key] = state[key];
delete parts.page;
if (page > 1) parts.page = page;
return `#${new URLSearchParams(parts)}`;
};
function showPager() {
const pages = Math.ceil(found.length / index.rowsEach);
pager.hidden = pages < 2;
const list = element("ol");
for (let page = 1; page <= pages; page++) {
const link = element("a", "", page);
if (page === state.page) link.setAttribute("aria-current", "page");
else link.href = address(page);
const item = element("li");
item.append(link);
list.append(item);
}
pager.replaceChildren(list);
}
const atOnce = 40;
let rest;
function show() {
clearTimeout(rest);
table.removeAttribute("aria-busy");
filter();
const isAsWritten = isWritten();
if (staticPager) staticPager.hidden = !isAsWritten;
if (isAsWritten) {
body.replaceChildren(...staticRows);
pager.hidden = true;
} else {
const from = (state.page - 1) * index.rowsEach;
const rows = found.slice(from, from + index.rowsEach);
const part = (start, end) => rows.slice(start, end).map((row, at) => made(row, from + start + at + 1));
body.replaceChildren(...part(0, atOnce));
if (rows.length > atOnce) {
table.setAttribute("aria-busy", "true");
rest = setTimeout(() => {
body.append(...part(atOnce));
table.removeAttribute("aria-busy");
}, 50);
}
showPager();
}
heads.forEach((head, at) => {
if (columns[at - 1] === state.sort) head.setAttribute("aria-sort", state.direction);
else head.removeAttribute("aria-sort");
});
order.value = `${state.sort} ${state.direction}`;
live.firstChild.textContent = words["filter-live"].replace("{shown}", number(found.length)).replace("{total}", number(count));
}
function change(changes) {
state = { ...state, page: 1, ...changes };
show();
history.replaceState(null, "", isWritten() ? location.pathname.split("/").pop() : address(state.page));
}
function fromAddress() {
const parts = new URLSearchParams(location.hash.includes("=") ? location.hash.slice(1) : "");
const one = (key, list) => list.includes(parts.get(key)) ? parts.get(key) : written[key];
state = {
q: parts.get("q") || "", topic: one("topic", index.topics.map(([id]) => id)),
language: one("language", index.languages), flag: one("flag", flags.map(([name]) => name)),
sort: one("sort", columns), direction: one("direction", ["ascending", "descending"]),
page: Math.max(1, parseInt(parts.get("page"), 10) || 1),
};
text.value = state.q;
topic.value = state.topic;
main.value = state.language;
flag.value = state.flag;
show();
}
function field(value) {
const guarded = /^ *[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : value;
return /[",\n\r]/.test(guarded) ? `"${guarded.replace(/"/g, "\"\"")}"` : guarded;
}
function csv() {
const names = [
"key", "screen-name", "display-name", "hashed", "created", "followers", "following", "posts", "retweets", "engagement",
"main-topic", "main-topic-share", "main-language", "repurposed-candidate", "in-copy-cluster",
];
if (index.mark) names.push("provenance");
const given = value => value < 0 ? "" : value;
const yes = value => value ? "yes" : "no";
const lines = found.map(row => {
const about = index.topics[index.topic[row]];
const cells = [
field(index.key[row]), field(index.name[row] || ""), field(index.display[row] || ""), yes(index.flags[row] & 1),
index.created[row] < 0 ? "" : new Date(index.created[row] * 864e5).toISOString().slice(0, 10),
given(index.followers[row]), given(index.following[row]), index.posts[row], index.retweets[row], index.engagement[row],
about ? field(about[0]) : "", about ? Number(share(row).toFixed(6)) : "", field(index.languages[index.language[row]] || ""),
yes(index.flags[row] & 8), yes(index.flags[row] & 4),
];
if (index.mark) cells.push(field(index.mark));
return cells.join(",");
});
return `${[names.join(","), ...lines].join("\n")}\n`;
}
heads.forEach((head, at) => {
const column = columns[at - 1];
if (!column) return;
const button = element("button", "", head.textContent);
button.type = "button";
button.addEventListener("click", () => change({
sort: column,
direction: state.sort === column ? (state.direction === "ascending" ? "descending" : "ascending")
: head.classList.contains("q") ? "descending" : "ascending",
}));
head.replaceChildren(button, element("span", "print-only", button.textContent));
for (const direction of ["ascending", "descending"]) {
order.add(new Option(`${words[`order-${column}`]}, ${words[direction]}`, `${column} ${direction}`));
}
});
for (const [id, title] of index.topics) topic.add(new Option(title, id));
for (const code of index.languages) main.add(new Option(code));
for (const [name] of flags) flag.add(new Option(words[`flag-${name}`], name));
text.addEventListener("focus", folded, { once: true });
text.addEventListener("input", () => change({ q: text.value }));
topic.addEventListener("change", () => change({ topic: topic.value }));
main.addEventListener("change", () => change({ language: main.value }));
flag.addEventListener("change", () => change({ flag: flag.value }));
order.addEventListener("change", () => {
const [sort, direction] = order.value.split(" ");
change({ sort, direction });
});
window.addEventListener("hashchange", () => {
const wasPage = state.page;
fromAddress();
if (state.page !== wasPage) table.scrollIntoView();
});
text.addEventListener("keydown", event => {
if (event.key !== "Escape" || !text.value) return;
text.value = "";
change({ q: "" });
});
document.addEventListener("keydown", event => {
if (event.key !== "/" || event.altKey || event.ctrlKey || event.metaKey || event.target.closest("input, select")) return;
text.focus();
event.preventDefault();
});
const take = element("button", "take", words["filter-csv"]);
take.type = "button";
take.addEventListener("click", () => {
const link = element("a");
link.href = URL.createObjectURL(new Blob(["\ufeff", csv()], { type: "text/csv" }));
link.download = "accounts.csv";
link.click();
setTimeout(() => URL.revokeObjectURL(link.href), 1000);
});
live.append(element("span"));
live.after(take);
fromAddress();
form.hidden = false;
})();
