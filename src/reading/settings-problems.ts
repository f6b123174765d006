import type { Collection } from '../content-model/collections.ts';
import { nouns, withArticle } from '../content-model/collections.ts';
import { type Content, settingsFile } from '../content-model/content.ts';
import type { Position, Problem } from '../content-model/problem.ts';
import { didYouMean } from '../text/nearest.ts';
import { shownFile } from './content-files.ts';

/** Problems with settings that name something the content does not have. */
export function settingsProblems(
  { settings, ids, pictures, folder }: Content,
  contentDir: string,
  positions: Readonly<Record<string, Position>>,
): Problem[] {
  if (!settings) return [];
  const problem = (field: string, rule: string, message: string): Problem => ({
    file: shownFile(contentDir, settingsFile),
    ...(positions[field] ?? { line: 1, column: 1 }),
    rule,
    severity: 'error',
    message: `${field}: ${message}`,
  });
  const reference = (field: string, to: Collection, id: string): Problem[] =>
    ids[to].has(id)
      ? []
      : [
          problem(
            field,
            'unknown-reference',
            `"${id}" is not ${withArticle(nouns[to])}.${didYouMean(id, ids[to])} Add ${folder}/${to}/${id}.md if it is new.`,
          ),
        ];
  const { picture } = settings.card;
  return [
    ...reference('pivotal_event', 'events', settings.pivotal_event),
    ...reference('default_place', 'places', settings.default_place),
    ...(picture === undefined || pictures.has(picture)
      ? []
      : [
          problem(
            'card.picture',
            'missing-picture',
            `"${picture}" is not in ${folder}/pictures.${didYouMean(picture, pictures)} Put the file there, or correct its name`,
          ),
        ]),
    ...(settings.scope.from <= settings.scope.to
      ? []
      : [
          problem(
            'scope.to',
            'date-order',
            `${settings.scope.to} is before ${settings.scope.from}. Exchange the two`,
          ),
        ]),
  ];
}
