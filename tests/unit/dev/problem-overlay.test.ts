import { EventEmitter } from 'node:events';
import { expect, test, vi } from 'vitest';
import { messages } from '../../../src/dev/dev-messages.ts';
import { answerPages } from '../../../src/dev/problem-overlay.ts';

test('a check that fails while a page asks is logged, and does not end the server', async () => {
  const pages = new EventEmitter();
  const printed: string[] = [];
  const state = () => Promise.reject(new Error('EACCES: content/events'));
  answerPages(pages as never, state, { at: 0 }, { error: (message) => printed.push(message) });
  pages.emit(messages.ask, { askedAt: 0 }, { send: () => {} });
  await vi.waitFor(() => expect(printed).toEqual([expect.stringContaining('EACCES: content/events')]));
});
