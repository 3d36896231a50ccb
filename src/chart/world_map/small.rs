//! Where countries and areas are that are too small for the land of the map.

/// Code (ISO 3166-1 alpha-2), latitude and longitude in tenths of a degree: of the main island or the capital. Members and
/// observers of the United Nations first, then others that have a code.
pub(super) const SMALL: [(&str, i16, i16); 75] = [
    ("AD", 425, 15),
    ("AG", 171, -618),
    ("BB", 132, -595),
    ("BH", 260, 505),
    ("CV", 151, -236),
    ("DM", 154, -614),
    ("FM", 69, 1582),
    ("GD", 121, -617),
    ("KI", 14, 1730),
    ("KM", -117, 433),
    ("KN", 173, -627),
    ("LC", 139, -610),
    ("LI", 472, 95),
    ("MC", 437, 74),
    ("MH", 71, 1712),
    ("MT", 359, 144),
    ("MU", -203, 576),
    ("MV", 42, 735),
    ("NR", -5, 1669),
    ("PW", 75, 1346),
    ("SC", -47, 555),
    ("SG", 14, 1038),
    ("SM", 439, 125),
    ("ST", 2, 66),
    ("TO", -212, -1752),
    ("TV", -85, 1792),
    ("VC", 133, -612),
    ("WS", -138, -1718),
    ("VA", 419, 125),
    ("AI", 182, -631),
    ("AS", -143, -1707),
    ("AW", 125, -700),
    ("AX", 602, 200),
    ("BL", 179, -628),
    ("BM", 323, -648),
    ("BQ", 122, -683),
    ("CC", -122, 968),
    ("CK", -212, -1598),
    ("CW", 122, -690),
    ("CX", -105, 1057),
    ("FO", 620, -68),
    ("GF", 40, -530),
    ("GG", 495, -26),
    ("GI", 361, -53),
    ("GP", 162, -615),
    ("GS", -544, -366),
    ("GU", 134, 1448),
    ("HK", 223, 1142),
    ("IM", 542, -45),
    ("IO", -73, 724),
    ("JE", 492, -21),
    ("KY", 193, -812),
    ("MF", 181, -631),
    ("MO", 222, 1135),
    ("MP", 152, 1457),
    ("MQ", 147, -610),
    ("MS", 167, -622),
    ("NF", -290, 1679),
    ("NU", -191, -1699),
    ("PF", -176, -1495),
    ("PM", 468, -562),
    ("PN", -251, -1301),
    ("RE", -211, 555),
    ("SH", -159, -57),
    ("SJ", 785, 160),
    ("SX", 180, -631),
    ("TC", 218, -721),
    ("TK", -92, -1718),
    ("UM", 193, 1666),
    ("VG", 184, -646),
    ("VI", 183, -649),
    ("WF", -133, -1762),
    ("YT", -128, 452),
    ("HM", -531, 735),
    ("BV", -544, 34),
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{super::land::Land, SMALL};

    #[test]
    fn each_is_on_the_map_once_and_has_no_land() {
        let land = Land::get();
        let mut codes: BTreeSet<&str> = land.areas.iter().map(|area| area.code).collect();
        for (code, latitude, longitude) in SMALL {
            assert!(codes.insert(code), "{code} twice, or has land");
            let degrees = [latitude, longitude].map(|tenths| rust_decimal::Decimal::new(tenths.into(), 1));
            assert!(land.place(degrees[0], degrees[1]).is_some(), "{code} is not on the map");
        }
    }

    /// All 193 members and both observers.
    #[test]
    fn every_member_of_the_united_nations_has_a_place() {
        const MEMBERS: &str = "AF AL DZ AD AO AG AR AM AU AT AZ BS BH BD BB BY BE BZ BJ BT BO BA BW BR BN BG BF BI CV KH CM CA \
            CF TD CL CN CO KM CG CR CI HR CU CY CZ KP CD DK DJ DM DO EC EG SV GQ ER EE SZ ET FJ FI FR GA GM GE DE GH GR GD GT \
            GN GW GY HT HN HU IS IN ID IR IQ IE IL IT JM JP JO KZ KE KI KW KG LA LV LB LS LR LY LI LT LU MG MW MY MV ML MT MH \
            MR MU MX FM MC MN ME MA MZ MM NA NR NP NL NZ NI NE NG MK NO OM PK PW PA PG PY PE PH PL PT QA KR MD RO RU RW KN LC \
            VC WS SM ST SA SN RS SC SL SG SK SI SB SO ZA SS ES LK SD SR SE CH SY TJ TH TL TG TO TT TN TR TM TV UG UA AE GB TZ \
            US UY UZ VU VE VN YE ZM ZW PS VA";
        let members: Vec<&str> = MEMBERS.split_whitespace().collect();
        assert_eq!(members.len(), 195);
        let land = Land::get();
        let is_there = |code: &str| {
            land.areas.iter().any(|area| area.code == code && area.is_determined)
                || SMALL.iter().any(|(small, ..)| *small == code)
        };
        let missing: Vec<&&str> = members.iter().filter(|code| !is_there(code)).collect();
        assert!(missing.is_empty(), "{missing:?}");
    }
}
