/**
 * Invisible characters that change what is read, searched or compared: controls, direction marks, zero-width spaces,
 * soft hyphens. Joiners are allowed because some scripts need them.
 */
export const hiddenCharacter =
  /(?![\t\n])[\p{Cc}\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB]/u;
