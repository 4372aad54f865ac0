// swift-tools-version: 6.2

import PackageDescription

// Every target is built alike. Warnings stop the build wherever the project is built as its own root package (here and
// in CI); SwiftPM ignores the setting where CityWeave is somebody else's dependency.
let house: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "CityWeave",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "cityweave", targets: ["cityweave"]),
    .library(
      name: "CityWeave", targets: ["CityNetwork", "Intake", "Analysis", "Language", "Diagrams", "Presentation"]),
    .library(name: "Graphs", targets: ["Graphs"]),
    .library(name: "Graphviz", targets: ["Graphviz"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
  ],
  targets: [
    // The ground floor: imports nothing of ours but threads.
    .target(name: "Threads", swiftSettings: house),
    .target(name: "Graphs", dependencies: ["Threads"], swiftSettings: house),
    .target(name: "Tables", swiftSettings: house),
    .target(name: "CityNetwork", swiftSettings: house),
    .target(name: "Statistics", swiftSettings: house),
    .target(name: "Optimization", swiftSettings: house),
    .systemLibrary(name: "CGraphviz", pkgConfig: "libgvc", providers: [.apt(["libgraphviz-dev"])]),
    .target(
      name: "Graphviz",
      dependencies: ["CGraphviz", "Threads", .product(name: "Subprocess", package: "swift-subprocess")],
      swiftSettings: house),

    // The upper floors.
    .target(name: "Intake", dependencies: ["Tables", "CityNetwork", "Threads"], swiftSettings: house),
    .target(
      name: "Analysis", dependencies: ["Graphs", "CityNetwork", "Optimization", "Statistics", "Threads"],
      swiftSettings: house),
    .target(
      name: "Language", dependencies: ["Analysis", "CityNetwork", "Tables"],
      // Compiled into the program, so that it needs no file beside it.
      resources: [.embedInCode("Files")], swiftSettings: house),
    .target(
      name: "Diagrams", dependencies: ["Analysis", "CityNetwork", "Graphs", "Graphviz", "Language"],
      // Compiled into the program as well.
      resources: [.embedInCode("Map/land.txt")], swiftSettings: house),
    .target(
      name: "Styles", dependencies: ["Diagrams", "Graphviz", "Tables", .product(name: "Yams", package: "Yams")],
      swiftSettings: house),
    .target(
      name: "Presentation",
      dependencies: [
        "Analysis", "CityNetwork", "Language", "Tables", .product(name: "Mustache", package: "swift-mustache"),
      ],
      // Compiled into the program as well.
      resources: [.embedInCode("Assets")], swiftSettings: house),
    .target(
      name: "Synthesis", dependencies: ["Graphs", "Tables", "CityNetwork", "Intake"], swiftSettings: house),
    .executableTarget(
      name: "cityweave",
      dependencies: [
        "Graphs", "Tables", "CityNetwork", "Graphviz", "Intake", "Analysis", "Language", "Diagrams", "Presentation",
        "Styles", "Synthesis", "Threads",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: house),
    .executableTarget(
      name: "cityweave-bench",
      dependencies: [
        "Graphs", "Graphviz", "Tables", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: house),

    // Tests mirror the targets.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: house),
    .target(
      name: "NetworkSamples", dependencies: ["CityNetwork", "Intake", "TestSupport"], path: "Tests/NetworkSamples",
      swiftSettings: house),
    .target(name: "DrawingChecks", dependencies: ["Graphviz"], path: "Tests/DrawingChecks", swiftSettings: house),
    .testTarget(
      name: "GraphsTests", dependencies: ["Graphs", "TestSupport"], exclude: ["Golden"], swiftSettings: house),
    .testTarget(name: "ThreadsTests", dependencies: ["Threads"], swiftSettings: house),
    .testTarget(name: "TablesTests", dependencies: ["Tables", "TestSupport"], swiftSettings: house),
    .testTarget(
      name: "StatisticsTests", dependencies: ["Statistics", "TestSupport"], exclude: ["Golden"], swiftSettings: house),
    .testTarget(
      name: "OptimizationTests", dependencies: ["Optimization", "TestSupport"], exclude: ["Golden"],
      swiftSettings: house),
    .testTarget(name: "CityNetworkTests", dependencies: ["CityNetwork", "TestSupport"], swiftSettings: house),
    .testTarget(
      name: "GraphvizTests", dependencies: ["DrawingChecks", "Graphviz", "TestSupport", "cityweave"],
      swiftSettings: house),
    .testTarget(
      name: "IntakeTests", dependencies: ["Intake", "Tables", "CityNetwork", "NetworkSamples", "TestSupport"],
      swiftSettings: house),
    .testTarget(
      name: "AnalysisTests",
      dependencies: [
        "Analysis", "CityNetwork", "Graphs", "Intake", "Language", "NetworkSamples", "Statistics", "Synthesis",
        "TestSupport",
      ],
      swiftSettings: house),
    .testTarget(
      name: "LanguageTests",
      dependencies: [
        "Analysis", "CityNetwork", "Graphs", "Intake", "Language", "NetworkSamples", "Tables", "TestSupport",
      ],
      swiftSettings: house),
    .testTarget(
      name: "PresentationTests",
      dependencies: [
        "Analysis", "CityNetwork", "Graphs", "Language", "NetworkSamples", "Presentation", "Tables", "TestSupport",
      ],
      swiftSettings: house),
    .testTarget(
      name: "SynthesisTests",
      dependencies: [
        "Analysis", "CityNetwork", "Graphs", "Intake", "NetworkSamples", "Synthesis", "Tables", "TestSupport",
      ],
      swiftSettings: house),
    .testTarget(
      name: "DiagramsTests",
      dependencies: [
        "Analysis", "CityNetwork", "Diagrams", "DrawingChecks", "Graphviz", "Language", "NetworkSamples", "TestSupport",
        "cityweave",
      ],
      exclude: ["Golden"], swiftSettings: house),
    .testTarget(name: "StylesTests", dependencies: ["Diagrams", "Graphviz", "Styles"], swiftSettings: house),
    .testTarget(
      name: "CityweaveTests",
      dependencies: ["Analysis", "CityNetwork", "Intake", "Language", "Presentation", "TestSupport", "cityweave"],
      swiftSettings: house),
    .testTarget(
      name: "CityweaveBenchTests", dependencies: ["TestSupport", "cityweave", "cityweave-bench"], swiftSettings: house),
  ],
  swiftLanguageModes: [.v6]
)
