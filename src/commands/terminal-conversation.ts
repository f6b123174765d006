import { createInterface } from 'node:readline/promises';
import type { Conversation } from '../authoring/interview.ts';

/** Thrown when somebody ends the questions, with Ctrl+C or Ctrl+D. */
export class ConversationEnded extends Error {
  constructor() {
    super('The questions were broken off; nothing was written');
    this.name = 'ConversationEnded';
  }
}

/** A conversation on this terminal; the Tab key completes suggestions. Close it to let the process end. */
export function terminalConversation(): Conversation & { close(): void } {
  let suggestions: readonly string[] = [];
  const reader = createInterface({
    input: process.stdin,
    output: process.stdout,
    completer: (line: string): [string[], string] => {
      const last = line.split(/[,;]\s*/).at(-1) ?? '';
      return [completions(last, suggestions), last];
    },
  });
  const ended = new Promise<never>((_, refuse) => {
    reader.once('close', () => refuse(new ConversationEnded()));
  });
  ended.catch(() => {});
  return {
    ask(prompt, offered) {
      suggestions = offered;
      return Promise.race([reader.question(prompt), ended]);
    },
    say: (line) => console.log(line),
    close: () => reader.close(),
  };
}

/** What begins with the letters written, or else the one suggestion that has them inside: `anna-berg` for `Lav`. */
export function completions(written: string, suggestions: readonly string[]): string[] {
  const wanted = written.toLowerCase();
  const begun = suggestions.filter((word) => word.toLowerCase().startsWith(wanted));
  if (begun.length > 0) return begun;
  // The terminal puts what several have in common in the place of what was written, so only one is offered here.
  const inside = suggestions.filter((word) => word.toLowerCase().includes(`-${wanted}`));
  return inside.length === 1 ? inside : [];
}
