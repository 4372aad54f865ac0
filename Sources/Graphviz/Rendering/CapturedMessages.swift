import CGraphviz
import Synchronization

/// What Graphviz says while a job runs.
///
/// One message arrives in three or four pieces: `Error` or `Warning`, a colon, then the text. The place is global
/// because the C callback carries no context; a worker runs one job on one thread.
enum CapturedMessages {
  struct Message: Sendable {
    var isError: Bool
    var text: String
  }

  private static let pieces = Mutex<[String]>([])

  static func start() {
    pieces.withLock { $0 = [] }
    _ = agseterrf { piece in
      guard let piece else { return 0 }
      let text = String(cString: piece)
      CapturedMessages.pieces.withLock { collected in
        // A layout in distress can repeat itself for ever.
        if collected.count < 10_000 { collected.append(text) }
      }
      return 0
    }
  }

  static func collected() -> [Message] {
    var messages: [Message] = []
    for piece in pieces.withLock({ $0 }) {
      if piece == "Error" || piece == "Warning" {
        messages.append(Message(isError: piece == "Error", text: ""))
      } else if piece != ": " {
        if messages.isEmpty { messages.append(Message(isError: true, text: "")) }
        messages[messages.count - 1].text += piece
      }
    }
    return messages.map { message in
      let line = DisplayText(message.text.replacing("\n", with: " ")).text
      return Message(isError: message.isError, text: String(line.prefix(500)).trimmingSpaces)
    }
  }
}

extension String {
  var trimmingSpaces: String {
    var text = self[...]
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
