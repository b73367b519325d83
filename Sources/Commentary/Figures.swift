// Numbered figures and tables: images that stand alone in a paragraph. They are numbered over the whole report before anything is
// resolved, so that a reference on the first page knows the number of a figure on the last.

import Diagnostics
import Foundation

extension Renderer {
  /// Whether a link is an image that stands for a figure or table.
  func isFigure(_ link: FoundLink) -> Bool {
    guard link.isImage, case .data(let kind, _, _) = link.address else { return false }
    return kind == .figure || kind == .table
  }

  /// Gives every figure and table its number.
  func numberFigures() {
    var counts: [DataLink.Kind: Int] = [:]
    for parsed in sections {
      for link in parsed.links where isFigure(link) && link.standsAlone {
        guard let wanted = dataLink(link, in: parsed) else { continue }
        if let first = figures.first(where: { $0.link.address == wanted.address }) {
          note(
            "\(wanted.address) stands already in \(first.link.place.file), line \(first.link.place.line ?? 1)", link,
            help: "refer to it with [](\(wanted.address))")
          continue
        }
        counts[wanted.kind, default: 0] += 1
        figures.append(
          PlacedFigure(link: wanted, number: counts[wanted.kind, default: 0], caption: "", title: link.node.title))
      }
    }
  }

  /// Sets a figure or table in the place of its paragraph.
  func place(_ link: FoundLink, in parsed: ParsedSection) {
    guard let wanted = dataLink(link, in: parsed) else { return }
    guard link.standsAlone else {
      return note(
        "a \(wanted.kind.rawValue) stands alone in its paragraph", link,
        help: "put a blank line before and after it; to refer to it in a sentence, write [](\(wanted.address))")
    }
    guard let index = figures.firstIndex(where: { $0.link == wanted }) else { return }
    let number = figures[index].number
    let caption = link.node.takeInnerHTML()
    figures[index].caption = caption
    do throws(LinkFailure) {
      let html =
        wanted.kind == .figure
        ? try data.figure(wanted, number: number, caption: caption, title: link.node.title)
        : try data.table(wanted, number: number, caption: caption, title: link.node.title)
      link.block.replace(block: html)
    } catch {
      note(error, link)
    }
  }

  /// The placed figure that a reference means: the one whose name is the reference's and whose filters include the reference's.
  func figure(for reference: DataLink, _ link: FoundLink) -> PlacedFigure? {
    let named = figures.filter { $0.link.kind == reference.kind && $0.link.name == reference.name }
    let fitting = named.filter { Set(reference.query).isSubset(of: Set($0.link.query)) }
    if fitting.count == 1 { return fitting[0] }
    let kind = reference.kind.rawValue
    if fitting.count > 1 {
      let all = fitting.map { "[](\($0.link.address))" }.joined(separator: " or ")
      note("\(fitting.count) \(kind)s go by \(reference.address)", link, help: "write \(all)")
      return nil
    }
    let placed = figures.filter { $0.link.kind == reference.kind }.map(\.link.address)
    let meant = nearest(to: reference.address, among: placed) ?? named.first?.link.address
    note(
      "no \(kind) of the report is \(reference.address)", link,
      help: meant.map { "did you mean `\($0)`?" }
        ?? "place it with ![caption](\(reference.address)) in a paragraph of its own")
    return nil
  }
}
