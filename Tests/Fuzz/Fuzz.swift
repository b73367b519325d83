// `make fuzz`: libFuzzer gives a reader bytes of its own making, guided by the code that they reach, and looks for one that
// crashes, hangs or contradicts itself. The target is built only with DOSSIER_FUZZ set, since it needs the fuzzer's run time. What
// it finds becomes a case of the ordinary tests.
//
//     fuzz table|rows|commentary CORPUS -max_total_time=60

import Foundation

/// A reader that any bytes may be given to. A wrong result is a failed precondition, which libFuzzer reports as a crash.
protocol FuzzTarget {
  /// Inputs from which the fuzzer starts.
  static var seeds: [[UInt8]] { get }
  static func read(_ bytes: UnsafeBufferPointer<UInt8>)
}

@main enum Fuzz {
  private static let targets: [String: any FuzzTarget.Type] = [
    "table": TableTarget.self, "rows": RowsTarget.self, "commentary": CommentaryTarget.self,
  ]
  // Set once, before the fuzzer runs.
  nonisolated(unsafe) private static var target: any FuzzTarget.Type = TableTarget.self

  static func main() throws {
    var arguments = CommandLine.arguments
    guard arguments.count > 2, let named = targets[arguments[1]] else {
      print("usage: fuzz \(targets.keys.sorted().joined(separator: "|")) CORPUS [libFuzzer's options]")
      exit(64)
    }
    target = named
    arguments.remove(at: 1)
    for (number, seed) in named.seeds.enumerated() {
      try Data(seed).write(to: URL(filePath: arguments[1]).appending(path: "seed-\(number)"))
    }
    var strings: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    var count = Int32(arguments.count)
    let status = strings.withUnsafeMutableBufferPointer { strings in
      var base = strings.baseAddress
      return runDriver(&count, &base) { bytes, count in
        Fuzz.target.read(UnsafeBufferPointer(start: bytes, count: count))
        return 0
      }
    }
    exit(status)
  }
}

/// libFuzzer's entry (https://llvm.org/docs/LibFuzzer.html, "Using libFuzzer as a library").
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<Int32>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ read: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

/// A file in memory that readers open by name, written anew for each input.
struct ScratchFile {
  let path: String

  init(_ name: String) {
    let folder = "/dev/shm/dossier-fuzz-\(getpid())"
    mkdir(folder, 0o700)
    path = "\(folder)/\(name)"
  }

  func write(_ parts: [UnsafeBufferPointer<UInt8>]) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    precondition(descriptor >= 0, "no scratch file in /dev/shm")
    for part in parts where part.count > 0 {
      precondition(Glibc.write(descriptor, part.baseAddress, part.count) == part.count)
    }
    close(descriptor)
  }
}
