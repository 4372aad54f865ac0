public import ArgumentParser
public import Diagrams
public import Presentation

// The choices of other targets that stand on a command line by their raw values.
extension DiagramKind: ExpressibleByArgument {}
extension MapAim: ExpressibleByArgument {}
extension PanelGrouping: ExpressibleByArgument {}
extension ThemePart: ExpressibleByArgument {}
