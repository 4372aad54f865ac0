public import ArgumentParser
public import Presentation

extension ThemePart: ExpressibleByArgument {}
