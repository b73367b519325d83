"""Reads the report as one file as a reader would, offline, and prints everything that is wrong with it.

    single.py FILE

FILE is what `dossier bundle --single-file` wrote. It is checked by the Nu Html Checker and opened alone, from a folder with blanks and
Chinese characters, in headless Chromium and Firefox: the console stays empty and nothing at all is asked for, every link leads to a
place in it or to the web, no id stands twice, one drawing of each figure shows at every width, the readout, the notes of the
numbers, the tables and the search work, axe-core finds no violation, light and dark, and it is readable without scripts.
Exit code 1 if anything is printed as a failure.
"""

import re
import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

import check


def check_links(page, where):
    """Where the links lead, and which ids stand twice."""
    wrong = page.evaluate("""() => {
      const ids = [...document.querySelectorAll("[id]")].map(element => element.id);
      const twice = ids.filter((id, index) => ids.indexOf(id) !== index).map(id => `the id ${id} stands twice`);
      const known = new Set(ids);
      const links = [...document.querySelectorAll("a[href]")].map(link => link.getAttribute("href"))
        .filter(href => href.startsWith("#") ? !known.has(decodeURIComponent(href.slice(1))) : !/^(https?|mailto):/.test(href))
        .map(href => `${href} leads nowhere`);
      return [...new Set([...twice, ...links])];
    }""")
    for what in wrong[:20]:
        check.fail(where, what)


def check_searching(page, where):
    """The search finds in every language, and what it finds is in the file."""
    field = page.locator("#search-field")
    for query in ("hong kong", "香港"):
        field.fill(query)
        links = page.locator(".search-results a")
        if not links.count():
            check.fail(where, f"the search finds nothing for {query}")
            return
        for href in {link.get_attribute("href") for link in links.all()}:
            if not href.startswith("#") or not page.locator(f"[id='{href[1:]}']").count():
                check.fail(where, f"a result leads to {href}, which is not in the file")
    links.first.click()
    if not page.locator(".search-results a").count():
        check.fail(where, "following a result loses the others")


def main():
    if len(sys.argv) != 2:
        print(__doc__)
        return 64
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        alone = Path(folder) / "a report 报告"
        alone.mkdir()
        file = alone / "report.html"
        shutil.copy(sys.argv[1], file)
        # The checker is of 2020 and knows little of today's style sheets, so it reads the file without its rules.
        bare = Path(folder) / "bare"
        bare.mkdir()
        text = file.read_text(encoding="utf-8")
        (bare / "report.html").write_text(re.sub("<style>.*?</style>", "<style></style>", text, count=1, flags=re.S), encoding="utf-8")
        check.validate(bare)
        for name, launch in (("Chromium", check.chromium), ("Firefox", check.firefox)):
            browser = launch(playwright)
            check.check_in(browser, name, alone, [file])
            page = browser.new_page(viewport={"width": 1440, "height": 900})
            where = f"report.html [{name}, alone]"
            page.on("request", lambda request: request.url in (file.as_uri(),) or request.url.startswith((file.as_uri() + "#", "data:"))
                    or check.fail(where, f"asks for {request.url}"))
            check.watch(page, where, alone)
            page.goto(file.as_uri())
            check_links(page, where)
            check_searching(page, where)
            browser.close()
            print(f"{name}: the report as one file", flush=True)
    print("one file: " + (f"{len(check.failures)} failed" if check.failures else "all passed"))
    return 1 if check.failures else 0


if __name__ == "__main__":
    sys.exit(main())
