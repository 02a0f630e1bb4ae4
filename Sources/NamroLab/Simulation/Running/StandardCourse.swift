import Coordinator
import TestSupport

/// The standard scenario, each process taking each step in turn until there is nothing to do.
struct StandardCourse {
    let world: World
    let crew: Crew

    /// Plays the scenario, with one blow where there is one.
    func run(_ scenario: Scenario, blow: Blow?) async {
        if let blow { world.disk.arm(blow) }
        for moment in scenario.moments {
            world.time.pass(moment.after)
            for message in moment.messages { world.post(message.text, by: message.who, inGroup: message.inGroup) }
            for _ in 0..<40 {
                let wasBusy = await crew.takeAll()
                world.time.pass(.seconds(1))
                if !wasBusy, !world.service.hasWaiting { break }
            }
        }
    }
}
