// Sorting by 32 bits in time linear in the number of keys: a comparison sort of every band of every text is what would cost
// most in finding near copies.

enum RadixSort {
  /// Sorts by the upper 32 bits; keys equal in these keep their order (least significant digit first, three digits of 11 bits).
  static func byUpperHalf(_ keys: inout [UInt64]) {
    var other = [UInt64](repeating: 0, count: keys.count)
    for shift in [32, 43, 54] as [UInt64] {
      var starts = [Int](repeating: 0, count: 2049)
      for key in keys { starts[Int(key >> shift & 0x7FF) + 1] += 1 }
      for digit in 0..<2048 { starts[digit + 1] += starts[digit] }
      keys.withUnsafeBufferPointer { keys in
        other.withUnsafeMutableBufferPointer { other in
          starts.withUnsafeMutableBufferPointer { starts in
            for key in keys {
              let digit = Int(key >> shift & 0x7FF)
              other[starts[digit]] = key
              starts[digit] += 1
            }
          }
        }
      }
      swap(&keys, &other)
    }
  }
}
