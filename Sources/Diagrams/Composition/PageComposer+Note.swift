import Graphviz

extension PageComposer {
  /// What stands in the middle of a picture in which there is nothing to draw.
  static func note(_ text: String, _ style: DiagramStyle) -> TextSample {
    TextSample(text, style: style.text(13, .faintInk))
  }

  /// Puts such a note.
  mutating func addNote(_ note: TextSample) { addText(note, center: pictureArea.center, classes: ["note"]) }
}
