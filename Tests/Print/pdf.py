"""Prints the report as one PDF, with page numbers in its contents.

    pdf.py SITE OUTPUT

Headless Chromium prints a copy of SITE/print/index.html twice: the first PDF tells on which page each part begins, which the second
has in its contents. The copy is otherwise the page itself, but links to files beside it are taken off, since they
would lead into a folder of this machine; where the report knows its address on the web they lead there. The PDF is tagged, with an
outline; its time is that of the report, so that printing again yields the same file as long as the browser is the same.
Exit code 1 if the site has no such page or a part is not found.
"""

import re
import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright
from pypdf import PdfReader, PdfWriter

PAGE = "print/index.html"

# Done in the page: numbers into the contents, and no link into the folder. Returns the ids that the contents name.
PREPARE = """numbers => {
  const [heading, masthead] = ["h1", ".masthead-name"].map(name => document.querySelector(name).textContent.trim());
  document.title = heading === masthead ? heading : `${heading} · ${masthead}`;
  const canonical = document.querySelector("link[rel=canonical]");
  for (const link of document.querySelectorAll("a[href]")) {
    const href = link.getAttribute("href");
    if (href.startsWith("#") || /^(https?|mailto):/.test(href)) continue;
    if (canonical) link.href = new URL(href, canonical.href).href;
    else link.removeAttribute("href");
  }
  const ids = [];
  for (const line of document.querySelectorAll(".whole-contents li")) {
    const id = line.querySelector("a").getAttribute("href").slice(1);
    ids.push(id);
    line.querySelector(".page-number").textContent = numbers[id] || "000";
  }
  return ids;
}"""


def printed(browser, page_file, numbers):
    """The page as a PDF, and the ids of the parts."""
    page = browser.new_page(color_scheme="light")
    page.goto(page_file.as_uri())
    ids = page.evaluate(PREPARE, numbers)
    pdf = page.pdf(prefer_css_page_size=True, print_background=True, tagged=True, outline=True)
    page.close()
    return pdf, ids


def pages_of(pdf_file, ids):
    """The number of the page on which each part begins, from the places that links in the PDF lead to."""
    reader = PdfReader(pdf_file)
    places = {name.lstrip("/"): place for name, place in reader.named_destinations.items()}
    return {id: str(reader.get_destination_page_number(places[id]) + 1) for id in ids if id in places}


def main():
    if len(sys.argv) != 3:
        print(__doc__)
        return 64
    site, output = Path(sys.argv[1]).resolve(), Path(sys.argv[2])
    if not (site / PAGE).is_file():
        print(f"there is no {PAGE} in {sys.argv[1]}: run `dossier build`", file=sys.stderr)
        return 1
    output.parent.mkdir(parents=True, exist_ok=True)
    date = re.search(r'<time datetime="(\d{4})-(\d\d)-(\d\d)"', (site / PAGE).read_text(encoding="utf-8"))
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        first = Path(folder) / "first.pdf"
        numbers = {}
        # The numbers of the second pass have the width of those of the first at most, so no line moves; a third pass would be the same.
        for _ in range(2):
            pdf, ids = printed(browser, site / PAGE, numbers)
            first.write_bytes(pdf)
            numbers = pages_of(first, ids)
        browser.close()
        missing = [id for id in ids if id not in numbers]
        if missing:
            print(f"the PDF has no place for {', '.join(missing)}", file=sys.stderr)
            return 1
        writer = PdfWriter(clone_from=first)
        if date:
            time = f"D:{''.join(date.groups())}000000Z"
            writer.add_metadata({"/CreationDate": time, "/ModDate": time})
        writer.write(output)
    print(f"{output}: {len(PdfReader(output).pages)} pages, {output.stat().st_size:,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
