"""The search as a reader uses it, called by check.py: English, Chinese in both kinds of characters, phrases, nothing found, a hostile
query, the keyboard, the address, and how long a keystroke takes where 24,000 accounts are listed. Nothing here writes into the site.
"""

import json
import re
import shutil
import tempfile
from pathlib import Path


def find(page, query):
    page.locator("#search-field").fill(query)
    return page.locator(".search-group li")


def first_of(page, group):
    return page.locator(f"section[aria-labelledby=search-{group}] li").first


def words_of(index):
    """A few things to look for, taken from the index itself, so that any report can be checked."""
    words = {}
    for kind, _, anchor, title, text, *language in index["entries"]:
        if kind == 0 and title and not anchor and len(title.split()) > 1:
            words.setdefault("title", title)
        if kind == 0 and not title and len(text.split()) > 12 and text.isascii():
            words.setdefault("phrase", " ".join(re.findall(r"[A-Za-z]+ [a-z]+ [a-z]+", text)[:1]))
        if kind == 2 and language and language[0].startswith("zh"):
            run = re.search(r"[\u4e00-\u9fff]{4}", text)
            if run:
                words.setdefault("chinese", run.group())
    return words


def read_index(site):
    text = (site / "search" / "index.js").read_text()
    return json.loads(text[text.index("{"):text.rindex("}") + 1])


def read_accounts(site):
    text = (site / "accounts" / "index.js").read_text()
    return json.loads(text[text.index("{"):text.rindex("}") + 1])


def check_search(page, where, site, address, fail):
    index = read_index(site)
    words = words_of(index)
    page.goto(address)
    field = page.locator("#search-field")
    if not field.is_enabled():
        fail(where, "the field of the search takes no words")
        return
    if find(page, words["title"]).count() == 0 or words["title"] not in first_of(page, "pages").inner_text():
        fail(where, f"the page \"{words['title']}\" is not the first to be found by its title")
    if find(page, words["title"].upper()).count() == 0:
        fail(where, "capitals find nothing")
    status = page.locator(".search-box [role=status]").inner_text()
    if not re.match(r"\d", status):
        fail(where, f"no count is said: \"{status}\"")
    if words.get("phrase"):
        if find(page, f"“{words['phrase']}”").count() == 0:
            fail(where, f"the phrase \"{words['phrase']}\" is not found")
        turned = " ".join(reversed(words["phrase"].split()))
        if find(page, turned).count() == 0:
            fail(where, "the same words in another order find nothing")
    if words.get("chinese"):
        if find(page, words["chinese"]).count() == 0:
            fail(where, f"{words['chinese']} is not found")
        marks = page.locator(".search-group mark").first.inner_text()
        if marks != words["chinese"]:
            fail(where, f"{words['chinese']} is marked as \"{marks}\"")
    # Characters of the other kind, full width, and accents make no difference.
    for one, other in (("国", "國"), ("ＦＩＧＵＲＥ", "figure"), ("Táiwän", "taiwan"), ("23750", "23,750")):
        counts = [find(page, query).count() for query in (one, other)]
        if counts[0] != counts[1]:
            fail(where, f"{one} finds {counts[0]}, {other} {counts[1]}")
    if find(page, "no such words anywhere 甲乙丙丁").count() or "甲乙丙丁" not in page.locator(".live").inner_text():
        fail(where, "what is not there is not said to be missing")
    for hostile in ("<img src=x onerror=alert(1)>", "\"", "“", ".*+?^${}()|[]\\", "$&", "%", "\u202e</script>", "𝕏" * 50):
        find(page, hostile)
        if page.locator(".search-results img, .search-box img").count():
            fail(where, f"the query {hostile} becomes markup")
    # The address carries the query, and a result leads to a place that exists.
    find(page, words["title"])
    if page.evaluate("location.hash") != (page.evaluate("text => '#' + new URLSearchParams({ q: text })", words["title"])):
        fail(where, f"the address does not carry the query: {page.url}")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    if page.evaluate("document.activeElement === document.querySelector('.search-group a')") is not True:
        fail(where, "the arrow keys do not move among the results")
    page.keyboard.press("Escape")
    if page.evaluate("document.activeElement.id") != "search-field":
        fail(where, "Escape does not lead back to the field")
    page.keyboard.press("Escape")
    if page.locator(".search-group").count() or not page.locator(".search-else").is_visible():
        fail(where, "Escape does not empty the search")
    shown = find(page, words["title"].split()[0])
    for at in range(min(shown.count(), 12)):
        href = shown.nth(at).locator("a").get_attribute("href")
        path, _, anchor = href.partition("#")
        target = site / "search" / path
        if not target.is_file():
            fail(where, f"a result leads to {href}, which is not there")
        elif anchor and f'id="{anchor}"' not in target.read_text():
            fail(where, f"a result leads to {href}, which has no such place")
    page.goto("about:blank")
    page.goto(address + "#q=" + words["title"].split()[0])
    if field.input_value() != words["title"].split()[0] or not page.locator(".search-group").count():
        fail(where, "an address with a query does not bring its results")


def check_anchors(site, fail):
    """Every entry of the index leads to a page and a place that exist."""
    index = read_index(site)
    texts = {}

    def has(path, anchor, what):
        if path not in texts:
            file = site / path
            texts[path] = set(re.findall(r' id="([^"]*)"', file.read_text())) if file.is_file() else None
        if texts[path] is None or (anchor and anchor not in texts[path]):
            fail("search", f"{what} leads to {path}#{anchor}, which is not there")

    for _, on, anchor, title, text, *_ in index["entries"]:
        has(index["pages"][on][1], anchor, title or text[:40])
    accounts = read_accounts(site)
    for row, key in enumerate(accounts["key"]):
        page = row // accounts["rowsEach"] + 1
        has("accounts/index.html" if page == 1 else f"accounts/{page}/index.html", f"r{row + 1}", key)
        if accounts["page"].get(str(row)):
            has(f"account/{accounts['page'][str(row)]}.html", "", key)


def print_speed(browser, name, site):
    """The time of a keystroke with 24,000 accounts, made of those that the index has."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        for part in ("assets", "search", "accounts"):
            shutil.copytree(site / part, copy / part)
        index = read_accounts(site)
        for column in ("key", "name", "display"):
            seed = index[column] or ["a"]
            index[column] = [f"{seed[at % len(seed)]}{at}" if column == "key" else seed[at % len(seed)] for at in range(24000)]
        (copy / "accounts" / "index.js").write_text("var dossierAccounts=" + json.dumps(index, ensure_ascii=False) + ";\n")
        page = browser.new_page()
        page.goto((copy / "search" / "index.html").as_uri())
        times = page.evaluate(
            """queries => queries.map(query => {
                 const field = document.querySelector('#search-field');
                 field.value = query;
                 const start = performance.now();
                 field.dispatchEvent(new Event('input'));
                 document.body.offsetHeight;
                 return performance.now() - start;
               })""",
            ["a", "1", "hong", "hong kong", "香港", "@", "no such thing", "9", "e"])
        page.close()
        # Printed, not judged: the machine may have other work. A reader should wait for less than 100 ms.
        median = sorted(times)[len(times) // 2]
        print(f"search, {name}, 24,000 accounts: {median:.0f} ms a keystroke, {max(times):.0f} at most", flush=True)
