"""Figures that leave their page, called by check.py: SVG files stand alone, and embedded figures show where nothing is allowed."""

import functools
import tempfile
import threading
import xml.etree.ElementTree as XML
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

SVG = "{http://www.w3.org/2000/svg}"
# Attributes whose value may be an address, and the only ones that a picture which stands alone may have in them.
ADDRESSES = ("href", "src", "{http://www.w3.org/1999/xlink}href")


def check_pictures(site, fail):
    """Every SVG file of a figure or topic is well-formed, named and described, and asks for nothing outside itself."""
    files = sorted(path for path in site.rglob("*.svg") if path.relative_to(site).parts[0] in ("figures", "topics"))
    for path in files:
        where = path.relative_to(site).as_posix()
        text = path.read_text(encoding="utf-8")
        if "<!DOCTYPE" in text or "<!ENTITY" in text:
            fail(where, "it declares entities")
        try:
            root = XML.fromstring(text)
        except XML.ParseError as error:
            fail(where, f"not well-formed: {error}")
            continue
        ids = [element.get("id") for element in root.iter() if element.get("id")]
        if len(set(ids)) != len(ids):
            fail(where, "an id stands twice")
        words = {element.get("id"): "".join(element.itertext()).strip()
                 for element in root if element.tag in (SVG + "title", SVG + "desc")}
        named = (root.get("aria-labelledby") or "").split()
        if len(named) != 2 or not all(words.get(name) for name in named):
            fail(where, "it has no title and description of its own")
        for element in root.iter():
            if element.tag in (SVG + "script", SVG + "foreignObject", SVG + "image"):
                fail(where, f"it holds {element.tag}")
            for name, value in element.attrib.items():
                outside = name in ADDRESSES and not value.startswith("#")
                if outside or name.startswith("on") or ("url(" in value and not value.startswith("url(#")):
                    fail(where, f"{name}={value} leads out of it")
            if element.tag == SVG + "style" and ("@import" in (element.text or "") or "url(" in (element.text or "")):
                fail(where, "its style asks for a file")
    if not files:
        fail("figures", "no figure has an SVG file")
    print(f"SVG files: {len(files)} read", flush=True)


def check_embeds(browser, name, site, fail):
    """Every embedded figure shows in a frame to which nothing is allowed, from a folder and from a server."""
    embeds = sorted(site.glob("figures/*/embed.html"))
    with tempfile.TemporaryDirectory() as folder:
        frames = "".join(
            f'<iframe sandbox title="{index}" width="100%" height="900" src="{path.as_uri()}"></iframe>\n'
            for index, path in enumerate(embeds))
        host = Path(folder) / "another page.html"
        host.write_text(f"<!DOCTYPE html><title>Another page</title>{frames}", encoding="utf-8")
        check_host(browser, f"embedded figures [{name}, file]", host.as_uri(), embeds, fail, ("file:", "data:"))
        host.write_text(
            f"<!DOCTYPE html><link rel=icon href=data:,><title>Another page</title>"
            + frames.replace(site.as_uri(), "SITE"), encoding="utf-8")
        with serving(site) as report, serving(Path(folder)) as other:
            host.write_text(host.read_text(encoding="utf-8").replace("SITE", report), encoding="utf-8")
            check_host(
                browser, f"embedded figures [{name}, http]", f"{other}/another%20page.html", embeds, fail,
                (report, other, "data:"))


def check_host(browser, where, address, embeds, fail, allowed):
    page = browser.new_page(viewport={"width": 800, "height": 900})
    page.on("console", lambda message: fail(where, f"console: {message.text}"))
    page.on("pageerror", lambda error: fail(where, f"page error: {error}"))
    page.on("request", lambda request: None if request.url.startswith(allowed) else fail(where, f"asks for {request.url}"))
    page.goto(address, wait_until="load")
    shown = page.frames[1:]
    if len(shown) != len(embeds):
        fail(where, f"{len(shown)} of {len(embeds)} frames are there")
    for frame, path in zip(shown, embeds):
        drawings = [svg for svg in frame.locator("svg.chart").all() if svg.is_visible()]
        if len(drawings) != 1 or not frame.locator("h1").is_visible():
            fail(where, f"{path.parent.name} shows {len(drawings)} drawings")
    # The first for its pixels: the style must have come through the frame's policy.
    if embeds and shown[0].locator("body").evaluate("body => getComputedStyle(body).paddingTop") != "16px":
        fail(where, "the style of the frame is not applied")
    page.close()


class serving:
    """A folder on a port of this machine while the block runs."""

    def __init__(self, folder):
        class Quiet(SimpleHTTPRequestHandler):
            def log_message(self, *_):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder)))

    def __enter__(self):
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{self.server.server_port}"

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()
