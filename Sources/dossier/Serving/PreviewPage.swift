// What the preview adds to a page on its way to the browser, and never to a site that is written: a script that asks whether there is
// anything new, the style of what it shows, and the leave to ask (`connect-src 'self'`).

import Foundation

enum PreviewPage {
  static let script = ".dossier/preview.js"
  static let style = ".dossier/preview.css"
  static let changes = ".dossier/changes"

  /// A page with the preview's script. A page without the policy of the site's own pages (an embed) stays as it is.
  static func reloading(_ page: [UInt8], version: Int) -> [UInt8] {
    let text = String(decoding: page, as: UTF8.self)
    guard let policy = text.range(of: "script-src 'self'; "), let end = text.range(of: "</head>") else { return page }
    var out = text
    out.insert(contentsOf: head(version), at: end.lowerBound)
    out.insert(contentsOf: "connect-src 'self'; ", at: policy.upperBound)
    return Array(out.utf8)
  }

  private static func head(_ version: Int) -> String {
    "<link rel=\"stylesheet\" href=\"/\(style)\">\n<script src=\"/\(script)\" data-version=\"\(version)\" defer></script>\n"
  }

  /// The page that stands where there is no site yet.
  static func withoutSite(_ state: Preview.State) -> String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'">
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Not built</title>
    \(head(state.version))</head>
    <body>
    <main class="dossier-problems"><h1>The report cannot be built</h1>
    \(state.problems.map { "<pre>\(escaped($0))</pre>" }.joined(separator: "\n"))
    </main>
    </body>
    </html>

    """
  }

  /// What a page is told: the version, the version since which it has been as it is, and what is wrong.
  static func news(_ state: Preview.State, page: String) -> String {
    struct News: Encodable {
      var version: Int
      var since: Int
      var problems: [String]
    }
    let news = News(
      version: state.version, since: state.site == nil ? state.version : state.since(page: page),
      problems: state.problems)
    return (try? json(news)) ?? "{}"
  }

  static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }

  /// A part of a path as a header can hold it.
  static func encoded(_ part: String) -> String {
    part.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? part
  }

  /// The type of a file by its name.
  static func mediaType(of path: String) -> String {
    let types = [
      "html": "text/html", "css": "text/css", "js": "text/javascript", "svg": "image/svg+xml", "csv": "text/csv",
      "json": "application/json", "xml": "application/xml", "txt": "text/plain", "bib": "text/plain",
      "cff": "text/plain",
      "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "webp": "image/webp", "gif": "image/gif",
      "pdf": "application/pdf",
    ]
    let name = path.split(separator: "/").last ?? ""
    let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    let type = types[ending] ?? (name.contains(".") ? "application/octet-stream" : "text/plain")
    return type.hasPrefix("text/") || ending == "svg" || ending == "json" || ending == "xml"
      ? "\(type); charset=utf-8" : type
  }

  /// The script. A page that reloads keeps its place; one of which nothing has changed stays as it is.
  static let scriptText = """
    (() => {
      "use strict";
      const me = document.currentScript;
      let version = Number(me.dataset.version);
      const key = "dossier-place " + location.pathname;
      const place = sessionStorage.getItem(key);
      if (place !== null) {
        sessionStorage.removeItem(key);
        const restore = () => scrollTo({ top: Number(place), behavior: "instant" });
        restore();
        addEventListener("load", restore);
      }

      function reload() {
        sessionStorage.setItem(key, String(scrollY));
        location.reload();
      }

      function show(problems) {
        let box = document.getElementById("dossier-problems");
        if (!problems.length) return box && box.remove();
        if (!box) {
          box = document.createElement("section");
          box.id = "dossier-problems";
          box.className = "dossier-problems";
          box.setAttribute("role", "alert");
          box.tabIndex = 0;
          document.body.append(box);
        }
        box.replaceChildren(...problems.map(problem => {
          const line = document.createElement("pre");
          line.textContent = problem;
          return line;
        }));
      }

      async function ask(after) {
        try {
          const page = encodeURIComponent(decodeURIComponent(location.pathname));
          const answer = await fetch("/.dossier/changes?after=" + after + "&page=" + page);
          const news = await answer.json();
          // A server that was started again counts from the beginning.
          if (news.version < version || news.since > version) return reload();
          version = news.version;
          if (document.querySelector("main.dossier-problems")) return news.version > after ? reload() : ask(version);
          show(news.problems);
          ask(version);
        } catch {
          setTimeout(() => ask(after), 500);
        }
      }
      ask(-1);
    })();

    """

  static let styleText = """
    .dossier-problems {
      font: 13px/19px ui-monospace, "Liberation Mono", monospace; color: #15181b; background: #fff; border-top: 3px solid #8e1536;
    }
    section.dossier-problems {
      position: fixed; z-index: 9; inset: auto 0 0; max-height: 45vh; overflow: auto; padding: 12px 16px 16px;
    }
    main.dossier-problems { border: 0; max-width: 1072px; margin: 48px auto; padding: 0 16px; }
    main.dossier-problems h1 { font: 33px/40px "Liberation Serif", serif; }
    .dossier-problems pre { margin: 0 0 12px; white-space: pre-wrap; overflow-wrap: anywhere; }
    @media (prefers-color-scheme: dark) {
      .dossier-problems { color: #e8e6e1; background: #15181b; border-color: #b53f5a; }
      body:has(> main.dossier-problems) { background: #15181b; }
    }
    @media print { .dossier-problems { display: none; } }

    """
}
