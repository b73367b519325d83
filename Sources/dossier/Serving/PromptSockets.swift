// Answers that leave at once. The server writes the head of an answer and its body one after the other; on a connection that waits for
// more to send, the body would wait until the other side has acknowledged the head, which takes it 40 ms.

import FlyingFox
import FlyingSocks
import Foundation

/// The server's usual sockets, each of which sends what it is given without waiting for more.
struct PromptSockets<Pool: AsyncSocketPool>: AsyncSocketPool {
  let pool: Pool

  func prepare() async throws { try await pool.prepare() }

  func run() async throws { try await pool.run() }

  func suspendSocket(_ socket: Socket, untilReadyFor events: Socket.Events) async throws {
    // Every connection waits for its first request before anything is written to it.
    var isPrompt: Int32 = 1
    _ = setsockopt(
      socket.file.rawValue, Int32(IPPROTO_TCP), TCP_NODELAY, &isPrompt, socklen_t(MemoryLayout<Int32>.size))
    try await pool.suspendSocket(socket, untilReadyFor: events)
  }
}
