// Digests as they are written.

import Crypto

extension SHA256Digest {
  /// The digest as `sha256sum` prints it: 64 hexadecimal digits in lower case.
  var hexadecimal: String { map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() }
}
