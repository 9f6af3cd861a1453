/// What is carried.
public struct Cargo: Sendable, Hashable {
    /// The ministry's cargo code, `0100` to `1702`.
    public var type: CargoType
    /// The goods in the dispatcher's words.
    public var name: String
    /// Mass in kg, > 0; nil where unknown.
    public var payloadKg: Int?
    /// The upper end of a range of mass, kg, ≥ `payloadKg`.
    public var payloadMaxKg: Int?
    /// Volume in litres (dm³), > 0; nil where unknown.
    public var volumeL: Int?
    /// Class of dangerous goods (GB 6944, `1` to `9` with divisions such as `2.1`).
    public var hazmatClass: String?
    /// Whether it must be kept cold.
    public var coldChain: Bool
    /// Height of the loaded truck's cargo, mm.
    public var heightMm: Int?
    /// Width, mm.
    public var widthMm: Int?

    /// Creates a cargo from parts that were validated.
    public init(
        type: CargoType,
        name: String,
        payloadKg: Int? = nil,
        payloadMaxKg: Int? = nil,
        volumeL: Int? = nil,
        hazmatClass: String? = nil,
        coldChain: Bool = false,
        heightMm: Int? = nil,
        widthMm: Int? = nil
    ) {
        self.type = type
        self.name = name
        self.payloadKg = payloadKg
        self.payloadMaxKg = payloadMaxKg
        self.volumeL = volumeL
        self.hazmatClass = hazmatClass
        self.coldChain = coldChain
        self.heightMm = heightMm
        self.widthMm = widthMm
    }

    /// The mass that must fit, kg: the upper end where a range was given.
    public var fittingKg: Int? { payloadMaxKg ?? payloadKg }
}

/// A cargo code of the ministry's freight-platform guide (部网络货运信息交互系统接入指南).
public enum CargoType: String, Sendable, CaseIterable {
    case coal = "0100"
    case oilAndGas = "0200"
    case metalOres = "0300"
    case steel = "0400"
    case buildingMaterials = "0500"
    case cement = "0600"
    case timber = "0700"
    case nonMetallicOres = "0800"
    case fertiliserAndPesticides = "0900"
    case salt = "1000"
    case grain = "1100"
    case machinery = "1200"
    case lightIndustry = "1300"
    case nonFerrousMetals = "1400"
    case pharmaceuticals = "1500"
    case freshFarmProducts = "1601"
    case chilledAndFrozen = "1602"
    case newVehicles = "1701"
    case other = "1700"
}
