// Makes src/chart/world_map/land.txt, which is committed: run it again only to change the map.
//
//   npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
//   node xtask/world_map.mjs package/countries-110m.json > src/chart/world_map/land.txt
//
// Input: Natural Earth 1:110m, Admin 0 countries, version 4.1.0 (public domain), as TopoJSON of npm world-atlas (ISC).
// Output: lines of a letter and whole numbers, in a grid of 1440 steps from the left edge of the map to the right:
//   s STEPS             how many steps the map is high
//   p X Y X Y …         the projection, for each whole degree of latitude from the equator to the pole: how far 180 degrees
//                       of longitude are from the middle, and how far the parallel is from the equator; in hundredths
//   o Y                 how far the equator is below the upper edge, in hundredths of a step
//   a X Y DX DY …       an arc: where it begins, and its steps
//   l CODE ARC ARC; …   land of a country or area, by ISO 3166-1 alpha-2: its rings, the arcs of each; -1 is arc 0 backwards
//   d CODE ARC …        land whose status is not determined or that is disputed; "-" where it has no code
//
// Projection: Equal Earth (Šavrič, Patterson, Jenny 2018), the middle at 11.5° E, so that the cut runs through the Bering
// Strait and parts no country. Antarctica is left out.
//
// Natural Earth draws what is held, not what is recognised. What differs here, and why:
// - Crimea is part of Ukraine (General Assembly resolution 68/262);
// - Western Sahara, Kosovo, Northern Cyprus, Somaliland and the Falkland Islands (Malvinas) are marked as not determined;
// - Jammu and Kashmir has no outline of its own at this scale, and so no mark: the note below the map has to do.
import { readFileSync } from 'node:fs';

const [, , path] = process.argv;
const topology = JSON.parse(readFileSync(path, 'utf8'));

const MIDDLE = 11.5;
const WIDE = 1440;
// Triangles smaller than this, in steps², are straightened; islands smaller than this are left out.
const STRAIGHT = 4;
const ISLAND = 2.5;

// Numeric codes of ISO 3166-1, as Natural Earth has them, to alpha-2.
const CODES = `004 AF 008 AL 012 DZ 024 AO 031 AZ 032 AR 036 AU 040 AT 044 BS 050 BD 051 AM 056 BE 064 BT 068 BO 070 BA 072 BW
076 BR 084 BZ 090 SB 096 BN 100 BG 104 MM 108 BI 112 BY 116 KH 120 CM 124 CA 140 CF 144 LK 148 TD 152 CL 156 CN 158 TW 170 CO
178 CG 180 CD 188 CR 191 HR 192 CU 196 CY 203 CZ 204 BJ 208 DK 214 DO 218 EC 222 SV 226 GQ 231 ET 232 ER 233 EE 238 FK 242 FJ
246 FI 250 FR 260 TF 262 DJ 266 GA 268 GE 270 GM 275 PS 276 DE 288 GH 300 GR 304 GL 320 GT 324 GN 328 GY 332 HT 340 HN 348 HU
352 IS 356 IN 360 ID 364 IR 368 IQ 372 IE 376 IL 380 IT 384 CI 388 JM 392 JP 398 KZ 400 JO 404 KE 408 KP 410 KR 414 KW 417 KG
418 LA 422 LB 426 LS 428 LV 430 LR 434 LY 440 LT 442 LU 450 MG 454 MW 458 MY 466 ML 478 MR 484 MX 496 MN 498 MD 499 ME 504 MA
508 MZ 512 OM 516 NA 524 NP 528 NL 540 NC 548 VU 554 NZ 558 NI 562 NE 566 NG 578 NO 586 PK 591 PA 598 PG 600 PY 604 PE 608 PH
616 PL 620 PT 624 GW 626 TL 630 PR 634 QA 642 RO 643 RU 646 RW 682 SA 686 SN 688 RS 694 SL 703 SK 704 VN 705 SI 706 SO 710 ZA
716 ZW 724 ES 728 SS 729 SD 732 EH 740 SR 748 SZ 752 SE 756 CH 760 SY 762 TJ 764 TH 768 TG 780 TT 784 AE 788 TN 792 TR 795 TM
800 UG 804 UA 807 MK 818 EG 826 GB 834 TZ 840 US 854 BF 858 UY 860 UZ 862 VE 887 YE 894 ZM`;
const codes = new Map(CODES.match(/\d{3} [A-Z]{2}/g).map((pair) => pair.split(' ')));
// Those without a number, by name: Kosovo has a code that the ISO leaves to its users.
const UNNUMBERED = { Kosovo: 'XK', 'N. Cyprus': '-', Somaliland: '-' };
const UNDETERMINED = new Set(['EH', 'FK', 'XK', '-']);

// Equal Earth, of a unit sphere: y, and x at 180 degrees.
function parallel(degrees) {
  const [A1, A2, A3, A4] = [1.340264, -0.081106, 0.000893, 0.003796];
  const angle = Math.asin((Math.sqrt(3) / 2) * Math.sin((degrees * Math.PI) / 180));
  const squared = angle * angle;
  const sixth = squared ** 3;
  const y = angle * (A1 + A2 * squared + sixth * (A3 + A4 * squared));
  const slope = A1 + 3 * A2 * squared + sixth * (7 * A3 + 9 * A4 * squared);
  return { x: (2 * Math.sqrt(3) * Math.PI * Math.cos(angle)) / (3 * slope), y };
}
const STEP = WIDE / 2 / parallel(0).x;
const project = ([longitude, latitude]) => {
  const east = longitude < MIDDLE - 180 ? longitude + 360 : longitude;
  const { x, y } = parallel(latitude);
  return [WIDE / 2 + (((east - MIDDLE) * x) / 180) * STEP, -y * STEP];
};

const { scale, translate } = topology.transform;
const arcs = topology.arcs.map((arc) => {
  let [x, y] = [0, 0];
  return arc.map(([dx, dy]) => [(x += dx) * scale[0] + translate[0], (y += dy) * scale[1] + translate[1]]).map(project);
});

// The countries and areas, each a list of polygons, which are lists of rings, which are lists of arcs.
const areas = topology.objects.countries.geometries
  .filter(({ id }) => id !== '010')
  .map(({ id, type, arcs, properties }) => {
    const code = codes.get(id) ?? UNNUMBERED[properties.name];
    if (!code) throw new Error(`no code for ${id} ${properties.name}`);
    return { code, polygons: type === 'Polygon' ? [arcs] : arcs };
  });

const pointsOf = (ring) => ring.flatMap((at, place) => {
  const points = at < 0 ? [...arcs[~at]].reverse() : arcs[at];
  return place ? points.slice(1) : points;
});

// Crimea.
{
  const of = (code) => areas.find((area) => area.code === code);
  const [x, y] = project([34.2, 45.2]);
  const isAround = ([ring]) => {
    const [xs, ys] = [0, 1].map((axis) => pointsOf(ring).map((point) => point[axis]));
    return Math.min(...xs) < x && Math.max(...xs) > x && Math.min(...ys) < y && Math.max(...ys) > y && pointsOf(ring).length < 40;
  };
  const russia = of('RU');
  const at = russia.polygons.findIndex(isAround);
  if (at < 0) throw new Error('Crimea is no polygon of Russia');
  const [[crimea]] = russia.polygons.splice(at, 1);
  const mainland = of('UA').polygons[0];
  const shared = crimea.filter((arc) => mainland[0].includes(~arc));
  if (shared.length === 1) {
    // One land, without a line between.
    const start = crimea.indexOf(shared[0]);
    const coast = [...crimea.slice(start + 1), ...crimea.slice(0, start)];
    mainland[0].splice(mainland[0].indexOf(~shared[0]), 1, ...coast);
  } else {
    of('UA').polygons.push([crimea]);
    console.error(`Crimea shares ${shared.length} arcs with Ukraine`);
  }
}

// Visvalingam and Whyatt: the point that makes the smallest triangle goes first.
function straightened(points) {
  const kept = points.slice();
  const area = (at) => {
    const [[ax, ay], [bx, by], [cx, cy]] = [kept[at - 1], kept[at], kept[at + 1]];
    return Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2;
  };
  for (;;) {
    let [least, where] = [STRAIGHT, -1];
    for (let at = 1; at + 1 < kept.length; at += 1) if (area(at) < least) [least, where] = [area(at), at];
    if (where < 0) return kept;
    kept.splice(where, 1);
  }
}

const whole = ([x, y]) => [Math.round(x), Math.round(y)];
const isClosed = (points) => points[0][0] === points.at(-1)[0] && points[0][1] === points.at(-1)[1];
const gridded = arcs.map((arc) => {
  const isIsland = isClosed(arc);
  let points = straightened(arc).map(whole).filter(([x, y], at, all) => !at || x !== all[at - 1][0] || y !== all[at - 1][1]);
  // An island of which nothing would be left keeps its form, as the grid has it.
  if (isIsland && points.length < 4) points = arc.map(whole).filter(([x, y], at, all) => !at || x !== all[at - 1][0] || y !== all[at - 1][1]);
  return points;
});

function size(ring) {
  const points = ring.flatMap((at) => (at < 0 ? [...gridded[~at]].reverse() : gridded[at]));
  return Math.abs(points.reduce((sum, [x, y], at) => {
    const [nx, ny] = points[(at + 1) % points.length];
    return sum + x * ny - nx * y;
  }, 0)) / 2;
}

// What is left of each, the largest polygon first.
for (const area of areas) {
  area.polygons.sort((a, b) => size(b[0]) - size(a[0]));
  area.rings = area.polygons.filter((polygon, at) => !at || size(polygon[0]) >= ISLAND).flat();
}
areas.sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : size(b.rings[0]) - size(a.rings[0])));

// The arcs that are still of use, numbered anew, and everything moved to the upper edge.
const numbers = new Map();
const number = (arc) => {
  const key = arc < 0 ? ~arc : arc;
  if (!numbers.has(key)) numbers.set(key, numbers.size);
  return arc < 0 ? ~numbers.get(key) : numbers.get(key);
};
const lines = areas.map(({ code, rings }) => {
  const said = rings.map((ring) => ring.map(number).join(' ')).join('; ');
  return `${UNDETERMINED.has(code) ? 'd' : 'l'} ${code} ${said}`;
});
const used = [...numbers.keys()].map((arc) => gridded[arc]);
const ys = used.flat().map(([, y]) => y);
const top = Math.min(...ys) - 2;
const high = Math.max(...ys) + 2 - top;
const table = Array.from({ length: 91 }, (_, degrees) => parallel(degrees))
  .map(({ x, y }) => `${Math.round(x * STEP * 100)} ${Math.round(y * STEP * 100)}`);
const out = [
  '# Natural Earth 1:110m (public domain), made smaller by xtask/world_map.mjs, which says what each line is.',
  `s ${high}`,
  `o ${-top * 100}`,
  `p ${table.join(' ')}`,
  ...used.map((arc) => {
    let [px, py] = [0, top];
    return `a ${arc.map(([x, y]) => { const step = `${x - px} ${y - py}`; [px, py] = [x, y]; return step; }).join(' ')}`;
  }),
  ...lines,
];
console.log(out.join('\n'));
console.error(`${used.length} arcs, ${used.flat().length} points, ${areas.length} areas, ${high} steps high`);
