/// The endings of files' names, which say what is in the files.
package enum FileEnding {
  /// What stands behind the last dot of a file's name, in small letters; nil where there is no dot, or nothing behind it.
  ///
  /// Only the last part of a path counts: a dot in the name of a folder is none of the file's.
  package static func of(_ path: String) -> String? {
    let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return nil }
    let ending = name[name.index(after: dot)...].lowercased()
    return ending.isEmpty ? nil : ending
  }

  /// Endings that people take for the name of a file, so that no folder is given such a name.
  package static let ofFiles: Set<String> = [
    "csv", "tsv", "tab", "txt", "text", "log", "md", "markdown", "html", "htm", "xhtml", "mhtml", "json", "jsonl",
    "ndjson", "geojson", "xml", "yaml", "yml", "toml", "xls", "xlsx", "xlsm", "xlsb", "ods", "fods", "numbers",
    "doc", "docx", "odt", "fodt", "rtf", "pages", "pdf", "tex", "epub", "ppt", "pptx", "odp", "key", "dot", "gv",
    "graphml", "gexf", "gml", "net", "paj", "clu", "vec", "dl", "gdf", "vna", "cx", "cx2", "cyjs", "cys", "gephi",
    "svg", "svgz", "png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff", "webp", "eps", "ps", "emf", "wmf", "sqlite",
    "sqlite3", "db", "parquet", "arrow", "feather", "rds", "rdata", "sav", "dta", "mtx", "ncol", "pickle", "npz",
    "kml", "kmz", "shp", "zip", "gz", "tar", "tgz", "bz2", "xz", "7z", "zst",
  ]
}
