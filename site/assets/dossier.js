(() => {
"use strict";
const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));
function element(name, classes, text) {
const made = document.createElement(name);
if (classes) made.className = classes;
if (text !== undefined) made.textContent = text;
return made;
}
const number = text => Number(text.replace(/[,%]/g, "")) || 0;
class Drawing {
constructor(svg) {
const numbers = name => (svg.getAttribute(name) || "").split(" ").filter(Boolean).map(Number);
this.svg = svg;
[this.left, this.top, this.width, this.height] = numbers("data-plot");
this.places = numbers("data-x");
this.cells = [];
for (const path of all("path[class^=k]", svg)) {
for (const cell of path.getAttribute("d").matchAll(/M([\d.]+) ([\d.]+)h([\d.]+)v([\d.]+)/g)) {
const [x, y, width, height] = cell.slice(1).map(Number);
this.cells.push({ x, y, width, height });
}
}
if (!this.cells.length) return;
const distinct = values => [...new Set(values)].sort((a, b) => a - b);
const xs = distinct(this.cells.map(cell => cell.x));
const ys = distinct(this.cells.map(cell => cell.y));
this.isTurned = xs.length > ys.length;
for (const cell of this.cells) {
const [along, across] = [xs.indexOf(cell.x), ys.indexOf(cell.y)];
[cell.row, cell.column] = this.isTurned ? [along, across] : [across, along];
}
[this.rows, this.columns] = this.isTurned ? [xs.length, ys.length] : [ys.length, xs.length];
}
get isGrid() { return this.cells.length > 0; }
cell(row, column) { return this.cells.find(cell => cell.row === row && cell.column === column); }
at(x, y) {
if (this.isGrid) {
return this.cells.find(cell =>
x >= cell.x - 1 && x <= cell.x + cell.width + 1 && y >= cell.y - 1 && y <= cell.y + cell.height + 1);
}
if (x < this.left - 8 || x > this.left + this.width + 8) return undefined;
const off = this.places.map(place => Math.abs(place - x));
return { row: off.indexOf(Math.min(...off)) };
}
}
class Readout {
constructor(figure) {
this.plot = figure.querySelector(".plot");
this.table = figure.querySelector(".opened table") || document.querySelector("#data ~ .scroll table");
if (!this.plot || !this.table || !this.drawing()) return;
this.heads = Array.from(this.table.tHead.rows[0].cells);
this.row = -1;
this.column = 0;
this.box = element("div", "readout");
this.box.hidden = true;
this.plot.append(this.box);
this.status = element("p", "visually-hidden");
this.status.setAttribute("role", "status");
figure.append(this.status);
this.plot.addEventListener("keydown", event => this.key(event));
this.plot.addEventListener("blur", () => this.hide());
this.plot.addEventListener("pointermove", event => { if (event.pointerType !== "touch") this.point(event); });
this.plot.addEventListener("pointerdown", event => this.point(event));
this.plot.addEventListener("pointerleave", () => this.hide());
}
drawing() {
const svg = all("svg[data-plot]", this.plot).find(svg => svg.getClientRects().length);
return svg && new Drawing(svg);
}
key(event) {
const drawing = this.drawing();
if (!drawing || event.altKey || event.ctrlKey || event.metaKey) return;
if (event.key === "Escape") {
this.row = -1;
return this.hide();
}
const rows = drawing.isGrid ? drawing.rows : drawing.places.length;
const columns = drawing.isGrid ? drawing.columns : this.heads.length - 1;
const within = (value, count) => Math.min(count - 1, Math.max(0, value));
const along = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
const across = { ArrowUp: -1, ArrowDown: 1 }[event.key];
const isRow = drawing.isGrid && !drawing.isTurned ? across : along;
if (event.key === "Home") {
this.row = 0;
if (drawing.isGrid) this.column = 0;
} else if (event.key === "End") {
this.row = rows - 1;
if (drawing.isGrid) this.column = columns - 1;
} else if (!along && !across) {
return;
} else if (this.row < 0) {
this.row = along < 0 ? rows - 1 : 0;
} else if (isRow) {
this.row = within(this.row + isRow, rows);
} else {
this.column = within(this.column + (drawing.isGrid ? along || across : -across), columns);
}
event.preventDefault();
this.show(drawing, true);
}
point(event) {
const drawing = this.drawing();
if (!drawing) return;
const bounds = drawing.svg.getBoundingClientRect();
const found = drawing.at(event.clientX - bounds.left, event.clientY - bounds.top);
if (!found) return this.hide();
const column = found.column === undefined ? this.column : found.column;
if (found.row === this.row && column === this.column && !this.box.hidden) return;
this.row = found.row;
this.column = column;
this.show(drawing, false);
}
show(drawing, byKey) {
const row = this.table.tBodies[0].rows[this.row];
if (!row) return;
const active = row.cells[this.column + 1];
const head = this.heads[this.column + 1].textContent;
const first = row.cells[0].textContent;
const name = drawing.isGrid ? `${head} ${first}:00–${first}:59` : `${this.heads[0].textContent} ${first}`;
const value = active.textContent + (drawing.isGrid ? this.share(drawing, active) : "");
const title = element("div", "readout-head");
title.append(element("strong", "", name));
if (drawing.isGrid) title.append(element("span", "", value));
this.box.replaceChildren(title);
if (!drawing.isGrid) this.box.append(this.list(row.cells));
if (byKey) this.box.append(element("p", "readout-keys", "← → ↑ ↓   Esc"));
this.box.hidden = false;
this.plot.classList.add("reading");
this.mark(drawing, row.cells);
this.place(drawing);
if (!byKey) return;
const detail = active.dataset.detail ? `, ${active.dataset.detail}` : "";
this.status.textContent = drawing.isGrid ? `${name}: ${value}` : `${name}: ${head} ${value}${detail}`;
}
list(cells) {
const table = element("table");
for (let index = cells.length - 1; index > 0; index--) {
const slot = this.heads[index].dataset.slot;
const row = table.insertRow(slot ? -1 : 0);
if (index - 1 === this.column) row.className = "active";
const name = element("td");
if (slot) name.append(element("span", `mark ${slot}`));
name.append(this.heads[index].textContent);
row.append(name, element("td", "q", cells[index].textContent), element("td", "q", cells[index].dataset.detail || ""));
}
return table;
}
share(drawing, active) {
let sum = 0;
for (const { row, column } of drawing.cells) {
sum += number(this.table.tBodies[0].rows[row].cells[column + 1].textContent);
}
const part = number(active.textContent) / sum * 100;
return sum ? `, ${part && part < .05 ? "<0.1" : part.toFixed(1)}%` : "";
}
mark(drawing, cells) {
this.unmark();
this.group = document.createElementNS(drawing.svg.namespaceURI, "g");
this.group.setAttribute("aria-hidden", "true");
const shape = (name, classes, attributes) => {
const made = document.createElementNS(drawing.svg.namespaceURI, name);
for (const [key, value] of Object.entries({ class: classes, ...attributes })) made.setAttribute(key, value);
this.group.append(made);
};
const cell = drawing.cell(this.row, this.column);
if (cell) {
shape("rect", "cursor-box", { x: cell.x, y: cell.y, width: cell.width, height: cell.height });
} else {
const x = drawing.places[this.row];
const line = { x1: x, x2: x, y1: drawing.top, y2: drawing.top + drawing.height };
shape("line", "cursor-halo", line);
shape("line", "cursor", line);
let below = 0;
for (let index = 1; index <= this.column + 1; index++) {
if (!cells[index].dataset.detail) continue;
const above = below + number(cells[index].textContent) / 100;
if (index === this.column + 1) {
for (const edge of [below, above]) {
shape("circle", "cursor-dot", { cx: x, cy: drawing.top + drawing.height * (1 - edge), r: 3.5 });
}
}
below = above;
}
}
drawing.svg.append(this.group);
}
unmark() {
if (this.group) this.group.remove();
this.group = null;
}
place(drawing) {
const cell = drawing.cell(this.row, this.column);
const from = cell ? cell.x : drawing.places[this.row];
const to = cell ? cell.x + cell.width : from;
const [width, height] = [this.box.offsetWidth, this.box.offsetHeight];
const total = drawing.svg.width.baseVal.value;
const top = cell ? cell.y : drawing.top + 8;
const bottom = cell ? cell.y + cell.height - height : drawing.top + drawing.height - height - 8;
const sides = [12, 60, 120].flatMap(gap => [to + gap, from - gap - width])
.filter(left => left >= 0 && left + width <= total);
if (!sides.length) sides.push(Math.max(0, total - width));
const steps = [0, .125, .25, .375, .5, .625, .75, .875, 1].map(step => top + step * (bottom - top));
const places = sides.flatMap(left => steps.map(top => ({ left, top })));
const reads = this.heads[this.column + 1].textContent;
const cost = places.map(({ left, top }) => all("text.n", drawing.svg).reduce((sum, text) => {
const name = text.getBBox();
const isApart = left > name.x + name.width || left + width < name.x || top > name.y + name.height
|| top + height < name.y;
return isApart ? sum : sum + (reads.includes(text.textContent) ? 9 : 1);
}, 0));
const best = places[cost.indexOf(Math.min(...cost))];
this.box.style.setProperty("left", `${best.left}px`);
this.box.style.setProperty("top", `${Math.max(0, best.top)}px`);
}
hide() {
this.box.hidden = true;
this.plot.classList.remove("reading");
this.unmark();
}
}
class Notes {
constructor(store) {
this.closeLabel = store.dataset.close;
for (const link of all("a.fact", store.parentNode)) {
const note = Array.from(store.children).find(note => note.dataset.fact === link.dataset.fact);
const block = link.closest(".prose > *");
if (!note || !block) continue;
link.setAttribute("aria-expanded", "false");
link.addEventListener("click", event => {
if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
event.preventDefault();
const wasOpen = this.link === link;
this.close();
if (!wasOpen) this.open(link, note, block);
});
}
document.addEventListener("keydown", event => { if (event.key === "Escape") this.close(true); });
}
open(link, note, block) {
this.link = link;
this.note = note.cloneNode(true);
const button = element("button", "", this.closeLabel);
button.type = "button";
button.addEventListener("click", () => this.close(true));
this.note.querySelector(".note-head").append(button);
if (window.matchMedia("(min-width: 1120px)").matches) block.before(this.note);
else block.after(this.note);
link.setAttribute("aria-expanded", "true");
}
close(returns) {
if (!this.link) return;
this.note.remove();
this.link.setAttribute("aria-expanded", "false");
if (returns) this.link.focus();
this.link = null;
}
}
all("figure.figure").forEach(figure => new Readout(figure));
all(".notes-store").forEach(store => new Notes(store));
})();
