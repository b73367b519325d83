"""Checks `dossier serve --comments` as an editor meets it: reviewers' comments in the margin, while the text and the files change.

    python Tests/Browser/margin.py .build/release/dossier

Makes a new report in a temporary folder and two files as reviewers export them, opens the report in Chromium, works on the text and on
the files, and looks at what the pages show. Ends with status 1 if anything is not as it should be.
"""

import json
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile

from playwright.sync_api import sync_playwright

from preview import Server, check, problems, save

HOSTILE = "</aside><script>alert(1)</script><img src=x onerror=alert(1)> \u202egpj.exe"
PARAGRAPH = "This file is content/01-first-section.md"


def digest(words):
    """FNV-1a of 64 bits, as the reviewer's copy computes it."""
    value = 0xCBF29CE484222325
    for byte in words.encode():
        value = (value ^ byte) * 0x100000001B3 % 2**64
    return f"{value:016x}"


def comment(block, name, text, **more):
    words = " ".join(block.text_content().split())
    return {
        "page": "sections/first-section/index.html", "place": block.get_attribute("id"), "digest": digest(words),
        "quote": words[:200], "name": name, "time": "2026-01-01T00:00:00.000Z", "text": text, **more}


def written(comments):
    head = {"format": "dossier-comments", "title": "A new report", "version": "0.1", "analysis": "00"}
    return "".join(json.dumps(line) + "\n" for line in [head, *comments])


def before(block):
    """The comments that stand right before a block."""
    return block.evaluate(
        """block => {
          const notes = []
          for (let e = block.previousElementSibling; e && e.matches("aside.note"); e = e.previousElementSibling)
            notes.unshift(e.innerText)
          return notes
        }""")


def editor(dossier, folder):
    section = folder / "content" / "01-first-section.md"
    (ann, ben) = (folder / "ann.jsonl", folder / "ben.jsonl")
    ann.write_text(written([]))
    ben.write_text(written([]))
    server = Server(dossier, folder, "--comments", ann.name, ben.name)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1200, "height": 700})
        said = []
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("dialog", lambda dialog: (said.append(f"a dialogue: {dialog.message}"), dialog.dismiss()))
        page.goto(f"{server.address}sections/first-section/index.html")
        page.wait_for_load_state("load")
        paragraph = page.locator("p[id]", has_text=PARAGRAPH)
        number = page.locator("p[id]", has_text="The archive holds")
        check("Comment by" not in page.content(), "there are comments where none were written")

        # Files that come in while the editor works.
        save(ann, written([]), written([comment(paragraph, "Ann", "Which file?"), comment(number, "Ann", HOSTILE)]))
        page.wait_for_selector("aside.note:has-text('Comment by Ann')")
        check(before(paragraph) == ["Comment by Ann\n\nWhich file?"], f"before the paragraph stands {before(paragraph)}")
        shown = before(number)
        check(len(shown) == 1 and "<script>alert(1)</script>" in shown[0] and "[U+202E]" in shown[0],
              f"a hostile comment is shown as {shown}")
        check(page.locator("aside.note script, aside.note img").count() == 0, "a comment became markup")
        about = {"place": "use-first-section-1", "text": "15,000"}
        save(ben, written([]), written([comment(number, "Ben", "Checked.", about=about)]))
        page.wait_for_selector("aside.note:has-text('Ben')")
        check(len(before(number)) == 2 and "15,000" in before(number)[1], f"before the number stands {before(number)}")
        status, body, _ = server.ask("/method/")
        check(status == 200 and "Comment by" not in body, "a page without comments shows some")

        # A paragraph before moves the ids; the words find the block again.
        save(section, "This file is", "A paragraph that came later.\n\nThis file is")
        page.wait_for_selector("p:has-text('A paragraph that came later.')")
        check(before(paragraph) == ["Comment by Ann\n\nWhich file?"], f"after a move stands {before(paragraph)}")

        # A paragraph that changed says what it was.
        save(section, "It is plain Markdown.", "It is CommonMark.")
        page.wait_for_selector("aside.note:has-text('has changed since')")
        shown = before(paragraph)
        check(len(shown) == 1 and PARAGRAPH in shown[0] and "plain Markdown" in shown[0],
              f"of what the paragraph was it says {shown}")

        # A damaged line is told and hides nothing else.
        whole = ben.read_text()
        save(ben, whole, whole + '{"page":\n')
        page.wait_for_selector("#dossier-problems")
        told = page.inner_text("#dossier-problems")
        check("ben.jsonl:3: error: this line is no comment" in told, f"of a damaged line it says {told!r}")
        check(len(before(number)) == 2, f"beside a damaged line stands {before(number)}")
        save(ben, whole + '{"page":\n', whole)
        page.wait_for_selector("#dossier-problems", state="detached")
        check(not said, f"the console says {said}")
        browser.close()
    check(server.end() == -signal.SIGINT, "the server did not end by the signal")

    # The site that is written has nothing of them.
    subprocess.run([dossier, "build"], cwd=folder, check=True, stderr=subprocess.DEVNULL)
    pages = [path for path in (folder / "site").rglob("*.html") if "Comment by" in path.read_text()]
    check(not pages, f"comments are in {pages}")


def main():
    dossier = pathlib.Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary) / "a report 報告"
        subprocess.run([dossier, "init", folder], check=True, stdout=subprocess.DEVNULL)
        editor(dossier, folder)
    for problem in problems:
        print(f"margin: {problem}", file=sys.stderr)
    print("margin: " + (f"{len(problems)} problems" if problems else "as it should be"))
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
