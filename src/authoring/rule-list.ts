import { securityTextRule } from '../checking/security-text.ts';
import type { RuleInfo } from '../content-model/problem.ts';
import { fieldRules } from '../content-model/schema-problems.ts';
import { tooDeep } from '../markdown/limits.ts';
import { layoutRules } from '../markdown/plugins/accidental-layout.ts';
import { citationForm } from '../markdown/plugins/citations.ts';
import { directiveRules } from '../markdown/plugins/directives.ts';
import { headingLevel } from '../markdown/plugins/headings.ts';
import { imageRule } from '../markdown/plugins/images.ts';
import { emptyLink, linkTarget } from '../markdown/plugins/links.ts';
import { listNumbers } from '../markdown/plugins/list-numbers.ts';
import { unusedNote } from '../markdown/plugins/notes.ts';
import { quotationRules } from '../markdown/plugins/quotations.ts';
import { rawHtml } from '../markdown/plugins/raw-html.ts';
import { visibleMark } from '../markdown/plugins/visible-marks.ts';
import { fileRules } from '../reading/content-files.ts';
import { frontMatterRule } from '../reading/explain-yaml.ts';
import { characterRules } from '../reading/find-hidden-characters.ts';
import { lookAlike } from '../reading/find-look-alikes.ts';
import { mergeMark } from '../reading/find-merge-marks.ts';
import { pageRules } from '../reading/page-problems.ts';
import { byteRules } from '../reading/read-entry.ts';
import { missingSettings } from '../reading/read-settings.ts';
import { redirectRule } from '../reading/redirects.ts';
import { wrongFolder } from '../reading/wrong-folder.ts';
import { pageRemoved } from '../revision/changes-since.ts';
import { uncorrectedChange } from '../revision/correction-problems.ts';
import { contentRules } from '../rules/content-rules.ts';
import { entryRules } from '../rules/entry-rules.ts';

/** Rules that are applied at the same time. */
export interface RuleGroup {
  title: string;
  /** What a reader of docs/rules.md must know about them. */
  note?: string;
  rules: readonly RuleInfo[];
}

/** Everything that can be reported, in the order of docs/rules.md. */
export const ruleGroups: readonly RuleGroup[] = [
  {
    title: 'While a file is read',
    rules: [
      ...Object.values(fileRules),
      missingSettings,
      ...Object.values(byteRules),
      ...Object.values(characterRules),
      lookAlike,
      mergeMark,
      frontMatterRule,
      wrongFolder,
      ...Object.values(fieldRules),
      tooDeep,
      rawHtml,
      linkTarget,
      emptyLink,
      imageRule,
      headingLevel,
      ...Object.values(layoutRules),
      listNumbers,
      visibleMark,
      unusedNote,
      citationForm,
      ...Object.values(directiveRules),
      ...Object.values(quotationRules),
      ...Object.values(pageRules),
      redirectRule,
    ],
  },
  { title: 'Within one entry', rules: entryRules },
  { title: 'Across entries', rules: contentRules },
  {
    title: 'Against a revision',
    note: 'Applied by `npm run check -- --since REF`. Grades, from the least: typo (a spelling, with every number as it was), clarification (other words in a title), substance (a date, a figure, the words, speaker or source of a quotation).',
    rules: [uncorrectedChange, pageRemoved],
  },
  { title: 'Around the content', rules: [securityTextRule] },
];
