// How far coders agree, as a table for a terminal.

import AnalysedArchive
import Coding

/// The agreement by code, in columns.
struct AgreementTable {
  let text: String

  init(_ agreements: [CodeAgreement], coders: [String]) {
    guard !agreements.isEmpty else {
      text =
        coders.count < 2
        ? "one coder so far: agreement needs two" : "no post was read by two coders: agreement needs some"
      return
    }
    var rows = [["code", "posts", "agree", "prevalence", "kappa", "alpha", "95 % of alpha"]]
    for row in agreements {
      rows.append([
        row.code, grouped(row.posts), FactFormat.share.text(.decimal(row.agreement)),
        FactFormat.share.text(.decimal(row.prevalence)), Self.number(row.kappa), Self.number(row.alpha),
        row.alphaInterval.map { "\(Self.number($0.low)) to \(Self.number($0.high))" } ?? "–",
      ])
    }
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    text = rows.map { row in
      row.enumerated().map { column, cell in
        let pad = String(repeating: " ", count: widths[column] - cell.count)
        return column == 0 ? cell + pad : pad + cell
      }.joined(separator: "  ")
    }.joined(separator: "\n")
  }

  private static func number(_ value: Double?) -> String {
    value.map { FactFormat.decimal.text(.decimal($0)) } ?? "–"
  }
}
