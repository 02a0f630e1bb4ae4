import ArgumentParser
import Assembly

/// Where the program begins.
@main
enum Program {
    static func main() async {
        ProcessLimits.set()
        await Lab.main()
    }
}
