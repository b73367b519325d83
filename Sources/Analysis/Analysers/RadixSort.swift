// Sorting numbers in time linear in how many there are: a comparison sort of every band of every text is what would cost most in
// finding near copies. Least significant digit first, digits of 11 bits (Knuth, The Art of Computer Programming, volume 3, 5.2.5).

enum RadixSort {
  /// Sorts by the upper 32 bits; keys equal in these keep their order.
  static func byUpperHalf(_ keys: inout [UInt64]) {
    var scratch = [UInt64](repeating: 0, count: keys.count)
    byUpperHalf(&keys, scratch: &scratch)
  }

  /// Does the same with memory of the caller's, as many numbers as there are keys.
  static func byUpperHalf(_ keys: inout [UInt64], scratch: inout [UInt64]) {
    sort(&keys, digits: [32, 43, 54], scratch: &scratch)
  }

  /// Sorts by all bits.
  static func sort(_ keys: inout [UInt64]) {
    var scratch = [UInt64](repeating: 0, count: keys.count)
    sort(&keys, digits: [0, 11, 22, 33, 44, 55], scratch: &scratch)
  }

  private static func sort(_ keys: inout [UInt64], digits: [UInt64], scratch: inout [UInt64]) {
    var starts = [Int](repeating: 0, count: 2049)
    for shift in digits {
      for digit in starts.indices { starts[digit] = 0 }
      for key in keys { starts[Int(key >> shift & 0x7FF) + 1] += 1 }
      // Where all keys share the digit, they are in its order.
      if let first = keys.first, starts[Int(first >> shift & 0x7FF) + 1] == keys.count { continue }
      for digit in 0..<2048 { starts[digit + 1] += starts[digit] }
      keys.withUnsafeBufferPointer { keys in
        scratch.withUnsafeMutableBufferPointer { scratch in
          starts.withUnsafeMutableBufferPointer { starts in
            for key in keys {
              let digit = Int(key >> shift & 0x7FF)
              scratch[starts[digit]] = key
              starts[digit] += 1
            }
          }
        }
      }
      swap(&keys, &scratch)
    }
  }
}
