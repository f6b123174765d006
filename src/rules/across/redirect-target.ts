import { entryPath } from '../../content-model/addresses.ts';
import { collections } from '../../content-model/collections.ts';
import { redirectsFile } from '../../content-model/content.ts';
import { didYouMean } from '../../text/nearest.ts';
import type { ContentRule } from '../rule.ts';

/** A redirect leads from an address that is free to an entry that is there, in one step. */
export const redirectTarget: ContentRule = {
  name: 'redirect-target',
  summary: 'a redirect to an entry that does not exist, from one that does, or from what never was one',
  severity: 'error',
  check(content) {
    const addresses = new Set(
      collections.flatMap((collection) =>
        [...content.ids[collection]].map((id) => entryPath(collection, id)),
      ),
    );
    const drafts = new Set(
      collections.flatMap((collection) =>
        content.entries[collection]
          .filter(({ data }) => data.draft)
          .map(({ id }) => entryPath(collection, id)),
      ),
    );
    return content.redirects.flatMap(({ from, to, position }) => {
      const report = (message: string) => [
        { file: `${content.folder}/${redirectsFile}`, ...position, message },
      ];
      const [, folder, id = '', ...more] = from.split('/');
      if (!collections.some((known) => known === folder) || id === '' || more.join() !== '')
        return report(`${from} never was the address of an entry. Write it as /articles/old-name/`);
      if (addresses.has(from))
        return report(`${from} is the address of an entry. Take the redirect away, or rename the entry`);
      if (!addresses.has(to)) {
        return report(
          `${to} is not the address of an entry.${didYouMean(to, addresses)} Write where the entry is now`,
        );
      }
      if (drafts.has(to)) return report(`${to} is a draft and has no page. Publish it first`);
      return [];
    });
  },
};
