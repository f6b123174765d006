import { expect, test } from 'vitest';
import { windowEditor } from '../../../src/dev/editor.ts';

test.each([
  [{}, [], undefined],
  [{}, ['bash', 'vim', 'opencode'], undefined],
  [{}, ['bash', 'code'], 'code'],
  [{}, ['/Applications/Visual Studio Code.app/Contents/MacOS/Electron'], 'code'],
  [{}, ['Code.exe'], 'code'],
  [{ TERM_PROGRAM: 'vscode' }, [], 'code'],
  [{ EDITOR: 'kate' }, ['code'], 'kate'],
  [{ EDITOR: 'kate', VISUAL: 'gvim' }, [], 'gvim'],
  [{ EDITOR: 'kate', VISUAL: '' }, [], 'kate'],
  [{ VISUAL: 'gvim', LAUNCH_EDITOR: 'zed' }, [], 'zed'],
  [{ EDITOR: 'code --wait' }, [], 'code'],
  [{ EDITOR: '/usr/bin/vim' }, [], undefined],
  [{ EDITOR: 'nano -w' }, ['code'], 'code'],
])('where the environment is %j and %j run, the editor is %s', async (env, running, editor) => {
  expect(await windowEditor(env, async () => running)).toBe(editor);
});
