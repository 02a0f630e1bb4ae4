/// Which program this is.
package enum NamroVersion {
    /// The version, as `namro --version`, the log's first line and the metrics say it.
    package static let current = "0.1.0"
}
