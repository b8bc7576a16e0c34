/**
 * States as the UN's list names them (193 members, and the two observer States), in English and without
 * the article that the list puts in brackets; after each the other forms in which letters name it.
 * "Republic of …", "Kingdom of …" and their like need no form of their own.
 */
const STATES = `Afghanistan;Albania;Algeria;Andorra;Angola;Antigua and Barbuda;Argentina|Argentine Republic;
Armenia;Australia;Austria;Azerbaijan;Bahamas;Bahrain;Bangladesh;Barbados;Belarus;Belgium;Belize;Benin;Bhutan;
Bolivia (Plurinational State of)|Plurinational State of Bolivia|Bolivia;Bosnia and Herzegovina|Bosnia & Herzegovina;
Botswana;Brazil;Brunei Darussalam|Brunei;Bulgaria;Burkina Faso;Burundi;Cabo Verde|Cape Verde;Cambodia;Cameroon;
Canada;Central African Republic;Chad;Chile;China;Colombia;Comoros;Congo|Republic of the Congo;Costa Rica;
Côte d'Ivoire|Cote d'Ivoire|Ivory Coast;Croatia;Cuba;Cyprus;Czechia|Czech Republic;
Democratic People's Republic of Korea|North Korea;Democratic Republic of the Congo|Democratic Republic of Congo;
Denmark;Djibouti;Dominica;Dominican Republic;Ecuador;Egypt;El Salvador;Equatorial Guinea;Eritrea;Estonia;
Eswatini|Swaziland;Ethiopia;Fiji;Finland;France|French Republic;Gabon|Gabonese Republic;Gambia;Georgia;Germany;
Ghana;Greece|Hellenic Republic;Grenada;Guatemala;Guinea;Guinea-Bissau|Guinea Bissau;Guyana;Haiti;Holy See;Honduras;
Hungary;Iceland;India;Indonesia;Iran (Islamic Republic of)|Islamic Republic of Iran|Iran;Iraq;Ireland;Israel;
Italy|Italian Republic;Jamaica;Japan;Jordan;Kazakhstan;Kenya;Kiribati;Kuwait;Kyrgyzstan|Kyrgyz Republic;
Lao People's Democratic Republic|Lao PDR|Laos;Latvia;Lebanon|Lebanese Republic;Lesotho;Liberia;Libya;Liechtenstein;
Lithuania;Luxembourg;Madagascar;Malawi;Malaysia;Maldives;Mali;Malta;Marshall Islands;Mauritania;Mauritius;
Mexico|United Mexican States;Micronesia (Federated States of)|Federated States of Micronesia|Micronesia;Monaco;
Mongolia;Montenegro;Morocco;Mozambique;Myanmar;Namibia;Nauru;Nepal;
Netherlands (Kingdom of the)|Kingdom of the Netherlands|Netherlands;New Zealand;Nicaragua;Niger;Nigeria;
North Macedonia|The former Yugoslav Republic of Macedonia|former Yugoslav Republic of Macedonia;Norway;Oman;Pakistan;
Palau;Panama;Papua New Guinea;Paraguay;Peru;Philippines;Poland;Portugal|Portuguese Republic;Qatar;
Republic of Korea|South Korea;Republic of Moldova|Moldova;Romania;Russian Federation|Russia;Rwanda;
Saint Kitts and Nevis|St. Kitts and Nevis|St Kitts and Nevis;Saint Lucia|St. Lucia|St Lucia;
Saint Vincent and the Grenadines|St. Vincent and the Grenadines|St Vincent and the Grenadines;Samoa;San Marino;
Sao Tome and Principe|São Tomé and Príncipe;Saudi Arabia;Senegal;Serbia;Seychelles;Sierra Leone;Singapore;
Slovakia|Slovak Republic;Slovenia;Solomon Islands;Somalia;South Africa;South Sudan;Spain;Sri Lanka;
State of Palestine|Palestine;Sudan;Suriname;Sweden;Switzerland|Swiss Confederation;Syrian Arab Republic|Syria;
Tajikistan;Thailand;Timor-Leste;Togo|Togolese Republic;Tonga;Trinidad and Tobago|Trinidad & Tobago;Tunisia;
Türkiye|Turkey|Turkiye;Turkmenistan;Tuvalu;Uganda;Ukraine;United Arab Emirates;
United Kingdom of Great Britain and Northern Ireland|United Kingdom;United Republic of Tanzania|Tanzania;
United States of America|United States;Uruguay;Uzbekistan;Vanuatu;
Venezuela (Bolivarian Republic of)|Bolivarian Republic of Venezuela|Venezuela;Viet Nam|Vietnam;Yemen;Zambia;Zimbabwe`;

const forms = STATES.split(";").map((entry) => entry.trim().split("|"));

/** The names of all member and observer States, in the order of the alphabet. */
export const namesOfStates: readonly string[] = forms.map(([name]) => name!);

/** One key for "Côte d’Ivoire" and "COTE D'IVOIRE" as it may be printed. */
const keyOf = (form: string): string => form.toLowerCase().replaceAll("’", "'");

const byForm = new Map<string, string>(
  forms.flatMap((of) => of.map((form): [string, string] => [keyOf(form), of[0]!])),
);

// Longest first, so that "Guinea-Bissau" is not Guinea and "Dominican Republic" not Dominica.
const anyForm = new RegExp(
  `(?<![\\p{L}-])(?:${[...byForm.keys()]
    .sort((a, b) => b.length - a.length)
    .map((form) => form.replace(/[().]/g, "\\$&").replaceAll("'", "['’]").replaceAll(" ", "\\s"))
    .join("|")})(?![\\p{L}-])`,
  "giu",
);

const LONGEST = 120;

/** Whether a text is a form of a State's name and nothing else. O(1). */
export const isStateName = (text: string): boolean => byForm.has(keyOf(text.slice(0, LONGEST)));

/** Takes any form of a State's name ("State of Qatar"), gives the list's ("Qatar"), or null. */
export function stateNamed(form: string): string | null {
  const plain = form
    .slice(0, LONGEST)
    .trim()
    .replace(/^the\s+/i, "");
  return byForm.get(keyOf(plain)) ?? statesIn(plain)[0] ?? null;
}

/** The States that a text names, in its order, each once. For a sentence, not a book. O(length). */
export function statesIn(text: string): readonly string[] {
  const names = [...text.matchAll(anyForm)].map((found) =>
    byForm.get(keyOf(found[0].replace(/\s/g, " "))),
  );
  return [...new Set(names.filter((name) => name !== undefined))];
}
