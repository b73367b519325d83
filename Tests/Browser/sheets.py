"""Codes posts in coding sheets as a coder would, offline, and prints everything that is wrong.

    sheets.py FOLDER

FOLDER holds what CodingSheetTests writes where DOSSIER_SHEETS says: a.html and b.html, sheets of hostile posts, adjudicated.html, and
the same as CSV. Each is checked by the Nu Html Checker and opened from a folder with blanks and Chinese characters, in headless Chromium
and Firefox, light and wide, dark and 360 px wide: nothing is asked for, the console stays empty, axe-core finds no violation, posts are
shown as their text and nothing in them runs. Posts are coded with keys alone; what is coded outlives a reload and a second window, comes
out in the CSV as it went in, and comes back in from it. Exit code 1 if anything is printed as a failure.
"""

import csv
import io
import re
import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

import check

COLUMNS = ["draw", "coder", "post", "state", "codes", "note", "translation"]


def opened(context, where, file):
    """A page with the sheet; it may ask for nothing but itself and open no dialogue."""
    page = context.new_page()
    check.watch(page, where, file.parent)
    page.on("request", lambda request: request.url.startswith((file.as_uri(), "data:", "blob:"))
            or check.fail(where, f"asks for {request.url}"))
    page.on("dialog", lambda dialog: (check.fail(where, f"a dialogue opens: {dialog.message}"), dialog.dismiss()))
    page.goto(file.as_uri())
    return page


def table(text):
    return list(csv.DictReader(io.StringIO(text.lstrip("\ufeff"), newline="")))


def unguarded(cell):
    return cell[1:] if re.match(r"'+ *[=+\-@\t\r\n＝＋－＠]", cell) else cell


def exported(page):
    """What would be saved, since Firefox tells of no download."""
    page.evaluate(
        """() => {
             if (window.saving) return;
             window.saving = URL.createObjectURL;
             URL.createObjectURL = blob => { window.saved = blob.arrayBuffer(); return window.saving.call(URL, blob); };
           }""")
    page.locator("#export").click()
    return bytes(page.evaluate("window.saved.then(bytes => Array.from(new Uint8Array(bytes)))")).decode("utf-8")


def expect(where, what, found, wanted):
    if found != wanted:
        check.fail(where, f"{what}: {found!r} instead of {wanted!r}")


def check_texts(page, where, rows):
    """Every post is shown as its text, in the order of the sheet, and its addresses and marks stand apart."""
    for place, row in enumerate(rows):
        expect(where, f"post {place + 1}", page.locator("#post-text .post").evaluate("e => e.textContent"), unguarded(row["text"]))
        if page.locator("#post-text a, #post-text script, #post-text img, #around a").count():
            check.fail(where, f"post {place + 1} has markup")
        page.keyboard.press("ArrowRight")
    expect(where, "the last post", page.locator("#go").input_value(), str(len(rows)))
    if not page.locator("#told").is_visible():
        check.fail(where, "nothing says that the last post was the last")
    for _ in rows:
        page.keyboard.press("ArrowLeft")


def check_coding(context, page, where, file, rows):
    """Three posts with keys alone, then a reload, a second window and the export."""
    progress = page.locator("#progress")
    page.keyboard.press("1")
    page.keyboard.press("m")
    page.keyboard.press("Enter")
    expect(where, "the first decision", progress.inner_text(), f"1 coded, 0 unsure, {len(rows) - 1} open")
    expect(where, "the next post", page.locator("#go").input_value(), "2")
    expect(where, "the focus", page.evaluate("document.activeElement.id"), "post")
    page.keyboard.press("t")
    page.keyboard.type("=1+1, said \"he\"")
    page.keyboard.press("Escape")
    page.keyboard.press("n")
    page.keyboard.type("'=note u1t")
    page.keyboard.press("Enter")
    page.keyboard.type("second line")
    page.keyboard.press("Escape")
    page.keyboard.press("u")
    # No code at all is a decision too.
    page.keyboard.press("n")
    page.keyboard.type("-")
    page.keyboard.press("Control+Enter")
    expect(where, "three decisions", progress.inner_text(), f"2 coded, 1 unsure, {len(rows) - 3} open")
    # A box is set by the blank, and undone again.
    page.keyboard.press("2")
    page.keyboard.press("2")
    if page.locator(".desk-codes input:checked").count():
        check.fail(where, "a key does not take a code away again")
    page.locator("#code-0").focus()
    page.keyboard.press("Space")
    expect(where, "a code without a decision", page.locator("#coded-says").inner_text(), "Coded: 1 code")
    page.keyboard.press("Space")
    page.reload()
    expect(where, "after a reload", progress.inner_text(), f"2 coded, 1 unsure, {len(rows) - 3} open")
    expect(where, "the place after a reload", page.locator("#go").input_value(), "4")
    other = opened(context, where, file)
    for _ in range(3):
        other.keyboard.press("ArrowRight")
    other.keyboard.press("2")
    other.keyboard.press("Enter")
    page.keyboard.press("u")
    other.close()
    page.reload()
    expect(where, "two windows", progress.inner_text(), f"3 coded, 2 unsure, {len(rows) - 5} open")
    text = exported(page)
    if not text.startswith("\ufeff" + ",".join(COLUMNS) + "\r\n"):
        check.fail(where, f"the export begins {text[:80]!r}")
    lines = table(text)
    expect(where, "the posts of the export", [line["post"] for line in lines], [row["post"] for row in rows])
    wanted = [("coded", "hong-kong mockery", "", ""), ("unsure", "", "'=note u1t\nsecond line", "=1+1, said \"he\""),
              ("coded", "", "-", ""), ("unsure", "", "", ""), ("open", "", "", ""), ("open", "", "", ""), ("coded", "taiwan", "", "")]
    found = [tuple(unguarded(line[name]) for name in COLUMNS[3:]) for line in lines]
    expect(where, "the export", found[:7], wanted)
    expect(where, "the rest of the export", set(found[7:]), {("open", "", "", "")})
    for line in lines:
        for cell in line.values():
            if re.match(r" *[=+\-@\t\r＝＋－＠]", cell):
                check.fail(where, f"a live cell: {cell!r}")
    return text


def import_file(page, name, text):
    page.locator("#file").set_input_files({"name": name, "mimeType": "text/csv", "buffer": text.encode("utf-8")})
    page.wait_for_function("document.getElementById('file').files.length === 0")
    page.locator("#told p").first.wait_for()
    return page.locator("#told p").all_inner_texts()


def check_import(context, where, file, text, rows):
    """The export in a browser that knows nothing of it, in the forms of spreadsheets, and what is refused."""
    page = opened(context, where, file)
    wrong = text.replace("coded,hong-kong mockery", "code,hong-kong", 1).replace(",unsure,,\"", ",unsure,hong,\"", 1)
    expect(where, "a wrong file", import_file(page, "x.csv", wrong), [
        "Nothing of x.csv was taken over.", "Line 2: “code” is no state; coded, unsure and open are.", "Line 3: there is no code hong."])
    expect(where, "another draw", import_file(page, "x.csv", text.replace("3f2a9c", "000000"))[1], "Line 2: the draw is another, 0000001044556677.")
    expect(where, "another coder", import_file(page, "x.csv", text.replace(",A,", ",B,"))[1], "Line 2: the coder is another, B.")
    expect(where, "no table", import_file(page, "x.csv", "a,b\n1,2\n")[1], "It lacks the columns draw, coder, post, state, codes.")
    expect(where, "what was refused", page.locator("#progress").inner_text(), f"0 coded, 0 unsure, {len(rows)} open")
    page.locator("#file").set_input_files([])
    page.keyboard.press("1")
    page.keyboard.press("Enter")
    # As a spreadsheet of another country saves it.
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\n")
    writer.writerows(csv.reader(io.StringIO(text.lstrip("\ufeff"), newline="")))
    said = import_file(page, "y.csv", out.getvalue())
    expect(where, "an import", said, ["4 posts were taken over.", "1 post is coded otherwise here and was left as it is."])
    page.locator("#told button").click()
    expect(where, "what was taken over", page.locator("#progress").inner_text(), f"3 coded, 2 unsure, {len(rows) - 5} open")
    expect(where, "the export of the import", exported(page), text)
    page.close()


def check_refused(browser, where, file):
    """Where the browser keeps nothing, the sheet says so and works."""
    context = browser.new_context()
    context.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })")
    page = opened(context, where, file)
    expect(where, "no storage", page.locator("#kept").inner_text(), "This browser keeps nothing for this file: export before you close it.")
    page.keyboard.press("Enter")
    expect(where, "no storage", table(exported(page))[0]["state"], "coded")
    context.close()


def check_adjudication(context, where, file):
    page = opened(context, where, file)
    page.locator("#show").select_option("differing")
    expect(where, "the disagreement", page.locator("#go").input_value(), "2")
    expect(where, "its rows", page.locator(".desk-codings tbody tr.differing th").all_inner_texts(), ["State", "Hong Kong", "Taiwan"])
    page.locator(".desk-codings button").first.click()
    expect(where, "what is taken over", page.locator(".desk-codes input:checked").count(), 2)
    expect(where, "its translation", page.locator("#translation").input_value(), "</script>")
    if "Firefox" not in where:
        check.axe(page, where)
    page.close()


def main():
    if len(sys.argv) != 2:
        print(__doc__)
        return 64
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        sheets = Path(folder) / "sheets 编码"
        shutil.copytree(sys.argv[1], sheets)
        bare = Path(folder) / "bare"
        bare.mkdir()
        for file in sorted(sheets.glob("*.html")):
            text = re.sub("<style>.*?</style>", "<style></style>", file.read_text(encoding="utf-8"), count=1, flags=re.S)
            (bare / file.name).write_text(text, encoding="utf-8")
        check.validate(bare)
        rows = table((sheets / "a.csv").read_text(encoding="utf-8"))
        for name, launch in (("Chromium", check.chromium), ("Firefox", check.firefox)):
            browser = launch(playwright)
            for scheme, width in (("light", 1440), ("dark", 360)):
                for file in sorted(sheets.glob("*.html")):
                    where = f"{file.name} [{name}, {scheme}]"
                    context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 900})
                    page = opened(context, where, file)
                    if name == "Chromium":
                        check.axe(page, where)
                    for at in (width, 320):
                        page.set_viewport_size({"width": at, "height": 900})
                        if check.sideways(page) > 0:
                            check.fail(where, f"at {at} px it scrolls {check.sideways(page)} px sideways")
                    context.close()
            where = f"a.html [{name}, coding]"
            context = browser.new_context(viewport={"width": 1440, "height": 900})
            page = opened(context, where, sheets / "a.html")
            check_texts(page, where, rows)
            text = check_coding(context, page, where, sheets / "a.html", rows)
            page.emulate_media(media="print")
            context.close()
            context = browser.new_context(viewport={"width": 1440, "height": 900})
            check_import(context, f"a.html [{name}, import]", sheets / "a.html", text, rows)
            check_adjudication(context, f"adjudicated.html [{name}]", sheets / "adjudicated.html")
            context.close()
            check_refused(browser, f"a.html [{name}, no storage]", sheets / "a.html")
            browser.close()
            print(f"{name}: coding sheets", flush=True)
    print("coding sheets: " + (f"{len(check.failures)} failed" if check.failures else "all passed"))
    return 1 if check.failures else 0


if __name__ == "__main__":
    sys.exit(main())
