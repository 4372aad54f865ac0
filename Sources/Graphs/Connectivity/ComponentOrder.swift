/// The numbers of components: biggest first; of two with the same size, the one with the smaller first vertex.
struct ComponentOrder {
  /// For each component by its new number, how many vertices it has.
  let sizes: [Int]
  /// For each label, the new number.
  let numbers: [UInt32]

  /// - Parameters:
  ///   - labels: For each vertex its label; the greatest number stands for a vertex that is in no component.
  ///   - labelCount: Labels are `0..<labelCount`, each in use.
  /// - Complexity: O(*n*): a counting sort, for networks fall into tens of thousands of small components.
  init(labels: [UInt32], labelCount: Int) {
    var sizes = [Int](repeating: 0, count: labelCount)
    var seen: [Int] = []
    seen.reserveCapacity(labelCount)
    for label in labels where label != .max {
      if sizes[Int(label)] == 0 { seen.append(Int(label)) }
      sizes[Int(label)] += 1
    }
    let largest = sizes.max() ?? 0
    // How many components are bigger than each size, which is where those of that size begin.
    var next = [Int](repeating: 0, count: largest + 1)
    for size in sizes where size > 0 { next[size - 1] += 1 }
    for size in stride(from: largest - 1, through: 0, by: -1) { next[size] += next[size + 1] }
    var numbers = [UInt32](repeating: 0, count: labelCount)
    var ordered = [Int](repeating: 0, count: labelCount)
    for label in seen {
      let number = next[sizes[label]]
      next[sizes[label]] += 1
      numbers[label] = UInt32(truncatingIfNeeded: number)
      ordered[number] = sizes[label]
    }
    self.sizes = ordered
    self.numbers = numbers
  }
}
