import SijiAPI
import SijiAtlas
import SijiFreight
import SijiTrip

extension TruckState {
    /// How a truck stands with a load of the depot: what the asker said of it, and for the rest what the listing says.
    init(_ said: TruckState, carrying load: Load?, on truck: Truck) {
        self = said
        guard let load else { return }
        var loaded = said.loaded ?? Loaded()
        loaded.loadKg = loaded.loadKg ?? load.cargo.fittingKg
        loaded.volumeL = loaded.volumeL ?? load.cargo.volumeL
        loaded.hazmatClass = loaded.hazmatClass ?? load.cargo.hazmatClass
        loaded.isFresh = loaded.isFresh || load.cargo.type == .freshFarmProducts
        if loaded.widthMm == nil, let widthMm = load.cargo.widthMm { loaded.widthMm = max(widthMm, truck.widthMm ?? 0) }
        self.loaded = loaded
    }
}

extension TripVehicle {
    /// Bodies on which a load may stand higher than they are.
    private static let openBodies = BodySet([Body.flatbed, .stake, .dropside, .lowbed, .stepDeck])

    /// A truck without its load and with it; one that starts with what it has on is the same throughout.
    ///
    /// A listing says how high a load is, not how high its deck: on an open body the height over the ground is then unknown
    /// unless the asker says it.
    init(_ truck: Truck, _ state: TruckState, carrying load: Load?) {
        var loaded = Vehicle(truck, state)
        guard let load else {
            self.init(empty: loaded, loaded: loaded)
            return
        }
        let isOpen = !truck.bodies.isDisjoint(with: TripVehicle.openBodies)
        if isOpen, load.cargo.heightMm != nil, state.loaded?.heightMm == nil { loaded.heightMm = nil }
        self.init(empty: Vehicle(unloaded: truck, state), loaded: loaded)
    }
}

extension Vehicle {
    /// A truck with nothing on it: its own mass, where that is known.
    init(unloaded truck: Truck, _ state: TruckState = TruckState()) {
        var state = state
        state.loaded = nil
        self.init(truck, state)
        massKg = truck.tareKg
        carriesHazmat = false
    }
}
