// Every colour that a report uses, light and dark, under one name each. Contrast and colour-vision distance were
// measured (WCAG 2 contrast on paper; CAM02-UCS distance under Machado 2009 at full severity): a changed value needs
// measuring again. Of any two of the nine topic colours the difference is at least 15.7 in light and 15.2 in dark; that of the
// first five at least 20.9. A colour means a topic, focus or a quantity, never anything else.

/// A colour by name with its value in the light and the dark theme.
struct PaletteColor: Sendable {
  let name: String
  let light: String
  let dark: String
}

enum Palette {
  static let colors: [PaletteColor] = [
    PaletteColor(name: "paper", light: "#ffffff", dark: "#15181b"),
    PaletteColor(name: "wash", light: "#f4f5f6", dark: "#1e2226"),
    PaletteColor(name: "ink", light: "#15181b", dark: "#e8e6e1"),
    PaletteColor(name: "ink-2", light: "#474d53", dark: "#b6babd"),
    PaletteColor(name: "ink-3", light: "#646a70", dark: "#979ca0"),
    PaletteColor(name: "axis", light: "#858b91", dark: "#757b81"),
    PaletteColor(name: "rule", light: "#d5d9dc", dark: "#34393e"),
    PaletteColor(name: "accent", light: "#0b5394", dark: "#93c4f2"),
    PaletteColor(name: "data", light: "#4d5d69", dark: "#9db0bd"),
    PaletteColor(name: "data-2", light: "#84919b", dark: "#657783"),
    PaletteColor(name: "topic-0", light: "#939089", dark: "#a8a49c"),
    PaletteColor(name: "topic-1", light: "#c08424", dark: "#d9993f"),
    PaletteColor(name: "topic-2", light: "#323878", dark: "#6068c2"),
    PaletteColor(name: "topic-3", light: "#1d95c4", dark: "#56b8e4"),
    PaletteColor(name: "topic-4", light: "#8e1536", dark: "#b53f5a"),
    PaletteColor(name: "topic-5", light: "#006c60", dark: "#a2ea9c"),
    PaletteColor(name: "topic-6", light: "#420030", dark: "#e4ccd8"),
    PaletteColor(name: "topic-7", light: "#242400", dark: "#906600"),
    PaletteColor(name: "topic-8", light: "#724ec0", dark: "#7e6c8a"),
    PaletteColor(name: "heat-0", light: "#eef1f3", dark: "#20262b"),
    PaletteColor(name: "heat-1", light: "#d3dce2", dark: "#2c3942"),
    PaletteColor(name: "heat-2", light: "#a9bac6", dark: "#44586a"),
    PaletteColor(name: "heat-3", light: "#7a92a3", dark: "#6b8599"),
    PaletteColor(name: "heat-4", light: "#4a6578", dark: "#9db3c2"),
    PaletteColor(name: "heat-5", light: "#1d3344", dark: "#dfe8ee"),
    // Text on a band of each slot, at least 4.6; the last is for slots without a colour of their own.
    PaletteColor(name: "on-topic-0", light: "#15181b", dark: "#15181b"),
    PaletteColor(name: "on-topic-1", light: "#15181b", dark: "#15181b"),
    PaletteColor(name: "on-topic-2", light: "#ffffff", dark: "#ffffff"),
    PaletteColor(name: "on-topic-3", light: "#15181b", dark: "#15181b"),
    PaletteColor(name: "on-topic-4", light: "#ffffff", dark: "#ffffff"),
    PaletteColor(name: "on-topic-5", light: "#ffffff", dark: "#15181b"),
    PaletteColor(name: "on-topic-6", light: "#ffffff", dark: "#15181b"),
    PaletteColor(name: "on-topic-7", light: "#ffffff", dark: "#ffffff"),
    PaletteColor(name: "on-topic-8", light: "#ffffff", dark: "#ffffff"),
    PaletteColor(name: "on-topic-9", light: "#15181b", dark: "#ffffff"),
  ]

  /// The number of topic slots with a colour of their own; further topics are drawn neutral with a pattern.
  static let slots = 8
}
