import ArgumentParser
import Assembly

/// Where the program begins: what holds for every command is set before one is looked at.
@main
enum Program {
    static func main() async {
        ProcessLimits.set()
        await Namro.main()
    }
}
