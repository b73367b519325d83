"""Turns a text into Word documents with pandoc and compares them with the site of the same report.

    roundtrip.py SITE TEXT

TEXT is what `dossier text` wrote. Every report*.md of it becomes a DOCX. What the site's pages say (paragraphs, list items, headings,
cells of tables, captions, posts with their translations) must stand in the document, with as many footnotes, figures and tables as
the pages have. The document is read as the XML that it is, not by pandoc. Exit code 1 if anything is missing, if pandoc says a word, or
if the picture of a figure is not the one of the text.
"""

import re
import subprocess
import sys
import tempfile
import zipfile
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}blip"
EMPTY = {"br", "hr", "img", "input", "link", "meta", "wbr"}
# What only a page needs, and what a figure shows as a picture.
LEFT_OUT = {
    "margin-note", "actions", "opened", "notes-store", "furniture", "permalink", "note-back", "note-ref", "asked", "plot",
    "more-columns", "visually-hidden", "close",
}


class Element:
    def __init__(self, name, attributes):
        self.name, self.attributes, self.children = name, attributes, []
        self.classes = set((attributes.get("class") or "").split())

    def elements(self):
        """The element and all below it, but for what is left out."""
        if self.classes & LEFT_OUT or self.name in ("svg", "script", "details") or "hidden" in self.attributes:
            return
        yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child.elements()

    def text(self):
        if self.classes & LEFT_OUT or self.name in ("svg", "script", "details") or "hidden" in self.attributes:
            return ""
        if self.name == "br":
            return " "
        return "".join(child if isinstance(child, str) else child.text() for child in self.children)


class Page(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.open = [Element("", {})]
        self.feed(text)
        self.root = self.open[0]

    def handle_starttag(self, name, attributes):
        element = Element(name, dict(attributes))
        self.open[-1].children.append(element)
        if name not in EMPTY:
            self.open.append(element)

    def handle_startendtag(self, name, attributes):
        self.open[-1].children.append(Element(name, dict(attributes)))

    def handle_endtag(self, name):
        if any(element.name == name for element in self.open[1:]):
            while self.open.pop().name != name:
                pass

    def handle_data(self, data):
        self.open[-1].children.append(data)


def normalised(text):
    return " ".join(text.split())


def page_contents(page):
    """What a page of commentary says, and how many footnotes, figures and tables it has."""
    root = Page(page.read_text(encoding="utf-8")).root
    says, cells = [], Counter()
    figures = tables = notes = 0
    front = "opening-front" in page.read_text(encoding="utf-8")
    for part in root.elements():
        is_text = part.name == "div" and "prose" in part.classes
        # Of the front page the summary and the first figure, of the others the opening too.
        is_lead = front and part.name == "figure"
        if not (is_text or is_lead or "standfirst" in part.classes or part.name == "h1" and not front):
            continue
        # The method's own tables stand in sections of their own.
        if is_text and any(e is part for s in root.elements() if s.name == "section" and "aria-labelledby" in s.attributes
                           and s.attributes["aria-labelledby"] != "summary" for e in s.elements()):
            continue
        if part.name in ("h1",) or "standfirst" in part.classes:
            says.append(normalised(part.text()))
            continue
        for element in part.elements():
            if element.name == "figure" and element.attributes.get("id", "").startswith("figure-"):
                figures += 1
            if element.name == "table":
                tables += 1
            if "footnotes" in element.classes:
                notes += sum(1 for e in element.elements() if e.name == "li" and "id" in e.attributes)
            inner = [e for e in element.elements() if e is not element and e.name in ("p", "li", "ul", "ol", "blockquote")]
            is_block = element.name in ("p", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre") or (
                element.name == "li" and not inner)
            if element.name in ("td", "th"):
                # Marks of an account are words one after the other; lines drawn in a cell have none.
                marks = [normalised(c.text()) for c in element.children if isinstance(c, Element) and c.name == "b"]
                if marks:
                    says += marks
                elif normalised(element.text()) and "monthly" not in element.classes:
                    cells[normalised(element.text())] += 1
            elif is_block and not inner and not element.classes & {"card-name", "card-language", "figure-number",
                                                                  "figure-subtitle", "judgement"}:
                # Each line of a post is a line of the document.
                lines = element.text().split("\n") if "post" in element.classes else [element.text()]
                says += [normalised(line) for line in lines if normalised(line)]
            elif "judgement" in element.classes:
                says += [normalised(c if isinstance(c, str) else c.text()) for c in element.children
                         if isinstance(c, str) or "judgement-head" not in c.classes]
    return says, cells, figures, tables, notes


def word_contents(docx):
    """The paragraphs, the cells, the pictures and the numbers of notes of a Word document."""
    with zipfile.ZipFile(docx) as file:
        document = ElementTree.fromstring(file.read("word/document.xml"))
        footnotes = ElementTree.fromstring(file.read("word/footnotes.xml"))
        media = [name for name in file.namelist() if name.startswith("word/media/")]
        pictures = {file.read(name) for name in media}

    def words(element):
        out = ""
        for node in element.iter():
            if node.tag == W + "t":
                out += node.text or ""
            elif node.tag in (W + "br", W + "tab"):
                out += " "
        return normalised(out)

    paragraphs = [words(p) for part in (document, footnotes) for p in part.iter(W + "p")]
    cells = Counter(words(cell) for cell in document.iter(W + "tc"))
    notes = sum(1 for _ in document.iter(W + "footnoteReference"))
    tables = sum(1 for t in document.iter(W + "tbl") if any(True for c in t.iter(W + "tc") if words(c)))
    drawings = sum(1 for _ in document.iter(DRAWING))
    return paragraphs, cells, drawings, tables, notes, pictures


def pages(site, language):
    """The pages whose text the document holds."""
    if language:
        return sorted(site.glob(f"sections/*/{language}/index.html"))
    return [site / "index.html", site / "method/index.html"] + sorted(site.glob("sections/*/index.html"))


def main(site, text):
    problems = []
    for markdown in sorted(text.glob("report*.md")):
        language = markdown.name.removeprefix("report").removesuffix(".md").removeprefix(".")
        with tempfile.TemporaryDirectory() as folder:
            docx = Path(folder) / "report.docx"
            run = subprocess.run(["pandoc", markdown.name, "--output", str(docx)], cwd=text, capture_output=True, text=True)
            if run.returncode or run.stderr:
                problems.append(f"{markdown.name}: pandoc says: {run.stderr}")
                if run.returncode:
                    continue
            paragraphs, cells, drawings, tables, notes, pictures = word_contents(docx)
        whole = "\n".join(paragraphs)
        counts = [0, 0, 0]
        wanted_cells = Counter()
        compared = 0
        for page in pages(site, language):
            says, page_cells, *numbers = page_contents(page)
            counts = [a + b for a, b in zip(counts, numbers)]
            name = page.relative_to(site)
            problems += [f"{markdown.name}: missing of {name}: {words}" for words in says if words not in whole]
            wanted_cells += page_cells
            compared += len(says) + page_cells.total()
        problems += [f"{markdown.name}: missing {n} times the cell: {c}" for c, n in sorted((wanted_cells - cells).items())]
        for what, wanted, found in zip(("figures", "tables", "footnotes"), counts, (drawings, tables, notes)):
            # A footnote may be referred to twice, which Word has as two notes.
            if found < wanted or (what != "footnotes" and found != wanted):
                problems.append(f"{markdown.name}: the pages have {wanted} {what}, the document has {found}")
        for image in re.findall(r"^!\[.*\]\(([^()]+)\)$", markdown.read_text(encoding="utf-8"), re.MULTILINE):
            if (text / image).read_bytes() not in pictures:
                problems.append(f"{markdown.name}: the document has another picture than {image}")
        print(f"{markdown.name}: {compared} passages and cells, {drawings} figures, {tables} tables, {notes} notes")
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
