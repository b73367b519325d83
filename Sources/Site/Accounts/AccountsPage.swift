// The pages of the table of accounts: what their template is given.

/// A page of the table of accounts in one order.
struct AccountsPage: TemplateModel {
  static let script = SitePath("assets/accounts.js")
  static let index = SitePath("accounts/index.js")

  var opening: Opening
  /// Whether scripts sort and filter the table. They know the accounts listed, so a page of the best of the whole archive is what it is.
  var isFiltered = true
  var sortedNote: String
  var orders: HTML
  var table: HTML
  var pager: HTML?
  var flagsNote: HTML
  var range: String
  var limitNote: String?
  var csvHref: String
  var csvLabel: String

  static let fields: [Field<AccountsPage>] =
    Opening.fields(\.opening) + [
      .flag("filtered", "whether scripts sort and filter the table", \.isFiltered),
      .text("sorted-note", "by what the table is sorted, and of which accounts it is", \.sortedNote),
      .html("orders", "links to the same table in other orders", \.orders),
      .html("table", "the table", \.table),
      .html("pager", "links to the other pages of the table", optional: \.pager),
      .html("flags-note", "what the flags and the sparklines mean", \.flagsNote),
      .text("range", "which accounts are shown", \.range),
      .text("limit-note", "how many accounts the tables list, where they do not list all", optional: \.limitNote),
      .text("csv-href", "all accounts that the tables list as CSV", \.csvHref),
      .text("csv-label", "the words of that link", \.csvLabel),
    ]
}
