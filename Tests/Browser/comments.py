"""Comments on a report as a reviewer would, in the zip and in the single file, and has `dossier comments` find the places again.

    comments.py DOSSIER FOLDER

DOSSIER is the command, FOLDER holds the content/ and the archive/ of a report. In headless Chromium and Firefox, from a folder: a paragraph, a
number, a figure, a heading and a row of the numbers page are commented on by keyboard; the comments outlive a reload, can be edited and
deleted, and are exported as one file; nothing is asked for, the console stays empty, hostile comments stay text, axe-core finds
no violation. Then the text is worked on: comments whose paragraph moved are found, those whose paragraph changed or went say so.
Exit code 1 if anything is printed as a failure.
"""

import json
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from playwright.sync_api import sync_playwright

import check

HOSTILE = "</script><img src=x onerror=alert(1)> \u202egpj.exe =1+1 \"quoted\"\nsecond line"


def opened(context, where, file, root):
    page = context.new_page()
    check.watch(page, where, root)
    page.on("dialog", lambda dialog: (check.fail(where, f"a dialogue opens: {dialog.message}"), dialog.dismiss()))
    page.goto(file.as_uri())
    return page


def start(page):
    toggle = page.locator(".review-bar button").first
    toggle.focus()
    if toggle.get_attribute("aria-pressed") != "true":
        page.keyboard.press("Enter")


def write(page, block, text, name=None, number=None):
    """Comments on a block by keyboard: the button that follows it or stands in it."""
    selector = f"xpath=.//div[contains(@class,'review-ask')]/button" if block.evaluate("e => e.tagName") == "TR" else \
        "xpath=following-sibling::div[contains(@class,'review-ask')][1]/button"
    block.locator(selector).focus()
    page.keyboard.press("Enter")
    if number:
        page.locator("#review-about").select_option(label=number)
    page.locator("#review-text").focus()
    page.keyboard.insert_text(text)
    if name:
        page.locator("#review-name").fill(name)
    page.keyboard.press("Control+Enter")


def exported(page):
    page.evaluate(
        """() => {
             if (window.saving) return;
             window.saving = URL.createObjectURL;
             URL.createObjectURL = blob => { window.saved = blob.text(); return window.saving.call(URL, blob); };
           }""")
    page.locator(".review-bar button").last.click()
    return page.evaluate("window.saved")


def listed(command, folder, file, *more):
    run = subprocess.run([command, "comments", str(file), *more], cwd=folder, capture_output=True, text=True)
    if run.returncode:
        check.fail("dossier comments", run.stderr)
    return run.stdout


def check_site(browser, name, site, section):
    """Comments in the site of the zip; gives back the exported file."""
    where = f"{section.relative_to(site)} [{name}, comments]"
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    page = opened(context, where, section, site)
    if page.locator(".review-ask").count():
        check.fail(where, "the page asks for comments unasked")
    start(page)
    if name == "Chromium":
        check.axe(page, f"{where} asking")
    paragraph = page.locator(".prose > p:has(a.fact)").first
    number = paragraph.locator("a.fact").first.inner_text()
    write(page, paragraph, HOSTILE, "Réviseur <b>")
    write(page, paragraph, "this number", number=number)
    write(page, page.locator(".prose > figure[id^=figure-]").first, "a figure")
    write(page, page.locator(".prose > h2").first, "a heading")
    shown = page.locator(".review-comment .review-text").all_text_contents()
    if sorted(shown) != sorted([HOSTILE, "this number", "a figure", "a heading"]):
        check.fail(where, f"the comments that show are {shown}")
    page.locator(".review-comment", has_text="a heading").get_by_role("button", name="Edit").click()
    page.locator("#review-text").fill("")
    page.keyboard.press("Control+Enter")
    if "needs text" not in page.locator(".review-error").inner_text():
        check.fail(where, "a comment without text is taken")
    page.locator("#review-text").fill("a heading, again")
    page.keyboard.press("Control+Enter")
    page.reload()
    if page.locator(".review-comment").count() != 4 or not page.get_by_text("a heading, again").count():
        check.fail(where, "comments do not outlive a reload")
    start(page)
    write(page, page.locator(".prose > p").last, "to be deleted")
    page.locator(".review-comment", has_text="to be deleted").get_by_role("button", name="Delete").click()
    if name == "Chromium":
        check.axe(page, f"{where} with comments")
    for width in (1440, 800, 360, 320):
        page.set_viewport_size({"width": width, "height": 900})
        if check.sideways(page) > 0:
            check.fail(where, f"at {width} px it scrolls {check.sideways(page)} px sideways")
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto((site / "numbers" / "index.html").as_uri())
    start(page)
    write(page, page.locator("tr[id^=fact-]").first, "a row")
    if name == "Chromium":
        check.axe(page, f"numbers/index.html [{name}, comments]")
    text = exported(page)
    context.close()
    lines = [json.loads(line) for line in text.splitlines()]
    if lines[0]["format"] != "dossier-comments" or [line["text"] for line in lines[1:]] != [HOSTILE, "this number", "a figure", "a heading, again", "a row"]:
        check.fail(where, f"the export is {text}")
    return text


def check_places(command, folder, text, section, name):
    """The exported comments at the lines of the Markdown."""
    where = f"dossier comments [{name}]"
    file = folder / "comments.jsonl"
    file.write_text(text, encoding="utf-8")
    found = json.loads(listed(command, folder, file, "--json"))
    source = next((folder / "content").glob(f"[0-9]*-{section}.md"))
    lines = source.read_text(encoding="utf-8").splitlines()
    if [entry["state"] for entry in found] != ["same"] * 4 + ["page"]:
        check.fail(where, f"the states are {[entry['state'] for entry in found]}")
    for entry in found[:4]:
        if entry["file"] != f"content/{source.name}":
            check.fail(where, f"the file is {entry['file']}")
            continue
        line = lines[entry["line"] - 1]
        comment = entry["comment"]
        first = comment["quote"].split()[0] if comment["text"] == HOSTILE else None
        wanted = {"a heading, again": "## ", "a figure": "](figure:", "this number": "](fact:"}.get(comment["text"], first)
        if wanted not in line:
            check.fail(where, f"\"{comment['text']}\" is at line {entry['line']}, {line}")
        if comment["text"] == "this number" and line[entry["column"] - 1] != "[":
            check.fail(where, f"the number is at column {entry['column']} of {line}")
    said = listed(command, folder, file)
    if not re.match(rf"content/{re.escape(source.name)}:\d+(:\d+)?: comment by ", said) or "\u202e" in said:
        check.fail(where, f"the list begins {said[:200]}")
    return source, found


def check_changes(command, folder, source, found, name):
    """The text is worked on: a paragraph is added at the head, the commented one is rewritten in part, then removed."""
    where = f"dossier comments [{name}, changed]"
    file = folder / "comments.jsonl"
    old = source.read_text(encoding="utf-8")
    at = next(entry["line"] for entry in found if entry["comment"]["text"] == HOSTILE)
    lines = old.splitlines()
    end = next((line for line in range(at, len(lines)) if not lines[line].strip()), len(lines))
    body = next(line for line in range(lines.index("---", 1) + 1, len(lines)) if lines[line].strip())
    kept = [*lines[:body], "A paragraph of its own.", "", *lines[body:]]
    changed = [*lines[:at - 1], "Rewritten at its head. " + lines[at - 1], *lines[at:]]
    gone = [*lines[:at - 1], *lines[end:]]
    for what, text, state, line in (("moved", kept, "same", at + 2), ("changed", changed, "changed", at), ("gone", gone, "gone", None)):
        source.write_text("\n".join(text) + "\n", encoding="utf-8")
        entry = next(entry for entry in json.loads(listed(command, folder, file, "--json")) if entry["comment"]["text"] == HOSTILE)
        if entry["state"] != state or entry.get("line") != line:
            check.fail(where, f"{what}: the comment is {entry['state']} at line {entry.get('line')}")
    source.write_text(old, encoding="utf-8")


def check_single(browser, name, file, command, folder):
    where = f"report.html [{name}, comments]"
    context = browser.new_context(viewport={"width": 1440, "height": 900}, color_scheme="dark")
    page = opened(context, where, file, file.parent)
    start(page)
    write(page, page.locator(".prose > p:has(a.fact)").first, "in one file", "Second")
    page.reload()
    if page.locator(".review-comment").count() != 1:
        check.fail(where, "a comment does not outlive a reload")
    if name == "Chromium":
        check.axe(page, where)
    (folder / "comments.jsonl").write_text(exported(page), encoding="utf-8")
    found = json.loads(listed(command, folder, folder / "comments.jsonl", "--json"))
    if [(entry["state"], entry["comment"]["page"]) for entry in found] != [("same", "report.html")]:
        check.fail(where, f"dossier comments finds {found}")
    context.close()


def main():
    if len(sys.argv) != 3:
        print(__doc__)
        return 64
    command = str(Path(sys.argv[1]).resolve())
    with tempfile.TemporaryDirectory() as temporary, sync_playwright() as playwright:
        folder = Path(temporary) / "a report 报告"
        shutil.copytree(Path(sys.argv[2]) / "content", folder / "content")
        (folder / "archive").symlink_to((Path(sys.argv[2]) / "archive").resolve())
        for more in (["--output", "b.zip"], ["--single-file", "--output", "report.html"]):
            subprocess.run([command, "bundle", *more], cwd=folder, check=True, capture_output=True)
        with zipfile.ZipFile(folder / "b.zip") as bundle:
            bundle.extractall(folder / "bundle")
        site = next((folder / "bundle").iterdir()) / "site"
        section = next(path for path in sorted(site.glob("sections/*/index.html")) if 'class="fact"' in path.read_text() and '<h2' in path.read_text()
                       and '<figure class="figure" id="figure-' in path.read_text())
        for name, launch in (("Chromium", check.chromium), ("Firefox", check.firefox)):
            browser = launch(playwright)
            text = check_site(browser, name, site, section)
            source, found = check_places(command, folder, text, section.parent.name, name)
            if name == "Chromium":
                check_changes(command, folder, source, found, name)
            check_single(browser, name, folder / "report.html", command, folder)
            browser.close()
            print(f"{name}: comments", flush=True)
    print("comments: " + (f"{len(check.failures)} failed" if check.failures else "all passed"))
    return 1 if check.failures else 0


if __name__ == "__main__":
    sys.exit(main())
