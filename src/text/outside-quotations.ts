/** The text with everything between quotation marks blanked out, as long as it was. */
export function outsideQuotations(text: string): string {
  if (!/[“„«"]/.test(text)) return text;
  return text.replace(/“[^”]*(?:”|$)|„[^“”]*(?:[“”]|$)|«[^»]*(?:»|$)|"[^"\n]*(?:"|$)/g, (quoted) =>
    quoted.replace(/[^\n]/g, ' '),
  );
}
