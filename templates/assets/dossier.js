// What a page gains with scripts: the readout of a figure, the note of a number beside its paragraph, and sorting and
// filtering of the accounts. Nothing is lost without them: every figure has its table, every number its row on the numbers
// page, every table its pages in other orders. One classic script, no requests. The build leaves out comments and
// indentation, so a line that begins with two slashes must be a comment.

(function () {
  "use strict";

  var svgNamespace = "http://www.w3.org/2000/svg";

  function element(name, classes, text) {
    var made = document.createElement(name);
    if (classes) made.className = classes;
    if (text !== undefined) made.textContent = text;
    return made;
  }

  // The readout. What a figure shows is in its table, hidden or on the page; the drawing says where: `data-x` has the place
  // of each row's mark, `data-plot` the rectangle in which they lie. Where cells are drawn instead of marks, a row and a
  // column of the table are a cell.

  function numbers(text) { return text ? text.split(" ").map(Number) : []; }

  function distinct(values) {
    return values.filter(function (value, index) { return values.indexOf(value) === index; })
      .sort(function (a, b) { return a - b; });
  }

  // The drawing that the style sheet shows, and what is known of it.
  function Drawing(svg) {
    this.svg = svg;
    this.plot = numbers(svg.getAttribute("data-plot"));
    this.x = numbers(svg.getAttribute("data-x"));
    this.cells = [];
    var drawing = this;
    Array.prototype.forEach.call(svg.querySelectorAll("path[class^=k]"), function (path) {
      path.getAttribute("d").replace(/M([\d.]+) ([\d.]+)h([\d.]+)v([\d.]+)/g, function (all, x, y, width, height) {
        drawing.cells.push([x, y, width, height].map(Number));
      });
    });
    if (!this.cells.length) return;
    var xs = distinct(this.cells.map(function (cell) { return cell[0]; }));
    var ys = distinct(this.cells.map(function (cell) { return cell[1]; }));
    this.turned = ys.length > xs.length;
    this.cells.forEach(function (cell) {
      var column = xs.indexOf(cell[0]);
      var row = ys.indexOf(cell[1]);
      cell.row = drawing.turned ? column : row;
      cell.column = drawing.turned ? row : column;
    });
    this.rows = this.turned ? xs.length : ys.length;
    this.columns = this.turned ? ys.length : xs.length;
  }

  function Readout(figure) {
    this.plot = figure.querySelector(".plot");
    this.table = figure.querySelector(".opened table") || document.querySelector("#data ~ .scroll table");
    if (!this.plot || !this.table || !this.drawing()) return;
    this.heads = Array.prototype.map.call(this.table.tHead.rows[0].cells, function (cell) { return cell.textContent; });
    this.row = -1;
    this.column = 0;
    this.box = element("div", "readout");
    this.box.hidden = true;
    this.plot.appendChild(this.box);
    this.status = element("p", "visually-hidden");
    this.status.setAttribute("role", "status");
    figure.appendChild(this.status);
    var self = this;
    this.plot.addEventListener("keydown", function (event) { self.key(event); });
    this.plot.addEventListener("blur", function () { self.hide(); });
    ["pointermove", "pointerdown"].forEach(function (name) {
      self.plot.addEventListener(name, function (event) { self.point(event); });
    });
    this.plot.addEventListener("pointerleave", function () { self.hide(); });
  }

  Readout.prototype.drawing = function () {
    var all = this.plot.querySelectorAll("svg[data-plot]");
    for (var i = 0; i < all.length; i++) if (all[i].getClientRects().length) return new Drawing(all[i]);
    return null;
  };

  function within(value, count) { return Math.min(count - 1, Math.max(0, value)); }

  Readout.prototype.key = function (event) {
    var drawing = this.drawing();
    if (!drawing || event.altKey || event.ctrlKey || event.metaKey) return;
    var isGrid = drawing.cells.length > 0;
    var rows = isGrid ? drawing.rows : drawing.x.length;
    var columns = isGrid ? drawing.columns : this.heads.length - 1;
    var along = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    var across = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    var first = this.row < 0;
    if (event.key === "Escape") { this.row = -1; this.hide(); return; }
    if (event.key === "Home") { this.row = 0; if (isGrid) this.column = 0; }
    else if (event.key === "End") { this.row = rows - 1; if (isGrid) this.column = columns - 1; }
    else if (!along && !across) return;
    else if (first) this.row = along < 0 ? rows - 1 : 0;
    // In a grid the arrows go where they point; in a series left and right change the mark, up and down the column.
    else if (isGrid && (along ? 0 : 1) !== (drawing.turned ? 1 : 0)) this.row = within(this.row + (along || across), rows);
    else if (isGrid) this.column = within(this.column + (along || across), columns);
    else if (along) this.row = within(this.row + along, rows);
    else this.column = within(this.column - across, columns);
    event.preventDefault();
    this.show(drawing, true);
  };

  Readout.prototype.point = function (event) {
    if (event.pointerType === "touch" && event.type === "pointermove") return;
    var drawing = this.drawing();
    if (!drawing) return;
    var bounds = drawing.svg.getBoundingClientRect();
    var x = event.clientX - bounds.left;
    var y = event.clientY - bounds.top;
    var row = -1;
    var column = this.column;
    if (drawing.cells.length) {
      drawing.cells.forEach(function (cell) {
        if (x >= cell[0] - 1 && x <= cell[0] + cell[2] + 1 && y >= cell[1] - 1 && y <= cell[1] + cell[3] + 1) {
          row = cell.row;
          column = cell.column;
        }
      });
    } else if (x >= drawing.plot[0] - 8 && x <= drawing.plot[0] + drawing.plot[2] + 8) {
      drawing.x.forEach(function (place, index) {
        if (row < 0 || Math.abs(place - x) < Math.abs(drawing.x[row] - x)) row = index;
      });
    }
    if (row < 0) return this.hide();
    if (row === this.row && column === this.column && !this.box.hidden) return;
    this.row = row;
    this.column = column;
    this.show(drawing, false);
  };

  Readout.prototype.show = function (drawing, byKey) {
    var row = this.table.tBodies[0].rows[this.row];
    if (!row) return;
    var cells = row.cells;
    var active = cells[this.column + 1];
    this.box.textContent = "";
    var head = element("div", "readout-head");
    var name = this.heads[0] + " " + cells[0].textContent;
    if (drawing.cells.length) name = cells[0].textContent + " " + this.heads[this.column + 1] + ":00–" + this.heads[this.column + 1] + ":59";
    head.appendChild(element("strong", "", name));
    if (drawing.cells.length) head.appendChild(element("span", "", active.textContent + this.share(drawing, active)));
    this.box.appendChild(head);
    if (!drawing.cells.length) this.box.appendChild(this.list(cells));
    if (byKey) this.box.appendChild(element("p", "readout-keys", "← → ↑ ↓   Esc"));
    this.box.hidden = false;
    this.plot.classList.add("reading");
    this.mark(drawing);
    this.place(drawing);
    if (byKey) {
      var detail = active.dataset.detail ? ", " + active.dataset.detail : "";
      this.status.textContent = drawing.cells.length
        ? name + ": " + active.textContent
        : name + ": " + this.heads[this.column + 1] + " " + active.textContent + detail;
    }
  };

  // The columns of a row, topmost band first, with their colours.
  Readout.prototype.list = function (cells) {
    var heads = this.table.tHead.rows[0].cells;
    var table = element("table");
    for (var i = cells.length - 1; i >= 1; i--) {
      var slot = heads[i].dataset.slot;
      var row = table.insertRow(slot ? -1 : 0);
      if (i - 1 === this.column) row.className = "active";
      var name = element("td", "");
      if (slot) name.appendChild(element("span", "mark " + slot));
      name.appendChild(document.createTextNode(this.heads[i]));
      row.appendChild(name);
      row.appendChild(element("td", "q", cells[i].textContent));
      row.appendChild(element("td", "q", cells[i].dataset.detail || ""));
    }
    return table;
  };

  // A cell's part of all cells, `, 2.1%`.
  Readout.prototype.share = function (drawing, active) {
    var rows = this.table.tBodies[0].rows;
    var sum = 0;
    for (var row = 0; row < drawing.rows; row++) {
      for (var column = 1; column <= drawing.columns; column++) sum += count(rows[row].cells[column]);
    }
    return sum ? ", " + (count(active) / sum * 100).toFixed(1) + "%" : "";
  };

  function count(cell) { return Number(cell.textContent.replace(/,/g, "")) || 0; }

  Readout.prototype.mark = function (drawing) {
    this.unmark();
    var group = document.createElementNS(svgNamespace, "g");
    var self = this;
    function shape(name, classes, attributes) {
      var made = document.createElementNS(svgNamespace, name);
      made.setAttribute("class", classes);
      Object.keys(attributes).forEach(function (key) { made.setAttribute(key, attributes[key]); });
      group.appendChild(made);
    }
    if (drawing.cells.length) {
      drawing.cells.forEach(function (cell) {
        if (cell.row !== self.row || cell.column !== self.column) return;
        shape("rect", "cursor-box", { x: cell[0], y: cell[1], width: cell[2], height: cell[3] });
      });
    } else {
      var x = drawing.x[this.row];
      ["cursor-halo", "cursor"].forEach(function (classes) {
        shape("line", classes, { x1: x, x2: x, y1: drawing.plot[1], y2: drawing.plot[1] + drawing.plot[3] });
      });
    }
    group.setAttribute("aria-hidden", "true");
    drawing.svg.appendChild(group);
    this.group = group;
  };

  Readout.prototype.unmark = function () {
    if (this.group) this.group.remove();
    this.group = null;
  };

  // Beside the mark, on the side and at the height where it covers no name of a band and stays inside the drawing.
  Readout.prototype.place = function (drawing) {
    var cell = null;
    var self = this;
    drawing.cells.forEach(function (other) {
      if (other.row === self.row && other.column === self.column) cell = other;
    });
    var from = cell ? cell[0] : drawing.x[this.row];
    var to = cell ? cell[0] + cell[2] : from;
    var width = this.box.offsetWidth;
    var height = this.box.offsetHeight;
    var total = drawing.svg.width.baseVal.value;
    var top = cell ? cell[1] : drawing.plot[1] + 8;
    var bottom = cell ? cell[1] + cell[3] - height : drawing.plot[1] + drawing.plot[3] - height - 8;
    var places = [[to + 12, top], [from - 12 - width, top], [to + 12, bottom], [from - 12 - width, bottom]]
      .filter(function (place) { return place[0] >= 0 && place[0] + width <= total; });
    if (!places.length) places = [[Math.max(0, total - width), top]];
    var reads = this.heads[this.column + 1];
    var names = Array.prototype.slice.call(drawing.svg.querySelectorAll("text.n"));
    // The name of the band that is read weighs most.
    var cost = places.map(function (place) {
      return names.reduce(function (sum, text) {
        var name = text.getBBox();
        var apart = place[0] > name.x + name.width || place[0] + width < name.x || place[1] > name.y + name.height
          || place[1] + height < name.y;
        return apart ? sum : sum + (reads.indexOf(text.textContent) >= 0 ? 9 : 1);
      }, 0);
    });
    var chosen = places[cost.indexOf(Math.min.apply(null, cost))];
    this.box.style.setProperty("left", chosen[0] + "px");
    this.box.style.setProperty("top", Math.max(0, chosen[1]) + "px");
  };

  Readout.prototype.hide = function () {
    this.box.hidden = true;
    this.plot.classList.remove("reading");
    this.unmark();
  };

  // Sorting and filtering of the accounts on the page.

  function Accounts(table) {
    this.table = table;
    this.body = table.tBodies[0];
    this.rows = Array.prototype.slice.call(this.body.rows);
    var self = this;
    Array.prototype.forEach.call(table.tHead.rows[0].cells, function (head, column) {
      if (head.classList.contains("rank") || head.classList.contains("weekly")) return;
      var button = element("button", "", head.textContent);
      button.type = "button";
      button.addEventListener("click", function () { self.sort(head, column); });
      head.textContent = "";
      head.appendChild(button);
    });
    this.filters();
  }

  // `14 Jan 2013` and `18,204` as numbers, anything else as text; a dash comes last.
  function sortKey(text) {
    if (text === "–") return null;
    if (/^[\d,]+$/.test(text)) return Number(text.replace(/,/g, ""));
    if (/^\d{1,2} [A-Z][a-z]{2} \d{4}$/.test(text)) return Date.parse(text + " UTC");
    return text.toLowerCase();
  }

  Accounts.prototype.sort = function (head, column) {
    var numeric = head.classList.contains("q");
    var current = head.getAttribute("aria-sort");
    var direction = current ? (current === "ascending" ? "descending" : "ascending") : numeric ? "descending" : "ascending";
    Array.prototype.forEach.call(head.parentNode.cells, function (cell) { cell.removeAttribute("aria-sort"); });
    head.setAttribute("aria-sort", direction);
    var sign = direction === "ascending" ? 1 : -1;
    var keyed = this.rows.map(function (row, index) {
      return { row: row, index: index, key: sortKey(row.cells[column].textContent.trim()) };
    });
    keyed.sort(function (a, b) {
      if (a.key === b.key) return a.index - b.index;
      if (a.key === null || b.key === null) return a.key === null ? 1 : -1;
      return (a.key < b.key ? -1 : 1) * sign;
    });
    var body = this.body;
    keyed.forEach(function (entry) { body.appendChild(entry.row); });
    this.number();
  };

  Accounts.prototype.number = function () {
    var rank = 0;
    Array.prototype.forEach.call(this.body.rows, function (row) {
      if (!row.hidden) row.cells[0].textContent = ++rank;
    });
    if (this.live) this.live.textContent = this.live.dataset.text.replace("{shown}", rank).replace("{total}", this.rows.length);
  };

  Accounts.prototype.filters = function () {
    var form = document.querySelector(".filters");
    if (!form) return;
    var self = this;
    this.text = form.querySelector("input");
    this.topic = form.querySelector("select");
    this.live = form.querySelector(".live");
    var topics = {};
    this.rows.forEach(function (row) {
      var cell = row.querySelector(".topic");
      var name = cell.textContent.replace(/ [<>]?\d+%$/, "");
      row.dataset.topic = name;
      row.dataset.text = row.textContent.toLowerCase();
      var key = row.querySelector("bdi[title]");
      if (key) row.dataset.text += " " + key.title.toLowerCase();
      topics[name] = true;
    });
    Object.keys(topics).sort().forEach(function (name) {
      var option = element("option", "", name);
      option.value = name;
      self.topic.appendChild(option);
    });
    function filter() {
      var words = self.text.value.toLowerCase().split(/\s+/).filter(Boolean);
      self.rows.forEach(function (row) {
        var fits = !self.topic.value || row.dataset.topic === self.topic.value;
        row.hidden = !(fits && words.every(function (word) { return row.dataset.text.indexOf(word) >= 0; }));
      });
      self.number();
    }
    this.text.addEventListener("input", filter);
    this.topic.addEventListener("change", filter);
    form.hidden = false;
    this.number();
  };

  // The note of a number. Its text waits at the end of the page; one is open at a time.

  function Notes(store) {
    this.store = store;
    var self = this;
    Array.prototype.forEach.call(document.querySelectorAll("a.fact"), function (link) {
      var note = self.find(link.dataset.fact);
      if (!note) return;
      link.setAttribute("aria-expanded", "false");
      link.addEventListener("click", function (event) {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        var wasOpen = self.link === link;
        self.close();
        if (!wasOpen) self.open(link, note);
      });
    });
    document.addEventListener("keydown", function (event) {
      if (event.key === "Escape" && self.link) self.close(true);
    });
  }

  Notes.prototype.find = function (fact) {
    return Array.prototype.filter.call(this.store.children, function (note) { return note.dataset.fact === fact; })[0];
  };

  Notes.prototype.open = function (link, note) {
    var block = link;
    while (block.parentNode && !block.parentNode.classList.contains("prose")) block = block.parentNode;
    if (!block.parentNode) return;
    var self = this;
    this.link = link;
    this.note = note.cloneNode(true);
    var button = element("button", "", this.store.dataset.close);
    button.type = "button";
    button.addEventListener("click", function () { self.close(true); });
    this.note.querySelector(".note-head").appendChild(button);
    // Beside its paragraph in the margin, so before it; under it where there is no margin.
    var hasMargin = window.matchMedia("(min-width: 1120px)").matches;
    block.parentNode.insertBefore(this.note, hasMargin ? block : block.nextSibling);
    link.setAttribute("aria-expanded", "true");
  };

  Notes.prototype.close = function (focus) {
    if (!this.link) return;
    this.note.remove();
    this.link.setAttribute("aria-expanded", "false");
    if (focus) this.link.focus();
    this.link = this.note = null;
  };

  Array.prototype.forEach.call(document.querySelectorAll(".notes-store"), function (store) { new Notes(store); });
  Array.prototype.forEach.call(document.querySelectorAll("figure.figure"), function (figure) { new Readout(figure); });
  Array.prototype.forEach.call(document.querySelectorAll(".accounts .accounts-table"), function (table) { new Accounts(table); });
})();
