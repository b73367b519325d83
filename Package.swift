// swift-tools-version: 6.2
// The targets and walls of Dossier. Each target has one job and imports only what stands in its dependencies here;
// Tests/ArchitectureTests compares every import line with this list.
import PackageDescription

let package = Package(
  name: "dossier",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "dossier", targets: ["dossier"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: [
    // What is read, in the order of the pipeline.
    .target(name: "Diagnostics"),
    .target(
      name: "Configuration",
      dependencies: ["Diagnostics", .product(name: "Yams", package: "Yams")]),
    .target(name: "Ingest", dependencies: ["Diagnostics", "CArchive"]),
    .target(name: "AnalysedArchive", dependencies: [.product(name: "GRDB", package: "GRDB.swift")]),
    .target(
      name: "Analysis",
      dependencies: [
        "Ingest", "AnalysedArchive", "Configuration", "Diagnostics",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(
      name: "Coding",
      dependencies: [
        "Ingest", "AnalysedArchive", "Configuration", "Diagnostics", .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(name: "SyntheticArchive"),

    // What is written.
    .target(name: "Charts"),
    .target(name: "Commentary", dependencies: ["CCMark", "Configuration", "Diagnostics"]),
    .target(
      name: "Site",
      dependencies: [
        "AnalysedArchive", "Charts", "Commentary", "Configuration", "Diagnostics", "CArchive",
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      plugins: ["EmbedTemplates"]),
    .executableTarget(
      name: "dossier",
      dependencies: [
        "Analysis", "Coding", "Site", "SyntheticArchive", "Configuration", "Diagnostics", "AnalysedArchive",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "FlyingFox", package: "FlyingFox"), .product(name: "FlyingSocks", package: "FlyingFox"),
      ]),

    // The templates inside the command, so that it works outside the clone.
    .executableTarget(name: "embed-templates"),
    .plugin(
      name: "EmbedTemplates", capability: .buildTool(), dependencies: ["embed-templates"],
      path: "Sources/Plugins/EmbedTemplates"),

    // The system libraries.
    .systemLibrary(
      name: "CCMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    .systemLibrary(
      name: "CArchive", pkgConfig: "libarchive",
      providers: [.apt(["libarchive-dev"]), .brew(["libarchive"])]),

    // One test target a target, the walls, and the whole way from CSV to site.
    .testTarget(name: "ArchitectureTests"),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
    .testTarget(name: "ConfigurationTests", dependencies: ["Configuration", "Diagnostics"]),
    .testTarget(name: "IngestTests", dependencies: ["Ingest", "Diagnostics"]),
    .testTarget(
      name: "AnalysedArchiveTests", dependencies: ["AnalysedArchive", .product(name: "GRDB", package: "GRDB.swift")]),
    .testTarget(
      name: "AnalysisTests",
      dependencies: [
        "Analysis", "AnalysedArchive", "Configuration", "Diagnostics", "Ingest", "SyntheticArchive",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .testTarget(
      name: "CodingTests",
      dependencies: [
        "Coding", "AnalysedArchive", "Configuration", "Diagnostics", .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .testTarget(name: "SyntheticArchiveTests", dependencies: ["SyntheticArchive"]),
    .testTarget(
      name: "ChartsTests", dependencies: ["Charts"], exclude: ["Goldens"]),
    .testTarget(
      name: "CommentaryTests", dependencies: ["Commentary", "Configuration", "Diagnostics"], exclude: ["Specification"]),
    .testTarget(
      name: "SiteTests",
      dependencies: [
        "Site", "AnalysedArchive", "Charts", "Commentary", "Configuration", "Diagnostics",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "dossier", "Analysis", "AnalysedArchive", "Coding", "Configuration", "Diagnostics", "Site", "SyntheticArchive",
        .product(name: "GRDB", package: "GRDB.swift"), .product(name: "Yams", package: "Yams"),
      ], exclude: ["Cases"]),
  ],
  swiftLanguageModes: [.v6]
)

// The fuzzer needs a run time of its own, so it is built only where it is asked for: `make fuzz`.
if Context.environment["DOSSIER_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "Fuzz", dependencies: ["Ingest", "Commentary", "Configuration", "Diagnostics"], path: "Tests/Fuzz"))
}
