import type { Body } from '../content-model/body.ts';
import type { LocalProblem, Position, RuleInfo } from '../content-model/problem.ts';
import { neededHeadings, type PageId, placeholderPattern, placeholders } from '../content-model/site-page.ts';
import { directiveRules } from '../markdown/plugins/directives.ts';
import { didYouMean } from '../text/nearest.ts';

export const pageRules = {
  placeholder: {
    name: 'placeholder',
    summary: 'a placeholder such as {counts} in a page of the site that does not exist',
    severity: 'error',
  },
  missingHeading: {
    name: 'missing-heading',
    summary: 'a page of the site without a heading to which other pages lead',
    severity: 'error',
  },
} as const satisfies Record<string, RuleInfo>;

/** Problems that only the body of a site page can have. */
export function pageProblems(id: PageId, { passages, quotations, headings }: Body): LocalProblem[] {
  const problem = (
    { line, column }: Position,
    rule: RuleInfo,
    message: string,
    words?: string,
  ): LocalProblem => ({
    line,
    column,
    rule: rule.name,
    severity: rule.severity,
    message,
    ...(words !== undefined && { words }),
  });
  return [
    ...passages.flatMap((passage) =>
      [...passage.text.matchAll(placeholderPattern)]
        .filter(([, name]) => !placeholders.some((known) => known === name))
        .map(([words, name = '']) =>
          problem(
            passage,
            pageRules.placeholder,
            `"${words}" stands for nothing.${didYouMean(name, placeholders)} Write one of: ${placeholders.map((known) => `{${known}}`).join(', ')}`,
            words,
          ),
        ),
    ),
    ...quotations.map((quotation) =>
      problem(
        quotation,
        directiveRules.place,
        'a page of the site holds no quotation. Put it into the event at which the words were said, and link to it there',
      ),
    ),
    ...(neededHeadings[id] ?? [])
      .filter((anchor) => !headings.some((heading) => heading.id === anchor))
      .map((anchor) =>
        problem(
          { line: 1, column: 1 },
          pageRules.missingHeading,
          `other pages lead to a heading #${anchor} here, and this page has no such heading. Write one such as ## Words of the heading {#${anchor}}`,
        ),
      ),
  ];
}
