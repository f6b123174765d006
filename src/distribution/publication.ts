/** What feeds, data and citations say of the site as a whole. */
export const publication = {
  name: 'Geneva Track',
  description:
    'A news tracker of the Blinken–Lavrov talks in Geneva (January 2022) and the diplomacy around them: what happened, who said exactly what, and who told it.',
  language: 'en-GB',
  licence: {
    id: 'CC-BY-4.0',
    title: 'Creative Commons Attribution 4.0 International',
    url: 'https://creativecommons.org/licenses/by/4.0/',
  },
} as const;
