"""The table of accounts as a reader uses it, called by check.py: sorting and filtering over all accounts listed, the address, the pages,
the CSV, the keyboard, and how long a keystroke takes with 24,000 accounts. Nothing here writes into the site.
"""

import csv
import io
import json
import shutil
import tempfile
from pathlib import Path


def read_index(site):
    text = (site / "accounts" / "index.js").read_text()
    return json.loads(text[text.index("{"):text.rindex("}") + 1])


def rows(page):
    """The rows of the table, when all of them are there."""
    page.locator(".accounts-table:not([aria-busy])").wait_for()
    return page.locator(".accounts-table tbody tr")


def numbers(page, column):
    rows(page)
    texts = page.locator(f".accounts-table tbody td:nth-child({column})").all_inner_texts()
    return [int(text.replace(",", "")) for text in texts if text.strip() != "–"]


def live(page):
    return page.locator(".filters .live").inner_text()


def head(page, name):
    return page.locator(f".accounts-table thead th.{name}")


def check_sorting(page, where, index, fail):
    written = rows(page).count()
    if not page.locator(".filters input").is_visible():
        fail(where, "the filter does not show")
        return
    for name, column, values in (("followers", 4, index["followers"]), ("engagement", 6, index["engagement"])):
        head(page, name).locator("button").focus()
        page.keyboard.press("Enter")
        if head(page, name).get_attribute("aria-sort") != "descending":
            fail(where, f"aria-sort of {name} does not follow the key")
        best = sorted((value for value in values if value >= 0), reverse=True)[:index["rowsEach"]]
        if numbers(page, column) != best:
            fail(where, f"sorting by {name} does not show the best of all {len(values)} accounts")
        head(page, name).locator("button").click()
        shown = numbers(page, column)
        if head(page, name).get_attribute("aria-sort") != "ascending" or shown != sorted(shown):
            fail(where, f"a second click on {name} does not turn the order")
    if page.locator(".accounts-table thead [aria-sort]").count() != 1:
        fail(where, "not one column says that it is sorted")
    page.goto("about:blank")
    page.goto(index["address"])
    if rows(page).count() != written:
        fail(where, "the page does not open as it was written")


def check_filtering(page, where, index, fail):
    field = page.locator(".filters input")
    field.fill("no account is called so")
    if rows(page).count() or not live(page).startswith("0 "):
        fail(where, f"the filter leaves rows that do not match: \"{live(page)}\"")
    row = len(index["key"]) - 1
    field.fill(index["key"][row].upper())
    if rows(page).count() != 1:
        fail(where, "the last account is not found by its key in capitals")
    field.fill("")
    hashed = sum(flags & 1 for flags in index["flags"])
    page.locator(".filters select[name=flag]").select_option("hashed")
    if not live(page).startswith(f"{hashed:,} "):
        fail(where, f"{hashed} accounts are hashed, and \"{live(page)}\"")
    topic = max(range(len(index["topics"])), key=index["topic"].count)
    page.locator(".filters select[name=topic]").select_option(index["topics"][topic][0])
    both = sum(flags & 1 and about == topic for flags, about in zip(index["flags"], index["topic"]))
    if not live(page).startswith(f"{both:,} "):
        fail(where, f"{both} hashed accounts have the topic, and \"{live(page)}\"")
    address = page.url
    rows(page)
    shown = page.locator(".accounts-table tbody").inner_text()
    page.goto("about:blank")
    page.goto(address)
    rows(page)
    if page.locator(".accounts-table tbody").inner_text() != shown or not live(page).startswith(f"{both:,} "):
        fail(where, "an address does not bring back what was shown")
    if both > index["rowsEach"]:
        page.locator(".pager:visible a").nth(1).click()
        if page.locator(".accounts-table tbody td").first.inner_text() != str(index["rowsEach"] + 1):
            fail(where, "the second page does not begin after the first")
        page.go_back()
        if page.locator(".accounts-table tbody td").first.inner_text() != "1":
            fail(where, "the way back does not lead to the first page")
    return both


def check_csv(page, where, index, count, fail):
    # Firefox tells of no download: what would be saved is looked at instead.
    page.evaluate(
        """() => {
             const make = URL.createObjectURL;
             URL.createObjectURL = blob => { window.saved = blob.text(); return make.call(URL, blob); };
           }""")
    page.locator(".filters .take").click()
    lines = list(csv.reader(io.StringIO(page.evaluate("window.saved").lstrip("\ufeff"))))
    if len(lines) != count + 1 or any(len(row) != len(lines[0]) for row in lines):
        fail(where, f"the CSV has {len(lines) - 1} rows, not {count}")
    for row in lines[1:]:
        if any(cell.lstrip(" ")[:1] in tuple("=+-@") and not cell.lstrip("-").replace(".", "").isdigit() for cell in row):
            fail(where, f"the CSV has a formula: {row}")
            return
    written = list(csv.reader((index["site"] / "data" / "accounts.csv").open(encoding="utf-8")))
    if lines[0] != written[0]:
        fail(where, f"the CSV has other columns than accounts.csv: {lines[0]}")
    by_key = {row[0]: row for row in written[1:]}
    differing = [row for row in lines[1:] if by_key.get(row[0]) != row]
    if differing and not any("[U+" in cell for cell in differing[0]):
        fail(where, f"a row of the CSV differs from accounts.csv: {differing[0]} {by_key.get(differing[0][0])}")


def check_accounts(page, where, site, address, fail):
    index = read_index(site)
    if not index["key"]:
        return
    index["address"], index["site"] = address, site
    page.goto(address)
    check_sorting(page, where, index, fail)
    count = check_filtering(page, where, index, fail)
    check_csv(page, where, index, count, fail)


def print_keystrokes(browser, name, site):
    """The time of a keystroke with 24,000 accounts, made of those that the index has."""
    index = read_index(site)
    count = len(index["key"])
    if not count:
        return
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        for part in ("assets", "accounts"):
            shutil.copytree(site / part, copy / part)
        width = len(index["lines"]) // count
        places = [at % count for at in range(24000)]
        for column, values in list(index.items()):
            if isinstance(values, list) and column not in ("topics", "languages"):
                index[column] = [f"{values[at]}{row}" if column == "key" else values[at] for row, at in enumerate(places)]
        index["lines"] = "".join(index["lines"][at * width:(at + 1) * width] for at in places)
        text = "var dossierAccounts=" + json.dumps(index, ensure_ascii=False) + ";\n"
        (copy / "accounts" / "index.js").write_text(text)
        page = browser.new_page()
        page.goto((copy / "accounts" / "index.html").as_uri())
        times = page.evaluate(
            """([queries, heads]) => {
                 const timed = action => {
                   const start = performance.now();
                   action();
                   document.body.offsetHeight;
                   return performance.now() - start;
                 };
                 const field = document.querySelector('.filters input');
                 const keys = queries.map(query => timed(() => {
                   field.value = query;
                   field.dispatchEvent(new Event('input'));
                 }));
                 const clicks = heads.map(head => timed(() => document.querySelector(`thead .${head} button`).click()));
                 return [keys, clicks];
               }""",
            [["a", "de", "demo", "demo_", "1", "12", "no such thing", "", "@d"], ["account", "followers", "created", "topic", "topic"]])
        page.close()
        # Printed, not judged: the machine may have other work. A reader should wait for less than 100 ms.
        for what, values in zip(("a keystroke", "a sort"), times):
            median = sorted(values)[len(values) // 2]
            print(f"accounts, {name}, 24,000 accounts: {median:.0f} ms {what}, {max(values):.0f} at most", flush=True)
