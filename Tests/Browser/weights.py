"""What a reader waits for, called by check.py: the weight of the front page with all it loads against the budget, its text before any
script has run, and no shift of what is already there.
"""

import gzip
import re

# Bytes: the front page with all it loads, compressed as `gzip -9` does and plain, and of that the scripts, plain.
COMPRESSED, PLAIN, SCRIPTS = 120_000, 400_000, 15_000


def loaded(site):
    """The files that the front page loads, itself first."""
    page = (site / "index.html").read_text()
    addresses = re.findall(r'<script src="([^"]*)"', page)
    addresses += re.findall(r'<link rel="stylesheet" href="([^"]*)"', page)
    addresses += re.findall(r'<img[^>]* src="([^":]*)"', page)
    addresses += re.findall(r'<link rel="icon" href="([^":]*)"', page)
    return [site / "index.html"] + [site / address for address in addresses]


def check_weights(site, fail):
    files = loaded(site)
    plain = sum(file.stat().st_size for file in files)
    compressed = sum(len(gzip.compress(file.read_bytes(), 9)) for file in files)
    scripts = sum(file.stat().st_size for file in files if file.suffix == ".js")
    print(f"front page with all it loads: {compressed:,} bytes compressed, {plain:,} plain, {scripts:,} of script", flush=True)
    for what, size, limit in (
        ("compressed", compressed, COMPRESSED), ("plain", plain, PLAIN), ("of script", scripts, SCRIPTS)):
        if size > limit:
            fail("index.html", f"{size:,} bytes {what}, more than {limit:,}")


def check_shift(browser, pages, site, fail):
    """In Chromium, which measures it: nothing moves while a page loads, at either width."""
    for path in pages:
        for width in (1440, 360):
            page = browser.new_page(viewport={"width": width, "height": 900})
            page.add_init_script(
                """window.shift = 0;
                   new PerformanceObserver(list => { for (const entry of list.getEntries()) window.shift += entry.value; })
                     .observe({ type: 'layout-shift', buffered: true });""")
            page.goto(path.as_uri())
            page.wait_for_timeout(200)
            shift = page.evaluate("window.shift")
            if shift:
                fail(f"{path.relative_to(site)} [Chromium, {width} px]", f"the layout shifts by {shift:.4f}")
            page.close()


def check_first_words(browser, name, site, fail):
    """The text stands there before a script has run: scripts are held back, and the front page is read."""
    page = browser.new_page(java_script_enabled=False)
    page.goto((site / "index.html").as_uri())
    for selector in ("h1", ".contents-list a", ".plot svg"):
        if not page.locator(selector).locator("visible=true").count():
            fail(f"index.html [{name}, no scripts]", f"nothing of {selector} shows")
    page.close()
