"""Checks `dossier serve` as an editor meets it: save and look, a mistake and its mending, in a real browser.

    python Tests/Browser/preview.py .build/release/dossier

Makes a new report in a temporary folder, opens a section in Chromium, saves changes and looks at what the page does. Ends with status 1
if anything is not as it should be. How long a save takes to be seen is printed, not tested: `make bench` measures it.
"""

import http.client
import os
import pathlib
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time

from playwright.sync_api import sync_playwright

problems = []


def check(holds, what):
    if not holds:
        problems.append(what)


class Server:
    """A running `dossier serve`."""

    def __init__(self, dossier, folder, *arguments):
        self.process = subprocess.Popen(
            [dossier, "serve", *arguments], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
            # What a shell runs in the background ignores Ctrl-C, and so would the server.
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL))
        self.address = self.process.stdout.readline().strip()
        self.port = int(self.address.rstrip("/").rsplit(":", 1)[1])

    def ask(self, path, method="GET", host=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        connection.request(method, path, headers={"Host": host or f"127.0.0.1:{self.port}"})
        answer = connection.getresponse()
        return answer.status, answer.read().decode(), answer

    def end(self):
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(timeout=10)


def save(file, old, new):
    """Saves as editors do: a new file takes the old one's place."""
    text = file.read_text()
    assert old in text, old
    beside = file.with_name(f".{file.name}.new")
    beside.write_text(text.replace(old, new))
    os.replace(beside, file)


def editor(dossier, folder):
    server = Server(dossier, folder)
    section = folder / "content" / "01-first-section.md"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1200, "height": 700})
        said = []
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.goto(f"{server.address}sections/first-section/index.html")
        page.wait_for_load_state("load")
        page.evaluate("scrollTo(0, 900)")

        times = []
        for number in range(5):
            start = time.monotonic()
            save(section, "A first section" if number == 0 else f"Title {number}", f"Title {number + 1}")
            page.wait_for_selector(f"h1:text-is('Title {number + 1}')")
            times.append(time.monotonic() - start)
            page.wait_for_load_state("load")
        page.wait_for_timeout(200)
        check(abs(page.evaluate("scrollY") - 900) < 2, f"the page jumped to {page.evaluate('scrollY')}")
        print(f"save to reload: {statistics.median(times) * 1000:.0f} ms, at most {max(times) * 1000:.0f} ms")

        # What does not concern a page leaves it alone.
        page.evaluate("window.mark = 1")
        save(folder / "content" / "02-method.md", "by which rules", "by what rules")
        page.wait_for_timeout(2500)
        check(page.evaluate("window.mark === 1"), "a change elsewhere reloaded the page")

        save(section, "15,000", "15,001")
        page.wait_for_selector("#dossier-problems")
        text = page.inner_text("#dossier-problems")
        for wanted in ["content/01-first-section.md:11:19: error", "15,001", "posts.count, which is 15,000", "help: "]:
            check(wanted in text, f"the page does not say {wanted!r} but {text!r}")
        check(page.evaluate("window.mark === 1"), "a mistake reloaded the page")
        save(section, "15,001", "15,000")
        page.wait_for_selector("#dossier-problems", state="detached")

        # A question without end does not hold back the next save.
        endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) AS posts FROM n"
        question = "SELECT count(*) AS posts FROM post"
        save(section, "## Evidence", f"```sql\n{endless}\n```\n\n## Evidence")
        time.sleep(3)
        start = time.monotonic()
        save(section, endless, question)
        page.wait_for_selector("td:text-is('15,000')", timeout=20_000)
        print(f"save beside a question without end to reload: {(time.monotonic() - start) * 1000:.0f} ms")

        # A mistake in the configuration, and a server that starts with one.
        save(folder / "content" / "report.yml", "time-zone: UTC   ", "time-zone: Utopia")
        page.wait_for_selector("#dossier-problems")
        check("Utopia" in page.inner_text("#dossier-problems"), "an unknown time zone is not told")
        other = Server(dossier, folder)
        check(other.port > server.port, f"a second server listens on {other.port} beside {server.port}")
        status, body, _ = other.ask("/")
        check(status == 503 and "Utopia" in body, f"without a site the server answers {status}")
        second = browser.new_page()
        second.goto(other.address)
        save(folder / "content" / "report.yml", "time-zone: Utopia", "time-zone: UTC   ")
        second.wait_for_selector("h1:has-text('A new report')")
        check(other.end() == -signal.SIGINT, "the second server did not end by the signal")
        check(not said, f"the console says {said}")
        browser.close()

    for path, expected in [
        ("/", 200), ("/sections/first-section", 301), ("/sections/first-section/", 200), ("/nowhere", 404),
        ("/../content/report.yml", 404), ("/..%2f..%2fetc/passwd", 404), ("/.dossier/preview.js", 200),
        ("/%00", 404), ("/index.html%00", 404),
    ]:
        status, _, _ = server.ask(path)
        check(status == expected, f"{path} is answered with {status}, not {expected}")
    status, _, _ = server.ask("/", host="evil.example")
    check(status == 421, f"a request for another host is answered with {status}")
    status, _, _ = server.ask("/", method="POST")
    check(status == 405, f"POST is answered with {status}")
    status, body, answer = server.ask("/assets/dossier.css", method="HEAD")
    check(status == 200 and not body and int(answer.getheader("Content-Length")) > 10_000, "HEAD is not answered as GET")
    _, embed, _ = server.ask("/figures/account-activity/embed.html")
    check("connect-src" not in embed, "an embed may connect")
    before = sorted(path.relative_to(folder) for path in folder.rglob("*"))
    check(server.end() == -signal.SIGINT, "the server did not end by the signal")
    after = sorted(path.relative_to(folder) for path in folder.rglob("*"))
    check(before == after and not (folder / "site").exists(), "the server left something behind")


def main():
    dossier = pathlib.Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary) / "a report 報告"
        subprocess.run([dossier, "init", folder], check=True, stdout=subprocess.DEVNULL)
        editor(dossier, folder)
    for problem in problems:
        print(f"preview: {problem}", file=sys.stderr)
    print("preview: " + (f"{len(problems)} problems" if problems else "as it should be"))
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
