import type { Severity } from '../content-model/problem.ts';

/** What the dev server tells the browser. The names of the messages are the same on both sides. */
export const messages = {
  ask: 'tracker:ask',
  state: 'tracker:state',
  changed: 'tracker:changed',
} as const;

/** What is wrong in the content, and which pages are only seen while writing. */
export interface DevState {
  problems: DevProblem[];
  /** Addresses of entries that are shown as they were when their files last had no error, or not at all. */
  heldBack: string[];
  /** Whether the place of a problem can be opened. */
  isEditorKnown: boolean;
  /** Addresses of drafts. */
  drafts: string[];
}

export interface DevProblem {
  severity: Severity;
  /** The very line that `npm run check` prints. */
  line: string;
  /** `content/events/x.md:6:3`, with which the line begins. */
  place: string;
}

/** What a page asks when it is there. */
export interface Question {
  /** When it was asked for, in milliseconds since 1970: what was saved since then is not on it. */
  askedAt: number;
}
