public import ArgumentParser
public import Diagrams

extension DiagramKind: ExpressibleByArgument {}
