// Full case folding (Unicode, section 3.13, D144), which Swift does not offer. For every character but two kinds it is the
// lower case of the upper case of the lower case; that this agrees with Unicode's CaseFolding.txt (C and F) was checked for all
// of Unicode, and the tests hold the exceptions.

extension Unicode.Scalar {
  /// The full case folding of the scalar, one to three scalars: ß gives ss, ς gives σ, İ gives i and a dot above.
  var caseFolded: String {
    switch value {
    case 0x131: return String(self)  // dotless i is a letter of its own
    case 0x13A0...0x13F5: return String(self)  // Cherokee folds to its older, upper-case letters
    case 0x13F8...0x13FD, 0xAB70...0xABBF: return properties.uppercaseMapping
    default: break
    }
    var folded = ""
    for lower in properties.lowercaseMapping.unicodeScalars {
      for upper in lower.properties.uppercaseMapping.unicodeScalars {
        folded += upper.properties.lowercaseMapping
      }
    }
    return folded
  }
}
