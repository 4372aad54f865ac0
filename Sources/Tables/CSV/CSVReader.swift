/// Reads a table of comma-, semicolon- or tab-separated values from bytes, with the position of everything.
///
/// Works on bytes, not on Swift characters: `"\r\n"` and a comma followed by a combining accent are one `Character`
/// each, so a reader by characters misses line ends and separators. The dialect is that of RFC 4180; `\n`, `\r\n` and
/// `\r` all end a line, and the last line need not be ended.
public struct CSVReader: Sendable {
  /// What came of reading a file: a table, unless an error was found, and everything that was noticed.
  public struct Reading: Sendable {
    /// The table; nil exactly when ``diagnostics`` has an error.
    public let table: Table?
    /// Everything that was noticed, in the order of the file.
    public let diagnostics: DiagnosticCollection
  }

  /// What is refused for its size.
  public var limits: TableLimits
  /// How the bytes stand for characters, unless a byte order mark says otherwise.
  public var encoding: TextEncoding

  /// A reader with limits and an encoding.
  public init(limits: TableLimits = .init(), encoding: TextEncoding = .utf8) {
    self.limits = limits
    self.encoding = encoding
  }

  /// Reads a whole file.
  ///
  /// - Parameters:
  ///   - bytes: The file's contents.
  ///   - file: Its name, for positions.
  /// - Returns: A table, or at least one error; never both.
  /// - Complexity: O(bytes) time and memory.
  public func read(_ bytes: [UInt8], file: String) -> Reading {
    var diagnostics = DiagnosticCollection()
    guard let text = decode(bytes, file: file, into: &diagnostics) else {
      return Reading(table: nil, diagnostics: diagnostics)
    }
    let separatorLine = SeparatorLine(text)
    guard let delimiter = separatorLine?.separator ?? delimiter(of: text, file: file, into: &diagnostics) else {
      return Reading(table: nil, diagnostics: diagnostics)
    }
    let table = text.withUnsafeBufferPointer { bytes in
      var scanner = CSVScanner(
        bytes: bytes, file: file, delimiter: delimiter, limits: limits,
        start: separatorLine.map { ($0.end, 2) } ?? (0, 1))
      scanner.scan()
      diagnostics.append(contentsOf: scanner.diagnostics)
      return scanner.table(of: text)
    }
    table?.lookAtNamelessColumns(&diagnostics)
    if diagnostics.hasErrors { return Reading(table: nil, diagnostics: diagnostics) }
    if table == nil { diagnostics.append(.noHeader(at: .init(file: file))) }
    return Reading(table: table, diagnostics: diagnostics)
  }

  /// Valid UTF-8 without a byte order mark, or a diagnostic.
  private func decode(_ bytes: [UInt8], file: String, into diagnostics: inout DiagnosticCollection) -> [UInt8]? {
    let place = Diagnostic.Location(file: file)
    guard bytes.count <= limits.fileBytes else {
      diagnostics.append(.fileTooLarge(limit: limits.fileBytes, at: place))
      return nil
    }
    if let format = BinaryFormat(bytes) {
      diagnostics.append(.notText(format, at: place))
      return nil
    }
    var (encoding, body) = (encoding, bytes)
    if bytes.starts(with: ByteOrderMark.utf8) {
      body = Array(bytes.dropFirst(3))
      encoding = .utf8
    } else if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      encoding = .utf16
    } else if encoding != .utf8, UTF8Validation.isUTF8BeyondASCII(bytes) {
      // Text of another encoding is hardly ever valid UTF-8; the encoding that was named is that of another file.
      diagnostics.append(.read(as: .utf8, insteadOf: encoding, at: place))
      encoding = .utf8
    }
    var invalid: TextEncoding.InvalidByte?
    if encoding == .utf8 {
      invalid = UTF8Validation.firstInvalidOffset(in: body).map { .init(offset: $0, textBefore: Array(body[..<$0])) }
    } else {
      switch encoding.utf8(from: body) {
      case .success(let converted):
        body = converted.starts(with: ByteOrderMark.utf8) ? Array(converted.dropFirst(3)) : converted
      case .failure(let failure): invalid = failure
      }
    }
    if let invalid {
      let text = invalid.textBefore
      let location = Table.location(of: text.count, in: text, file: file, lineStart: 0, line: 1)
      let digits = invalid.offset < body.count ? String(body[invalid.offset], radix: 16, uppercase: true) : "?"
      let byte = digits.count == 1 ? "0" + digits : digits
      let fitting = FittingEncoding.all(for: body, from: invalid.offset)
      diagnostics.append(.invalidByte(byte, in: encoding, fitting: fitting, at: location))
      return nil
    }
    if encoding == self.encoding, encoding != .utf8, bytes.contains(where: { $0 >= 0x80 }) {
      diagnostics.append(.read(as: encoding, insteadOf: nil, at: place))
    }
    if let offset = UTF8Validation.firstZero(in: body) {
      diagnostics.append(
        .nulCharacter(at: Table.location(of: offset, in: body, file: file, lineStart: 0, line: 1)))
      return nil
    }
    return body
  }

  /// The character that separates cells, seen from the header: a comma unless the header has none but has semicolons
  /// or tabs.
  private func delimiter(of text: [UInt8], file: String, into diagnostics: inout DiagnosticCollection) -> UInt8? {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    var isBlank = true
    var line = 1
    for (index, byte) in text.enumerated() {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if !isQuoted {
        if byte == 0x0A || byte == 0x0D {
          guard isBlank else { break }
          if byte == 0x0A || index + 1 >= text.count || text[index + 1] != 0x0A { line += 1 }
          continue
        }
        counts[byte, default: 0] += 1
      }
      if byte != 0x20, byte != 0x09 { isBlank = false }
    }
    guard !isBlank else {
      diagnostics.append(.noHeader(at: .init(file: file)))
      return nil
    }
    let (comma, semicolon, tab): (UInt8, UInt8, UInt8) = (0x2C, 0x3B, 0x09)
    guard let delimiter = [comma, semicolon, tab].first(where: { counts[$0, default: 0] > 0 }) else { return comma }
    if delimiter != comma {
      diagnostics.append(.delimiter(isTab: delimiter == tab, at: .init(file: file, line: line)))
    }
    return delimiter
  }
}
