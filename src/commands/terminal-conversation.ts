import { createInterface } from 'node:readline/promises';
import type { Conversation } from '../authoring/interview.ts';

/** A conversation on this terminal; the Tab key completes suggestions. Close it to let the process end. */
export function terminalConversation(): Conversation & { close(): void } {
  let suggestions: readonly string[] = [];
  const reader = createInterface({
    input: process.stdin,
    output: process.stdout,
    completer: (line: string): [string[], string] => {
      const last = line.split(/[,;]\s*/).at(-1) ?? '';
      return [suggestions.filter((word) => word.startsWith(last)), last];
    },
  });
  const ended = new Promise<never>((_, refuse) => {
    reader.once('close', () => refuse(new Error('the questions were broken off; nothing was written')));
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
