// When accounts were created.

extension ArchiveReader {
  /// Accounts by month of creation.
  public struct Creations: Sendable, Equatable {
    /// The accounts created in a month.
    public struct Month: Sendable, Equatable {
      /// Its first day.
      public let start: CivilDate
      /// How many.
      public let accounts: Int
    }
    /// Months with an account, the earliest first.
    public let months: [Month]
    /// Accounts whose day of creation was not published.
    public let unknown: Int
  }

  /// Listed accounts by month of creation. A filter on posts leaves the accounts that have such a post.
  public func creations(archive: Int = 1, filter: Filter = Filter()) throws -> Creations {
    let days = try tally("account.created", of: .accounts, archive: archive, filter: filter)
    var months: [Int: Int] = [:]
    for (day, count) in days.counts {
      let (year, month, _) = CivilDate(day: day).components
      months[CivilDate(year: year, month: month, day: 1).day, default: 0] += count
    }
    return Creations(
      months: months.sorted { $0.key < $1.key }.map {
        Creations.Month(start: CivilDate(day: $0.key), accounts: $0.value)
      },
      unknown: days.unknown)
  }
}
