import type { EntryRule } from '../rule.ts';

/** Levels of headings go down one at a time, so that the outline a screen reader gives makes sense. */
export const headingSkipped: EntryRule = {
  name: 'heading-skipped',
  summary: 'a heading more than one level below the one before it',
  severity: 'error',
  check({ body }) {
    return body.headings.flatMap(({ depth, text, line, column }, index) => {
      const before = index === 0 ? 1 : (body.headings[index - 1]?.depth ?? 1);
      return depth > before + 1
        ? [
            {
              line,
              column,
              message: `the heading "${text}" is on level ${depth}, and ${index === 0 ? 'the first one of a text is on level 2' : `the one before it on level ${before}`}. Write ${'#'.repeat(before + 1)} here`,
            },
          ]
        : [];
    });
  },
};
