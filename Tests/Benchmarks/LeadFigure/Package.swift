// swift-tools-version: 6.2
// Times the drawing of the lead figure by itself: a package apart, so that neither the user's command nor the build of the
// report knows of it. Charts is the folder of the main package, by a link.
import PackageDescription

let package = Package(
  name: "lead-figure",
  targets: [.target(name: "Charts"), .executableTarget(name: "lead-figure", dependencies: ["Charts"])],
  swiftLanguageModes: [.v6]
)
