// Coders' files that were sent back: checked with what is kept already before anything is written, so that no answer is lost by taking one in.

import Configuration
import Diagnostics
import Foundation

/// Files that may be taken in.
public struct ReturnedFiles: Sendable {
  /// The folder as it will be with them.
  public let folder: CodingFolder
  /// Posts that somebody settled earlier and that a new adjudicated file does not name: they stay as they are.
  public let stillSettled: Int
  private let files: FilesToKeep

  /// Reads them.
  /// - Parameters:
  ///   - paths: where they lie.
  ///   - settings: where what was drawn and coded is kept.
  ///   - codes: ids of topics and codes, in the order of the codebook.
  ///   - replacing: whether a file may take the place of one with answers that it lacks, which is then kept under another name.
  /// - Throws: `Problems`, all of all files, those that are kept included; a coder of whom there are two files is one of them.
  public init(
    _ paths: [String], _ settings: CodingSettings, codes: [String], replacing: Bool
  ) throws(Problems) {
    let path = settings.folder + "/" + CodingFolder.drawName
    guard FileManager.default.fileExists(atPath: path) else {
      throw Problems([.error("nothing was drawn yet", at: Place(path), help: "run `dossier code sample`")])
    }
    let expected = CoderFile.Expectation(draw: try Draw(readingFrom: path), codes: codes, coders: settings.coders)
    var problems: [Problem] = []
    var read: [(path: String, file: CoderFile)] = []
    for path in paths {
      do throws(Problems) {
        let file = try CoderFile(readingFrom: path, expected)
        if let other = read.first(where: { $0.file.coder == file.coder }) {
          problems.append(
            .error("this file is by \"\(file.coder)\", as is \(other.path)", at: Place(path), help: "name one of them"))
        } else if !file.answers.contains(where: \.saysSomething) {
          problems.append(
            .error("no post of this file is answered", at: Place(path), help: "code posts in the sheet, then export it")
          )
        } else {
          read.append((path, file))
        }
      } catch {
        problems += error.all
      }
    }
    var taking = Taking(settings: settings, expected: expected, replacing: replacing)
    for (path, file) in read {
      do throws(Problems) { try taking.take(file, from: path) } catch { problems += error.all }
    }
    var folder: CodingFolder?
    do throws(Problems) {
      // Files of whoever sent none, too: one that is wrong would fail every build.
      folder = try CodingFolder.read(settings, codes: codes, instead: read.map(\.file))
    } catch {
      problems += error.all
    }
    guard problems.isEmpty, var folder else { throw Problems(problems) }
    let byCoder = Dictionary(uniqueKeysWithValues: taking.taken.map { ($0.coder, $0) })
    folder.coders = folder.coders.map { byCoder[$0.coder] ?? $0 }
    folder.adjudicated = byCoder[CodingSettings.adjudicated] ?? folder.adjudicated
    (self.folder, stillSettled, files) = (folder, taking.stillSettled, taking.files)
  }

  /// Writes them into content/coding.
  public func keep() throws(Problem) { try files.write() }
}

/// Files while they take the place of those that are kept.
private struct Taking {
  let settings: CodingSettings
  let expected: CoderFile.Expectation
  let replacing: Bool
  /// The files as they will be kept.
  var taken: [CoderFile] = []
  var stillSettled = 0
  var files = FilesToKeep()

  private static let help = "--replace takes this one, and keeps the other under another name"

  mutating func take(_ file: CoderFile, from path: String) throws(Problems) {
    let place = CodingFolder.path(of: file.coder, settings)
    var file = file
    var label = expected.draw.id
    var previous: CoderFile?
    do throws(Problems) {
      previous = try old(file.coder, at: place)
    } catch {
      guard replacing else {
        throw Problems(
          error.all + [
            .error(
              "this file cannot be compared with \(place), which is wrong", at: Place(path),
              help: "mend that one; or \(Self.help)")
          ])
      }
      // What is kept cannot be read; it is not thrown away all the same.
      label = "before"
    }
    if let previous {
      if file.coder == CodingSettings.adjudicated { addSettled(of: previous, to: &file) }
      let lost = file.answersLost(of: previous)
      if !lost.isEmpty, !replacing { throw Problems([refusal(lost, place, path)]) }
    }
    taken.append(file)
    let bytes = Data(file.csv.utf8)
    if FileManager.default.contents(atPath: place) == bytes { return }
    if replacing, FileManager.default.fileExists(atPath: place) { files.setAside(place, label: label) }
    files.add(bytes, at: place)
  }

  /// What is kept of a coder; nil if that is nothing, as in a file of which only the first line is there.
  private func old(_ coder: String, at place: String) throws(Problems) -> CoderFile? {
    if let bytes = FileManager.default.contents(atPath: place), bytes.isEmpty { return nil }
    if let table = try? CSVTable(readingFrom: place), table.rows.isEmpty { return nil }
    return try CodingFolder.kept(coder, settings, expected)
  }

  /// A sheet of what waits to be settled does not name what was settled before.
  private mutating func addSettled(of old: CoderFile, to file: inout CoderFile) {
    let named = Set(file.answers.map(\.post))
    let settled = old.answers.filter { !named.contains($0.post) && $0.saysSomething }
    stillSettled += settled.count
    let order = Dictionary(uniqueKeysWithValues: expected.draw.posts.enumerated().map { ($1.key, $0) })
    file.answers = (file.answers + settled).sorted { (order[$0.post] ?? 0) < (order[$1.post] ?? 0) }
  }

  private func refusal(_ lost: [String], _ place: String, _ path: String) -> Problem {
    let posts = lost.count == 1 ? "one post" : "\(lost.count) posts"
    let example = (lost.count == 1 ? "" : "such as ") + CSVCell.post(lost[0])
    return .error(
      "\(posts) answered in \(place) would have no answer any more, \(example)", at: Place(path),
      help: "export the whole sheet again; \(Self.help)")
  }
}

extension CoderFile {
  /// The posts of another file that only that one answers, or about which only that one says something, in its order.
  fileprivate func answersLost(of old: CoderFile) -> [String] {
    let byPost = Dictionary(uniqueKeysWithValues: answers.map { ($0.post, $0) })
    return old.answers.filter { answer in
      let new = byPost[answer.post]
      return answer.state == .open
        ? answer.saysSomething && !(new?.saysSomething ?? false) : new == nil || new?.state == .open
    }.map(\.post)
  }
}

extension CoderAnswer {
  /// Whether anything would be lost with it.
  fileprivate var saysSomething: Bool { state != .open || !note.isEmpty || !translation.isEmpty }
}
