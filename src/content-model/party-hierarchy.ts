/**
 * The state or body at the top of a party's hierarchy: the party itself if it belongs to none.
 *
 * @param partOf what a party belongs to; undefined if it belongs to none
 */
export function outermostParty(party: string, partOf: (id: string) => string | undefined): string {
  const seen = new Set<string>();
  let id = party;
  while (!seen.has(id)) {
    seen.add(id);
    id = partOf(id) ?? id;
  }
  return id;
}
