"""The site as a server sends it, called by check.py: no page asks another host, and the search works there too."""

import functools
import http.server
import threading
from urllib.parse import urlsplit

from search import check_search


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass

    def send_error(self, code, message=None, explain=None):
        """As static hosts do: 404.html in answer to an address that leads nowhere."""
        page = self.directory_of_site / "404.html"
        if code != 404 or not page.is_file():
            return super().send_error(code, message, explain)
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def check_served(browser, name, site, pages, fail):
    Quiet.directory_of_site = site
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    host = f"127.0.0.1:{server.server_port}"
    try:
        for path in pages:
            # It is shown in frames, for which no browser asks for an icon.
            if path.name == "embed.html":
                continue
            short = path.relative_to(site).as_posix()
            where = f"{short} [{name}, http]"
            page = browser.new_page()
            watch(page, where, host, fail)
            page.goto(f"http://{host}/{short}", wait_until="networkidle")
            page.close()
        where = f"search/index.html [{name}, http]"
        page = browser.new_page()
        watch(page, where, host, fail)
        check_search(page, where, site, f"http://{host}/search/index.html", fail)
        page.close()
        where = f"an address that leads nowhere [{name}, http]"
        page = browser.new_page()
        # The answer itself is a 404, which both browsers report.
        page.on("console", lambda message: None if "404" in message.text else fail(where, f"console: {message.text}"))
        page.on("request", lambda request: asked(request, where, host, fail))
        page.goto(f"http://{host}/no/such/page.html")
        if page.evaluate("getComputedStyle(document.body).marginTop") != "0px":
            fail(where, "404.html has no style")
        page.close()
    finally:
        server.shutdown()
        server.server_close()


def asked(request, where, host, fail):
    parts = urlsplit(request.url)
    if parts.scheme != "data" and parts.netloc != host:
        fail(where, f"request to {request.url}")


def watch(page, where, host, fail):
    page.on("console", lambda message: fail(where, f"console: {message.text}"))
    page.on("pageerror", lambda error: fail(where, f"page error: {error}"))
    page.on("request", lambda request: asked(request, where, host, fail))
    page.on("requestfailed", lambda request: fail(where, f"request failed: {request.url}"))
