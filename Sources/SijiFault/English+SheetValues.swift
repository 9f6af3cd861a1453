// What a dispatcher's sheet means.
extension English {
    static let sheetEmpty = Phrase(
        title: "Sheet is empty",
        detail:
            "The sheet holds no text at all.",
        hint:
            "See whether it is the right file and the right worksheet; --sheet takes another worksheet."
    )
    static let sheetHeaderMissing = Phrase(
        title: "Header not found",
        detail:
            "No row [among the first {max}||at the top] looks like a header[; row {row} comes nearest, with {found}].",
        hint:
            "Write the column names in one row, such as origin, destination, cargo, tonnes, price, pickup time."
    )
    static let sheetColumnMissing = Phrase(
        title: "Column missing",
        detail:
            "The sheet has no column [{column}||that is needed].",
        hint:
            "Add the column and push again; to see which were recognised: siji load push FILE --explain-columns."
    )
    static let sheetColumnTwice = Phrase(
        title: "Two columns for one thing",
        detail:
            "[{column} and {other}||Two columns] say the same thing.",
        hint:
            "Keep one; remove or rename the other."
    )
    static let sheetValueMissing = Phrase(
        title: "Cell is empty",
        detail:
            "[The cell {column}||This cell] is empty.",
        hint:
            "Fill it in; where cells were merged, --fill-down takes the one above."
    )
    static let sheetValueUnreadable = Phrase(
        title: "Cell not understood",
        detail:
            "[The cell {column}||This cell][ with {value}] cannot be read.",
        hint:
            "[Write it like this: {expected}. ]What cannot be read is not guessed."
    )
    static let sheetValueError = Phrase(
        title: "Formula failed",
        detail:
            "[The cell {column}||This cell] holds a formula[ error {value}|| whose value is not in the file].",
        hint:
            "Open the sheet in a spreadsheet program, mend the formula and save, or write the value."
    )
    static let sheetValueZero = Phrase(
        title: "Zero written",
        detail:
            "[The cell {column}||This cell] holds zero.",
        hint:
            "Write \"negotiable\" where there is no price; leave a fee empty where there is none."
    )
    static let sheetUnitMissing = Phrase(
        title: "Unit missing",
        detail:
            "[The cell {column}||This cell][ with {value}] has no unit.",
        hint:
            "[Say which: {allowed}. ]The header may say it too, such as price (yuan/truck) or mass (t)."
    )
    static let sheetDigitsLost = Phrase(
        title: "Digits lost",
        detail:
            "[The cell {column}||This cell][ with {value}] has lost digits: the sheet took the phone for a number.",
        hint:
            "Format the column as text and enter the number again."
    )
    static let sheetTimePast = Phrase(
        title: "Time in the sheet is past",
        detail:
            "[The cell {column}||The pickup time][ with {value}] is past[; it is now {now}].",
        hint:
            "Write a time to come; for a sheet made on another day say --date 2026-12-01."
    )
    static let sheetOverloaded = Phrase(
        title: "More than the truck may carry",
        detail:
            "[{massKg}||So much] may not go on [a deck of {deckM}||such a truck][; at most {limitKg}].",
        hint:
            "Change the deck or the mass; for several trucks write \"2 trucks\" and the mass of one."
    )
    static let sheetPartsDiffer = Phrase(
        title: "Parts and price differ",
        detail:
            "The parts of [{column}||the price] sum to [{sumFen}||another figure], the price is [{priceFen}||not that].",
        hint:
            "Change them until the parts sum to the price."
    )
    static let sheetPlaceVague = Phrase(
        title: "Place is too large",
        detail:
            "[The cell {column}||This cell][ with {value}] is a whole province.",
        hint:
            "Name the city or county."
    )
    static let sheetRowTwice = Phrase(
        title: "Two rows for the same goods",
        detail:
            "Row [{other}||above] is of the same goods (same number, or same places, cargo, truck, day and phone), yet differs.",
        hint:
            "Give each a number in a column \"ref\"; for several trucks write \"2 trucks\"."
    )
    static let sheetSyncRefused = Phrase(
        title: "Not synchronised",
        detail:
            "[{refused}||Some] rows could not be read, so what is gone from the sheet is not known: nothing was withdrawn.",
        hint:
            "Mend those rows and push again, or say --yes."
    )
    static let sheetSyncTooMany = Phrase(
        title: "Too many to withdraw",
        detail:
            "Synchronising would withdraw [{count}||more than half] of [{total}||the] open listings: none was withdrawn.",
        hint:
            "See whether the sheet is whole: siji load list; then say --yes."
    )
}
