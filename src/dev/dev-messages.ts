import type { Severity } from '../content-model/problem.ts';

/** Messages from the dev server to the browser. Both sides use the same names. */
export const messages = {
  ask: 'tracker:ask',
  state: 'tracker:state',
  changed: 'tracker:changed',
} as const;

/** What is wrong in the content, and which pages exist only in dev. */
export interface DevState {
  problems: DevProblem[];
  /** Addresses of entries that are shown in their last error-free version, or not at all. */
  heldBack: string[];
  /** Whether an editor is known that can open the position of a problem. */
  isEditorKnown: boolean;
  /** Addresses of drafts. */
  drafts: string[];
}

export interface DevProblem {
  severity: Severity;
  /** The line exactly as `npm run check` prints it. */
  line: string;
  /** `content/events/x.md:6:3`, the beginning of the line. */
  place: string;
}

/** What a page asks once it has loaded. */
export interface Question {
  /** When the page was requested, in milliseconds since 1970: it shows nothing that was saved later. */
  askedAt: number;
}
