/** A value of a table; a list is written with `; ` between its items. */
export type CsvValue = string | number | readonly string[] | undefined | null;

/**
 * A table as CSV (RFC 4180): lines end with CRLF, the first has the names.
 * Spreadsheet programs run what begins with = + - or @ as a formula, so an apostrophe is put before such a value.
 */
export function writeCsv(names: readonly string[], rows: readonly (readonly CsvValue[])[]): string {
  return [names, ...rows].map((row) => `${row.map(csvField).join(',')}\r\n`).join('');
}

function csvField(value: CsvValue): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = typeof value === 'string' ? value : value.join('; ');
  const safe = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
