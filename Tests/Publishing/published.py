"""Serves a built site with nginx as `dossier help publish` says, at the root of a host and below /report/, and looks at what comes.

usage: published.py DOSSIER SITE

The configuration is the one that the command prints; only the listening address and the folders are replaced. Checked are: every file of
the site comes whole and with its type, text is compressed where it is asked for, every relative link and reference of every page leads
to something that is served, every page carries its policy, and what is not there is answered with 404.html."""

import gzip
import html.parser
import pathlib
import posixpath
import re
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.parse
import urllib.request

TYPES = {
    ".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "application/javascript; charset=utf-8",
    ".svg": "image/svg+xml", ".csv": "text/csv; charset=utf-8", ".json": "application/json", ".xml": "text/xml; charset=utf-8",
    ".txt": "text/plain; charset=utf-8", ".cff": "text/plain; charset=utf-8", ".bib": "text/plain; charset=utf-8",
    "": "text/plain; charset=utf-8",
}
COMPRESSED = [".html", ".css", ".js", ".svg", ".csv", ".json", ".xml"]
POLICY = re.compile(r"""<meta http-equiv="content-security-policy"\s+content="default-src ('|&#39;)none('|&#39;);""", re.I)


class Addresses(html.parser.HTMLParser):
    """The addresses that a page names, and the ids that it has."""

    def __init__(self):
        super().__init__()
        self.found, self.ids = [], set()

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name == "id":
                self.ids.add(value)
            elif name in ("href", "src") and value and not (tag == "link" and ("rel", "canonical") in attributes):
                self.found.append(value)


def configuration(dossier):
    """The server block of the help, as it is printed."""
    text = subprocess.run([dossier, "help", "publish"], check=True, capture_output=True, text=True).stdout
    match = re.search(r"^  server \{\n.*?^  \}$", text, re.M | re.S)
    assert match, "`dossier help publish` shows no server block"
    return match.group(0)


def serve(block, site, folder, prefix):
    """Starts nginx on a free port of the loopback; returns the process and the address of the site."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    block = block.replace("listen 80;", f"listen 127.0.0.1:{port};").replace("/srv/report/", f"{site}/")
    block = block.replace("/report/", prefix)
    paths = "".join(
        f"{kind}_temp_path {folder}/{kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    (folder / "nginx.conf").write_text(
        f"daemon off; pid {folder}/pid; error_log {folder}/errors; {'user root;' if pathlib.Path(folder).owner() == 'root' else ''}\n"
        f"events {{}}\nhttp {{ access_log off; {paths}\n{block}\n}}\n")
    process = subprocess.Popen(
        ["/usr/sbin/nginx", "-e", f"{folder}/errors", "-c", f"{folder}/nginx.conf", "-p", str(folder)])
    for _ in range(100):
        try:
            socket.create_connection(("127.0.0.1", port)).close()
            return process, f"http://127.0.0.1:{port}{prefix}"
        except OSError:
            assert process.poll() is None, (folder / "errors").read_text()
            time.sleep(0.05)
    raise AssertionError("nginx does not answer")


def get(address, encoding="identity"):
    """Status, headers and body of an answer."""
    request = urllib.request.Request(address, headers={"Accept-Encoding": encoding})
    try:
        with urllib.request.urlopen(request) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as error:
        return error.code, error.headers, error.read()


def check(site, root):
    """Everything wrong with the site as it is served at an address; how many files and addresses were looked at."""
    wrong, pages = [], {}
    files = sorted(path for path in site.rglob("*") if path.is_file())
    for path in files:
        name = path.relative_to(site).as_posix()
        status, headers, body = get(root + urllib.parse.quote(name))
        if status != 200 or body != path.read_bytes():
            wrong.append(f"{name}: {status}, {len(body)} bytes of {path.stat().st_size}")
        if headers.get("Content-Type") != TYPES.get(path.suffix, headers.get("Content-Type")):
            wrong.append(f"{name}: comes as {headers.get('Content-Type')}")
        if path.suffix == ".html":
            pages[name] = Addresses()
            pages[name].feed(body.decode())
            if not POLICY.search(body.decode()):
                wrong.append(f"{name}: no policy")
    for suffix in COMPRESSED:
        largest = max((path for path in files if path.suffix == suffix), key=lambda path: path.stat().st_size)
        _, headers, body = get(root + urllib.parse.quote(largest.relative_to(site).as_posix()), "gzip")
        if headers.get("Content-Encoding") != "gzip" or gzip.decompress(body) != largest.read_bytes():
            wrong.append(f"{largest.name}: is not compressed")
    links = follow(site, pages, wrong)
    answer_to_nothing(site, root, wrong)
    # A folder's own address leads to its page.
    for folder in ["", "figures/", "numbers/"]:
        if get(root + folder)[2] != (site / folder / "index.html").read_bytes():
            wrong.append(f"{folder}: is not its index.html")
    return wrong, len(files), links


def follow(site, pages, wrong):
    """Looks up every relative address of every page among the files, which have all been fetched; returns how many there were."""
    count = 0
    for name, page in pages.items():
        if name == "404.html":
            continue
        for address in page.found:
            parts = urllib.parse.urlsplit(address)
            if parts.scheme or parts.netloc:
                continue
            count += 1
            path = posixpath.normpath(posixpath.join(posixpath.dirname(name), urllib.parse.unquote(parts.path))) \
                if parts.path else name
            if parts.path.startswith("/") or path.startswith("..") or not (site / path).is_file():
                wrong.append(f"{name}: {address} leads nowhere")
            elif parts.fragment and path in pages and urllib.parse.unquote(parts.fragment) not in pages[path].ids \
                    and not parts.fragment.startswith(("q=", "?")):
                wrong.append(f"{name}: {address} leads to no id")
    return count


def answer_to_nothing(site, root, wrong):
    """What is not there is answered with 404.html, however deep."""
    for name in ["nothing", "figures/nothing/at/all.html", ".git/config"]:
        status, headers, body = get(root + name)
        if status != 404 or body != (site / "404.html").read_bytes() or "text/html" not in headers["Content-Type"]:
            wrong.append(f"{name}: {status} with {len(body)} bytes")


def main():
    dossier, site = sys.argv[1], pathlib.Path(sys.argv[2]).resolve()
    block = configuration(dossier)
    problems = 0
    for prefix in ["/report/", "/"]:
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            folder.chmod(0o755)
            process, root = serve(block, site, folder, prefix)
            try:
                wrong, files, links = check(site, root)
            finally:
                process.terminate()
                process.wait()
        print(f"nginx at {prefix}: {files} files, {links} links, {len(wrong)} wrong")
        for line in wrong[:20]:
            print(f"  {line}")
        problems += len(wrong)
    sys.exit(1 if problems else 0)


main()
