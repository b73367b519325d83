// A page that is rendered once with places left in it, and filled as often as there are pages of its kind: a template costs a
// millisecond, and an archive has ten thousand accounts.

/// A rendered page with places.
struct PageMould: Sendable {
  /// What stands between the places; one more than `places`.
  private let pieces: [[UInt8]]
  /// Which value stands at each place.
  private let places: [Int]

  /// The words that stand for the values while the template is rendered: plain letters, which no escaping changes. A page that is moulded
  /// holds nothing of an archive, so nobody can have put one there.
  static func mark(_ index: Int) -> String { "dossierplace\(Character(UnicodeScalar(UInt8(97 + index))))z" }

  /// Finds the places of `values` values in a rendered page. One that the template does not ask for is left out.
  init(_ page: [UInt8], values: Int) {
    let common = Array("dossierplace".utf8)
    var pieces: [[UInt8]] = []
    var places: [Int] = []
    var from = 0
    var at = 0
    while at + common.count + 2 <= page.count {
      guard page[at] == common[0], page[at..<at + common.count].elementsEqual(common) else {
        at += 1
        continue
      }
      let value = Int(page[at + common.count]) - 97
      guard (0..<values).contains(value), page[at + common.count + 1] == UInt8(ascii: "z") else {
        at += 1
        continue
      }
      pieces.append(Array(page[from..<at]))
      places.append(value)
      at += common.count + 2
      from = at
    }
    self.pieces = pieces + [Array(page[from...])]
    self.places = places
  }

  /// The page with its values, finished markup each.
  func filled(_ values: [[UInt8]]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(pieces.reduce(0) { $0 + $1.count } + places.reduce(0) { $0 + values[$1].count })
    for (piece, place) in zip(pieces, places) {
      out += piece
      out += values[place]
    }
    return out + pieces[places.count]
  }
}
