public import ArgumentParser
public import Diagrams

extension MapAim: ExpressibleByArgument {}
