public import ArgumentParser
public import Diagrams

extension PanelGrouping: ExpressibleByArgument {}
