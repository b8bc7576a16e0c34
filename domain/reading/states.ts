/**
 * States as the UN's list names them (members and observer States, English), and the forms in
 * which letters name them. `Name|other form|…`; the first is the list's, shortened where the
 * list itself adds a form of government in brackets.
 */
const STATES = `Afghanistan;Albania;Algeria;Andorra;Angola;Antigua and Barbuda;Argentina|Argentine Republic;
Armenia;Australia;Austria;Azerbaijan;Bahamas;Bahrain;Bangladesh;Barbados;Belarus;Belgium;Belize;Benin;Bhutan;
Bolivia (Plurinational State of)|Plurinational State of Bolivia|Bolivia;Bosnia and Herzegovina;Botswana;Brazil;
Brunei Darussalam;Bulgaria;Burkina Faso;Burundi;Cabo Verde|Cape Verde;Cambodia;Cameroon;Canada;
Central African Republic;Chad;Chile;China;Colombia;Comoros;Congo;Costa Rica;Côte d'Ivoire|Côte d’Ivoire|Ivory Coast;
Croatia;Cuba;Cyprus;Czechia|Czech Republic;Democratic People's Republic of Korea|Democratic People’s Republic of Korea;
Democratic Republic of the Congo;Denmark;Djibouti;Dominica|Commonwealth of Dominica;Dominican Republic;Ecuador;Egypt;
El Salvador;Equatorial Guinea;Eritrea;Estonia;Eswatini|Swaziland;Ethiopia;Fiji;Finland;France|French Republic;Gabon;
Gambia;Georgia;Germany;Ghana;Greece|Hellenic Republic;Grenada;Guatemala;Guinea;Guinea-Bissau;Guyana;Haiti;Holy See;
Honduras;Hungary;Iceland;India;Indonesia;Iran (Islamic Republic of)|Islamic Republic of Iran|Iran;Iraq;Ireland;
Israel;Italy|Italian Republic;Jamaica;Japan;Jordan|Hashemite Kingdom of Jordan;Kazakhstan;Kenya;Kiribati;Kuwait;
Kyrgyzstan|Kyrgyz Republic;Lao People's Democratic Republic|Lao People’s Democratic Republic;Latvia;Lebanon|Lebanese Republic;
Lesotho;Liberia;Libya;Liechtenstein;Lithuania;Luxembourg;Madagascar;Malawi;Malaysia;Maldives;Mali;Malta;
Marshall Islands;Mauritania;Mauritius;Mexico|United Mexican States;Micronesia (Federated States of)|Federated States of Micronesia|Micronesia;
Monaco;Mongolia;Montenegro;Morocco;Mozambique;Myanmar;Namibia;Nauru;Nepal;Netherlands|Kingdom of the Netherlands;
New Zealand;Nicaragua;Niger;Nigeria;North Macedonia;Norway;Oman;Pakistan;Palau;Panama;Papua New Guinea;Paraguay;Peru;
Philippines|Republic of the Philippines;Poland;Portugal|Portuguese Republic;Qatar|State of Qatar;Republic of Korea;
Republic of Moldova|Moldova;Romania;Russian Federation;Rwanda;Saint Kitts and Nevis;Saint Lucia;
Saint Vincent and the Grenadines;Samoa;San Marino;Sao Tome and Principe;Saudi Arabia;Senegal;Serbia;Seychelles;
Sierra Leone;Singapore;Slovakia|Slovak Republic;Slovenia;Solomon Islands;Somalia;South Africa;South Sudan;Spain;
Sri Lanka;State of Palestine;Sudan;Suriname;Sweden;Switzerland|Swiss Confederation;Syrian Arab Republic;Tajikistan;
Thailand;Timor-Leste;Togo;Tonga;Trinidad and Tobago;Tunisia;Türkiye|Turkey;Turkmenistan;Tuvalu;Uganda;Ukraine;
United Arab Emirates;United Kingdom of Great Britain and Northern Ireland|United Kingdom;United Republic of Tanzania|Tanzania;
United States of America|United States;Uruguay;Uzbekistan;Vanuatu;Venezuela (Bolivarian Republic of)|Bolivarian Republic of Venezuela|Venezuela;
Viet Nam|Vietnam;Yemen;Zambia;Zimbabwe`;

const byForm = new Map<string, string>();
for (const entry of STATES.split(";")) {
  const forms = entry.trim().split("|");
  for (const form of forms) byForm.set(form.toLowerCase(), forms[0] ?? form);
}

// Longest first, so that "Guinea-Bissau" is not Guinea and "Dominican Republic" not Dominica.
const anyForm = new RegExp(
  `(?<![\\p{L}-])(?:${[...byForm.keys()]
    .sort((a, b) => b.length - a.length)
    .map((form) => form.replace(/[()]/g, "\\$&"))
    .join("|")})(?![\\p{L}-])`,
  "giu",
);

/** Takes any form of a State's name ("State of Qatar"), gives the list's ("Qatar"), or null. */
export function stateNamed(form: string): string | null {
  const plain = form.trim().replace(/^the\s+/i, "");
  return byForm.get(plain.toLowerCase()) ?? statesIn(plain.slice(0, 120))[0] ?? null;
}

/** The States that a text names, in its order, each once. Intended for a sentence, not a book. */
export function statesIn(text: string): readonly string[] {
  const names = [...text.matchAll(anyForm)].map((found) => byForm.get(found[0].toLowerCase()));
  return [...new Set(names.filter((name) => name !== undefined))];
}
