internal import Glibc

/// Why the system did not do what it was asked for.
package struct SystemFault: Error, Sendable, Hashable {
  /// The number of the error.
  package let code: Int32

  /// The reason in words: those of the system, but where these say little.
  package var words: String {
    switch code {
    case EFBIG: "it would be larger than the limit for files"
    case ECANCELED: "the run was interrupted"
    default: String(cString: strerror(code))
    }
  }

  /// Whether the file system, or the kernel, does not know the call.
  var saysUnsupported: Bool { [EINVAL, ENOSYS, ENOTSUP].contains(code) }

  /// Whether a file cannot have a second name, by the rules of its file system or because it belongs to somebody else.
  var saysNoLinks: Bool { saysUnsupported || code == EPERM || code == EMLINK }
}
