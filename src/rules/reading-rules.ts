/** What is looked at while a file is found, opened and taken apart. */
export const readingRules: readonly { name: string; summary: string }[] = [
  { name: 'empty-content', summary: 'a content folder that is missing or has no articles' },
  { name: 'missing-settings', summary: 'a content folder without site.yaml' },
  { name: 'missing-page', summary: 'a content folder without pages/home.md or pages/about.md' },
  {
    name: 'ignored-file',
    summary: 'a file that would be left out of the site: no .md, in no collection, hidden',
  },
  { name: 'id-form', summary: 'a file name that is not lower-case kebab-case' },
  { name: 'unreadable-file', summary: 'a file that cannot be opened' },
  { name: 'file-size', summary: 'a file of more than 256 KB' },
  { name: 'file-encoding', summary: 'a file that is not UTF-8' },
  {
    name: 'hidden-character',
    summary: 'an invisible character that changes what is read or found, written out or as an escape',
  },
  { name: 'lost-character', summary: 'a character that was lost in a conversion (U+FFFD)' },
  { name: 'front-matter', summary: 'front matter that is missing, not closed, or not plain YAML' },
  { name: 'missing-field', summary: 'a required field that is not there' },
  { name: 'field-value', summary: 'a value that is not in the form its field asks for' },
  { name: 'unknown-key', summary: 'a field that does not exist, with the nearest one or its new name' },
  { name: 'too-deep', summary: 'nesting or marks beyond what any text needs' },
  { name: 'raw-html', summary: 'HTML in a body' },
  { name: 'link-target', summary: 'a link that is neither an address, a page of this site nor a record' },
  { name: 'image', summary: 'a picture from elsewhere, or without a text for those who do not see it' },
  { name: 'heading-level', summary: 'a first-level heading in a body' },
  {
    name: 'citation-form',
    summary: 'a citation that is not [@source-id], is not closed, or stands in a heading or a link',
  },
  { name: 'unknown-directive', summary: 'a ::: block other than :::quote' },
  { name: 'quotation-form', summary: 'a quotation whose first line cannot be read' },
  { name: 'quotation-id', summary: 'a quotation without an id, or with one that is taken' },
  { name: 'quotation-place', summary: 'a quotation inside a list or another block' },
  { name: 'quotation-unclosed', summary: 'a quotation that is never closed' },
  { name: 'quotation-content', summary: 'a quotation without words, or with other things than words' },
  {
    name: 'placeholder',
    summary: 'a placeholder such as {counts} in a page of the site that stands for nothing',
  },
  { name: 'missing-heading', summary: 'a page of the site without a heading to which other pages lead' },
  { name: 'redirect', summary: 'a line of redirects.yaml that is not a redirect' },
];

/** What is looked at when content is compared with a revision: `npm run check -- --since REF`. */
export const revisionRules: readonly { name: string; summary: string }[] = [
  {
    name: 'uncorrected-change',
    summary:
      'a published statement, title, date or figure that changed without an entry in corrections of its grade; a warning for other words of the text, summary or outcome that changed while neither updated nor corrections says so',
  },
  { name: 'page-removed', summary: 'a published page that is gone, or a draft again, without a redirect' },
];

/** What `npm run check` looks at besides the content. */
export const surroundingRules: readonly { name: string; summary: string }[] = [
  {
    name: 'security-text',
    summary: 'public/.well-known/security.txt that has run out, is about to, or does not say when it will',
  },
];
