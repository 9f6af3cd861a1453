import SijiAtlas

extension RestStop {
    /// Services that single tags tell of; `yes`-like values say that it is there, `no` that it is not.
    private static let serviceTags: [(key: String, service: RestService)] = [
        ("shower", .shower), ("laundry", .laundry), ("restaurant", .canteen), ("fuel:diesel", .fuel),
        ("fuel:HGV_diesel", .fuel), ("fuel:lng", .lng), ("fuel:LNG", .lng), ("fuel:adblue", .adblue),
        ("compressed_air", .repair), ("parking", .parking), ("drinking_water:hot", .hotWater),
        ("hgv:parking", .parking),
        ("charging_station", .charging), ("surveillance", .security),
    ]

    /// What an amenity of its own offers; toilets are no service that is counted.
    private static let amenities: [String: (service: RestService?, name: String, nameEn: String)] = [
        "parking": (.parking, "货车停车场", "Truck parking"), "fuel": (.fuel, "加油站", "Fuel station"),
        "toilets": (nil, "厕所", "Toilets"), "shower": (.shower, "浴室", "Showers"),
        "restaurant": (.canteen, "饭店", "Restaurant"),
    ]

    /// The rest stop that an object is; nil where it is none, or none for trucks.
    ///
    /// A service area and a rest area are for every vehicle unless `hgv` says no; any other amenity needs a `hgv` that says yes.
    init?(_ object: OSMObject, feed: FeedStamp) {
        let tags = object.tags
        let hgv = tags["hgv"]
        let kind: Kind
        var services: Set<RestService> = []
        var names = (name: "", nameEn: "")
        switch tags["highway"] {
        case "services"? where hgv != "no":
            (kind, services, names) = (.serviceArea, [.parking], ("服务区", "Service area"))
        case "rest_area"? where hgv != "no":
            (kind, services, names) = (.parking, [.parking], ("停车区", "Rest area"))
        case _ where (tags["name:zh"] ?? tags["name"] ?? "").contains("司机之家") && hgv != "no":
            // Whatever it is tagged as: the name is that of the ministry's programme.
            (kind, services, names) = (.driversHome, [], ("司机之家", "Drivers' home"))
            if tags["amenity"] == "parking" { services = [.parking] }
        default:
            guard let amenity = tags["amenity"].flatMap({ RestStop.amenities[$0] }),
                hgv == "yes" || hgv == "designated" || hgv == "official" || hgv == "only"
            else { return nil }
            kind = .parking
            if let service = amenity.service { services = [service] }
            names = (amenity.name, amenity.nameEn)
        }
        var absent: Set<RestService> = []
        for (key, service) in RestStop.serviceTags {
            switch tags[key] {
            case nil, "unknown"?: continue
            case "no"?: absent.insert(service)
            default: services.insert(service)
            }
        }
        // What two tags say differently is not known.
        let both = services.intersection(absent)
        let name = FeedStamp.clean(tags["name:zh"] ?? tags["name"])
        let slots = tags["capacity:hgv"].flatMap { Int($0) }
        self.init(
            id: feed.id(object.shortID),
            name: name ?? names.name,
            nameEn: FeedStamp.clean(tags["name:en"]) ?? (name == nil ? names.nameEn : nil),
            kind: (name ?? "").contains("司机之家") ? .driversHome : kind,
            point: object.geometry.point,
            road: FeedStamp.clean(tags["road:ref"] ?? tags["is_in:road"]),
            services: services.subtracting(both),
            servicesAbsent: absent.subtracting(both),
            hours: FeedStamp.clean(tags["opening_hours"]),
            parkingSlots: slots.flatMap { (0...100_000).contains($0) ? $0 : nil },
            source: feed.source("OpenStreetMap \(object.kind.rawValue) \(object.id)"),
            asOf: object.changedOn,
            isSynthetic: false
        )
    }
}
