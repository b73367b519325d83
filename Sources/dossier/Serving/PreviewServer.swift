// The preview's server: on loopback alone, from memory alone. No path leads to a file, so none leads out of the site; a request that was
// meant for another host, as a page elsewhere could make a browser send it, is refused.

import Diagnostics
import FlyingFox
import FlyingSocks
import Foundation
import Site

/// A server that runs until the process ends.
struct PreviewServer {
  /// Where it listens.
  let port: UInt16

  /// Listens on a port, or on the next that is free.
  /// - Throws: a problem when twenty ports are taken.
  static func start(_ preview: Preview, from first: UInt16) throws -> PreviewServer {
    let last = UInt16(clamping: Int(first) + 19)
    for port in first...last where try listen(preview, on: port) { return PreviewServer(port: port) }
    throw Problem.error(
      "the ports \(first) to \(last) are all taken", help: "name another with --port, or end what listens there")
  }

  /// Listens on a port; false where another does.
  private static func listen(_ preview: Preview, on port: UInt16) throws -> Bool {
    let server = HTTPServer(
      address: try .inet(ip4: "127.0.0.1", port: port), timeout: 30, pool: sockets(HTTPServer.defaultPool()),
      logger: .disabled,
      handler: PreviewHandler(preview: preview, port: port))
    let outcome = Outcome()
    Task.detached {
      do {
        try await server.run()
      } catch {
        outcome.settle(false)
      }
    }
    Task.detached {
      do {
        try await server.waitUntilListening(timeout: 5)
        outcome.settle(true)
      } catch {
        outcome.settle(false)
      }
    }
    return outcome.wait()
  }

  private static func sockets<Pool: AsyncSocketPool>(_ pool: Pool) -> PromptSockets<Pool> { PromptSockets(pool: pool) }

  /// Hands a result from a task to the thread that waits for it.
  private final class Outcome: @unchecked Sendable {  // The semaphore orders the one write before the read.
    private let semaphore = DispatchSemaphore(value: 0)
    private let lock = NSLock()
    private var result: Bool?

    func settle(_ value: Bool) {
      lock.withLock {
        guard result == nil else { return }
        result = value
        semaphore.signal()
      }
    }

    func wait() -> Bool {
      semaphore.wait()
      return lock.withLock { result ?? false }
    }
  }
}

/// Answers requests from the preview's state.
struct PreviewHandler: HTTPHandler {
  let preview: Preview
  let port: UInt16

  func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
    guard let host = request.headers[.host],
      ["127.0.0.1", "localhost", "[::1]"].contains(where: { host == "\($0):\(port)" })
    else {
      return answer(
        .misdirectedRequest, "text/plain", "This server answers for http://127.0.0.1:\(port)/ alone.\n", request)
    }
    guard request.method == .GET || request.method == .HEAD else {
      return answer(.methodNotAllowed, "text/plain", "Only GET and HEAD are answered.\n", request)
    }
    // As it was asked for: the library leaves out the slash at the end, which tells a folder's page.
    var path = String((request.target.path(percentEncoded: false)).drop { $0 == "/" })
    switch path {
    case PreviewPage.script: return answer(.ok, "text/javascript", PreviewPage.scriptText, request)
    case PreviewPage.style: return answer(.ok, "text/css", PreviewPage.styleText, request)
    case PreviewPage.changes: return await changes(request)
    default: break
    }
    let state = preview.current
    guard let site = state.site else {
      return answer(.serviceUnavailable, "text/html", PreviewPage.withoutSite(state), request)
    }
    if path.isEmpty || path.hasSuffix("/") { path += "index.html" }
    if let bytes = site[path] { return answer(.ok, path, bytes, state, request) }
    if site["\(path)/index.html"] != nil {
      let target = "/" + path.split(separator: "/").map { PreviewPage.encoded(String($0)) }.joined(separator: "/") + "/"
      return HTTPResponse(statusCode: .movedPermanently, headers: HTTPHeaders([.location: target]))
    }
    guard let bytes = site["404.html"] else {
      return answer(.notFound, "text/plain", "There is no such page.\n", request)
    }
    return answer(.notFound, "404.html", bytes, state, request)
  }

  /// What a page asks for again and again: whether there is anything new, and what is wrong.
  private func changes(_ request: HTTPRequest) async -> HTTPResponse {
    func value(_ name: String) -> String? { request.query.first { $0.name == name }?.value }
    let version = value("after").flatMap { Int($0) } ?? -1
    let state = await preview.next(after: version, within: .seconds(20))
    var page = value("page").map { String($0.drop { $0 == "/" }) } ?? ""
    if page.isEmpty || page.hasSuffix("/") { page += "index.html" }
    return answer(.ok, "application/json", PreviewPage.news(state, page: page), request)
  }

  private func answer(_ status: HTTPStatusCode, _ type: String, _ text: String, _ request: HTTPRequest) -> HTTPResponse
  {
    response(status, "\(type); charset=utf-8", Data(text.utf8), request)
  }

  /// A file of the site, pages with what reloads them.
  private func answer(
    _ status: HTTPStatusCode, _ path: String, _ bytes: [UInt8], _ state: Preview.State, _ request: HTTPRequest
  ) -> HTTPResponse {
    let isPage = path.hasSuffix(".html")
    let body = isPage ? PreviewPage.reloading(bytes, version: state.version) : bytes
    return response(status, PreviewPage.mediaType(of: path), Data(body), request)
  }

  private func response(_ status: HTTPStatusCode, _ type: String, _ body: Data, _ request: HTTPRequest) -> HTTPResponse
  {
    var headers: HTTPHeaders = [.contentType: type]
    headers[HTTPHeader("Cache-Control")] = "no-store"
    headers[HTTPHeader("X-Content-Type-Options")] = "nosniff"
    // A HEAD is answered with the length of what a GET would bring, and without it.
    guard request.method == .HEAD else { return HTTPResponse(statusCode: status, headers: headers, body: body) }
    headers[.contentLength] = "\(body.count)"
    return HTTPResponse(statusCode: status, headers: headers)
  }
}
