// A page for each of the accounts that have one. Pages are made when they are written, on all cores, and read from the archive in blocks in
// the order in which they are written, so that ten thousand of them need the time of a few questions and the memory of a few hundred.

import AnalysedArchive
import Charts
import Commentary
import Configuration
import Synchronization

extension PageMaker {
  /// The pages of the accounts.
  mutating func accountPages() throws {
    let directory = answers.tables.directory
    let key = PartKey("account pages") {
      if let sources = kept.sources { $0.add(sources) }
      $0.add(skeleton)
    }
    var counted = PartReader(
      kept.part(key) {
        var writer = PartWriter()
        writer.write(directory.paged.count)
        return writer.bytes
      })
    let count = counted.number()
    guard count > 0 else { return }
    let copies = answers.pictures.first { $0.kind == "copy-clusters" }.map {
      PageLink(title: $0.title, href: $0.page.href)
    }
    let mould = accountMould
    site.add(
      MadeFolder("account", of: key, count: count) {
        [strings, archive, cards = answers.cards, topics = answers.topics, months = answers.tables.months] in
        let writer = AccountPageWriter(
          mould: mould, strings: strings, directory: directory, cards: cards, topics: topics, months: months,
          copiesFigure: copies)
        let entries = directory.paged.compactMap { id in directory.page(of: id).map { (path: $0, id: id) } }
          .sorted { $0.path < $1.path }
        let blocks = AccountBlocks(archive: archive, ids: entries.map(\.id))
        var files: [SitePath: MadeFolder.Make] = [:]
        for (index, entry) in entries.enumerated() {
          files[entry.path] = {
            guard let detail = try blocks.detail(at: index) else { return [] }
            return writer.page(detail, at: entry.path)
          }
        }
        return files
      })
  }

  /// The template with places for what differs from account to account.
  private var accountMould: PageMould {
    let page = rendered(
      .account, at: SitePath("account/\(PageMould.mark(AccountPage.Value.address.rawValue)).html"),
      title: PageMould.mark(AccountPage.Value.name.rawValue), part: .accounts, AccountPage(rail: strings["account"]))
    return PageMould(page, values: AccountPage.Value.allCases.count)
  }
}

/// The accounts of the pages in blocks, of which the last few are kept.
private final class AccountBlocks: Sendable {
  private let archive: ArchiveReader
  private let ids: [Int]
  private let kept = Mutex<[Int: Block]>([:])

  /// Accounts read at once.
  private static let size = 256

  /// A block that is read by whoever comes first, while others wait.
  private final class Block: Sendable {
    let details = Mutex<[Int: ArchiveReader.AccountDetail]?>(nil)
  }

  init(archive: ArchiveReader, ids: [Int]) {
    self.archive = archive
    self.ids = ids
  }

  /// The account at a place in the order of the pages.
  func detail(at index: Int) throws -> ArchiveReader.AccountDetail? {
    let number = index / Self.size
    let block = kept.withLock { kept in
      if let block = kept[number] { return block }
      for other in kept.keys where other + 2 < number || other > number { kept[other] = nil }
      let block = Block()
      kept[number] = block
      return block
    }
    return try block.details.withLock { details in
      if let details { return details[ids[index]] }
      let wanted = Array(ids[number * Self.size..<min((number + 1) * Self.size, ids.count)])
      let read = Dictionary(
        uniqueKeysWithValues: try archive.details(of: wanted).map { ($0.profile.id, $0) })
      details = read
      return read[ids[index]]
    }
  }
}
