// Writes the users file.

/// Accounts as rows, counted.
enum UsersWriter {
  static let columns = [
    "userid", "user_display_name", "user_screen_name", "user_reported_location", "user_profile_description",
    "user_profile_url", "follower_count", "following_count", "account_creation_date", "account_language",
  ]

  static func write(_ roster: Roster, to file: OutputFile, _ truth: inout Truth) throws {
    var rows = CSVRow()
    for column in columns { rows.field(column) }
    rows.endRow()
    for account in roster.accounts {
      rows.quoted(account.profile.columns)
      rows.endRow()
      truth.count(account)
      try file.writeIfFull(&rows)
    }
    try file.write(&rows)
  }
}
