/**
 * The runtime lists and resolves a few zones under names that were replaced years ago (the CLDR keeps them for stability);
 * people read the present name of the IANA database. Old → present. Checked against the runtime by the tests.
 */
const presentNames: Readonly<Record<string, string>> = {
  "Africa/Asmera": "Africa/Asmara",
  "America/Buenos_Aires": "America/Argentina/Buenos_Aires",
  "America/Catamarca": "America/Argentina/Catamarca",
  "America/Coral_Harbour": "America/Atikokan",
  "America/Cordoba": "America/Argentina/Cordoba",
  "America/Godthab": "America/Nuuk",
  "America/Indianapolis": "America/Indiana/Indianapolis",
  "America/Jujuy": "America/Argentina/Jujuy",
  "America/Louisville": "America/Kentucky/Louisville",
  "America/Mendoza": "America/Argentina/Mendoza",
  "Asia/Calcutta": "Asia/Kolkata",
  "Asia/Katmandu": "Asia/Kathmandu",
  "Asia/Rangoon": "Asia/Yangon",
  "Asia/Saigon": "Asia/Ho_Chi_Minh",
  "Atlantic/Faeroe": "Atlantic/Faroe",
  "Europe/Kiev": "Europe/Kyiv",
  "Pacific/Enderbury": "Pacific/Kanton",
  "Pacific/Ponape": "Pacific/Pohnpei",
  "Pacific/Truk": "Pacific/Chuuk",
};

/** Every zone with a place in its name, under its present name, and UTC. */
export const zoneNames: readonly string[] = [
  ...Intl.supportedValuesOf("timeZone").map((name) => presentNames[name] ?? name),
  "UTC",
];

/** The IANA names of three letters. The runtime takes others too, by a table of its own in which "BST" is Dhaka. */
const shortNames = new Set("CET EET EST GMT HST MET MST PRC ROC ROK UCT UTC WET".split(" "));

/**
 * The present canonical name for any IANA name or alias in any letter case ("us/pacific" → "America/Los_Angeles"), or
 * null. Bare offsets such as "+02:00" are not names: they do not follow the clocks of any place.
 */
export function canonicalZoneName(name: string): string | null {
  const isShort = /^[a-z]{3}$/i.test(name);
  if (!/^[a-z]/i.test(name) || (isShort && !shortNames.has(name.toUpperCase()))) {
    return null;
  }
  try {
    const resolved = new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone;
    return presentNames[resolved] ?? resolved;
  } catch {
    return null; // a RangeError is the only way to learn that a name is unknown
  }
}
