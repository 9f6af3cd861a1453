import SijiAPI
import SijiAtlas
import SijiFreight

extension Vehicle {
    /// A truck with its load; without a load its mass is what it is allowed, which is the most that a legal one has.
    init(_ truck: Truck, _ state: TruckState) {
        let loaded = state.loaded
        var massKg = truck.grossKg
        if let loadKg = loaded?.loadKg { massKg = truck.tareKg.map { $0 + loadKg } }
        self.init(
            heightMm: loaded?.heightMm ?? truck.heightMm,
            widthMm: loaded?.widthMm ?? truck.widthMm,
            lengthMm: truck.overallLengthMm,
            massKg: massKg,
            allowedKg: truck.grossKg,
            axles: truck.axles,
            isTrain: state.isTrain,
            driveAxles: state.driveAxles,
            carriesHazmat: loaded.map { $0.hazmatClass != nil },
            plateColour: state.plateColour,
            permits: state.permits
        )
    }
}

extension CliffLoad {
    /// What a truck carries, as far as it is said.
    init(_ state: TruckState, _ truck: Truck?, routeTollFen: Int?) {
        self.init(
            isFresh: state.loaded?.isFresh ?? false,
            loadKg: state.loaded?.loadKg,
            ratedKg: truck?.payloadKg,
            loadL: state.loaded?.volumeL,
            boxL: truck?.volumeL,
            palletKg: state.loaded?.palletKg ?? CliffLoad.assumedPalletKg,
            routeTollFen: routeTollFen
        )
    }
}
