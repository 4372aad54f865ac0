import Synchronization
import Testing
import Threads

@Suite("Loops on several threads")
struct ParallelLoopTests {
  @Test("Every turn is taken once, whatever their number", arguments: [0, 1, 2, 3, 17, 64, 1_000])
  func everyTurnOnce(count: Int) {
    let taken = Mutex([Int](repeating: 0, count: count))
    for _ in 0..<20 { ParallelLoop.run(iterations: count) { turn in taken.withLock { $0[turn] += 1 } } }
    #expect(taken.withLock { $0.allSatisfy { $0 == 20 } })
  }

  @Test("A loop within a turn of another comes to its end, and so do loops side by side")
  func nestedAndBeside() async {
    let total = Atomic(0)
    ParallelLoop.run(iterations: 8) { _ in
      ParallelLoop.run(iterations: 8) { _ in total.add(1, ordering: .relaxed) }
    }
    #expect(total.load(ordering: .relaxed) == 64)
    await withTaskGroup(of: Int.self) { group in
      for _ in 0..<4 {
        group.addTask {
          let sum = Mutex(0)
          for _ in 0..<50 { ParallelLoop.run(iterations: 5) { turn in sum.withLock { $0 += turn } } }
          return sum.withLock(\.self)
        }
      }
      for await sum in group { #expect(sum == 500) }
    }
  }

  @Test("What few threads the system gives are counted and let go of")
  func supply() {
    for _ in 0..<50 { #expect(ThreadSupply.gives(0) && ThreadSupply.gives(5)) }
  }
}
