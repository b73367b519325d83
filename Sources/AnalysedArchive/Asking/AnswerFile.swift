// The file of kept answers: a line that says what it is, what the answers are about, each key with its answer's bytes, and a checksum.

/// An answer as bytes.
struct KeptAnswer: Equatable {
  var bytes: ArraySlice<UInt8>
  /// How far it holds for the codebooks alone that the archive was labelled with.
  var dependence: CodebookDependence
}

enum AnswerFile {
  /// The first line; another form has another number.
  private static let beginning = Array("Dossier answers 2\n".utf8)

  /// What the answers are about, and the answers by key; nil for a file that is missing, damaged or of another form.
  static func read(_ file: String) -> (subject: String, answers: [String: KeptAnswer])? {
    guard let bytes = KeptFile.read(file), bytes.count > beginning.count + 8 else { return nil }
    let body = bytes.dropLast(8)
    guard body.starts(with: beginning), Checksum.bytes(of: body) == Array(bytes.suffix(8)) else { return nil }
    var decoder = AnswerDecoder(body.dropFirst(beginning.count))
    guard let subject = decoder.text(), let count = decoder.count() else { return nil }
    var answers = [String: KeptAnswer](minimumCapacity: count)
    for _ in 0..<count {
      guard let key = decoder.text(), let dependence = decoder.texts(), let bytes = decoder.data() else { return nil }
      answers[key] = KeptAnswer(bytes: bytes, dependence: CodebookDependence(texts: dependence))
    }
    return decoder.isAtEnd ? (subject, answers) : nil
  }

  /// Writes the file as a whole. Whatever fails, nothing is kept.
  static func write(_ answers: [(key: String, value: KeptAnswer)], to file: String, about subject: String) {
    var encoder = AnswerEncoder()
    encoder.write(subject)
    encoder.write(answers.count)
    for (key, answer) in answers {
      encoder.write(key)
      encoder.write(answer.dependence.texts)
      encoder.write(Array(answer.bytes))
    }
    let body = beginning + encoder.bytes
    PartialFile.write(body + Checksum.bytes(of: body[...]), to: file)
  }
}
