/**
 * Characters that nobody sees and that change what is read, searched or compared: controls, marks that turn the
 * reading direction, spaces and fillers without width, soft hyphens, tags, characters that are none. Joiners and the
 * selectors of emoji stay, some scripts and signs need them.
 */
export const hiddenCharacter =
  /(?![\t\n])(?:\u034F|\u17B4|\u17B5|\u180B|\u180C|\u180D|\u180F|[\uFE00-\uFE0D]|[\p{Cc}\p{Co}\p{Noncharacter_Code_Point}\u00AD\u061C\u115F\u1160\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u2064\u2066-\u206F\u2800\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\u{E0000}-\u{E0FFF}])/u;
