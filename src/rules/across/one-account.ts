import { writtenIn } from '../../content-model/content.ts';
import { namesOf, plainName } from '../../content-model/entry-names.ts';
import { originatorOf } from '../../content-model/originator.ts';
import { atField, type ContentRule } from '../rule.ts';

/** Events at which two sides met or spoke: each may have its own account. */
const kindsWithSides: readonly unknown[] = ['meeting', 'call'];

/** Every meeting and call says whose accounts there are, and whose was looked for in vain. */
export const oneAccount: ContentRule = {
  name: 'one-account',
  summary:
    'a meeting or a call that does not say in told_by whose accounts there are, or says that one was not found while it cites it',
  severity: 'error',
  check(content) {
    const sources = new Map(writtenIn(content, 'sources').map((source) => [source.id, source]));
    const parties = new Map(writtenIn(content, 'parties').map(({ id, fields }) => [id, namesOf(fields)]));
    return writtenIn(content, 'events').flatMap((event) => {
      const { kind, parties: present = [], told_by, sources: listed = [] } = event.fields;
      if (told_by === undefined) {
        return kindsWithSides.includes(kind) && present.length > 1 && event.fields.title !== undefined
          ? [
              atField(
                event,
                ['kind'],
                'this does not say whose accounts of it there are. Add told_by: { accounts: [party-id, other-party-id] }, or what was looked for in vain: told_by: { accounts: [party-id], searched: [{ party: other-party-id, on: 2026-11-30 }] }',
              ),
            ]
          : [];
      }
      const cited = [...listed, ...event.body.citations.map(({ source }) => source)];
      const originators = new Map(
        cited.flatMap((id) => {
          const { publisher, original } = sources.get(id)?.fields ?? {};
          return publisher === undefined ? [] : [[plainName(originatorOf({ publisher, original })), id]];
        }),
      );
      return (told_by.searched ?? []).flatMap(({ party }, index) => {
        const path = ['told_by', 'searched', index, 'party'];
        if (told_by.accounts.includes(party))
          return [atField(event, path, `"${party}" is among the accounts too. Take one of the two out`)];
        const source = parties
          .get(party)
          ?.map((known) => originators.get(plainName(known)))
          .find(Boolean);
        return source === undefined
          ? []
          : [
              atField(
                event,
                path,
                `the event cites an account of "${party}": content/sources/${source}.md. Move it to accounts`,
              ),
            ];
      });
    });
  },
};
