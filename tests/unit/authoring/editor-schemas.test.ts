import { spawn } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { writeEditorSchemas } from '../../../src/authoring/editor-schemas.ts';
import { readContent } from '../../../src/reading/read-content.ts';

const root = join(import.meta.dirname, '../../..');
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'editor-')));
afterAll(() => rmSync(folder, { recursive: true }));

const file = join(folder, 'content/articles/2022-01-26-answer.md');
cpSync(join(root, 'tests/fixtures/site/content'), join(folder, 'content'), { recursive: true });
cpSync(join(root, 'package.json'), join(folder, 'package.json'));
symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
mkdirSync(join(folder, 'src'));
const { content } = await readContent(join(folder, 'content'));
await writeEditorSchemas(content, folder);

test("Astro's language server explains fields, completes ids and shows problems in front matter", async () => {
  const lines = readFileSync(file, 'utf8').replace('kind: brief', 'kind: story').split('\n');
  writeFileSync(file, lines.join('\n'));
  const server = startServer();
  try {
    await server.request('initialize', {
      processId: process.pid,
      rootUri: pathToFileURL(folder).href,
      workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'x' }],
      capabilities: { textDocument: { hover: {}, completion: {}, diagnostic: {} } },
      initializationOptions: {
        typescript: { tsdk: join(root, 'node_modules/typescript/lib') },
        contentIntellisense: true,
      },
    });
    server.notify('initialized', {});
    const uri = pathToFileURL(file).href;
    server.notify('textDocument/didOpen', {
      textDocument: { uri, languageId: 'markdown', version: 1, text: lines.join('\n') },
    });
    const at = (start: string) => ({ line: lines.findIndex((line) => line.startsWith(start)), character: 2 });
    const ask = (method: string, rest: object) => server.request(method, { textDocument: { uri }, ...rest });

    const hover = await ask('textDocument/hover', { position: at('summary:') });
    expect(JSON.stringify(hover)).toContain('One or two sentences for lists');

    const problems = await ask('textDocument/diagnostic', {});
    expect(JSON.stringify(problems)).toMatch(/Valid values[^}]*report/);

    const inEvents = { ...at('events:'), character: 'events: ['.length };
    const completions = await ask('textDocument/completion', { position: inEvents });
    expect(JSON.stringify(completions)).toContain('2022-01-21-geneva-meeting');
  } finally {
    server.stop();
  }
});

/** The language server on standard input and output, spoken to in JSON-RPC. */
function startServer() {
  const program = join(root, 'node_modules/@astrojs/language-server/bin/nodeServer.js');
  const child = spawn(process.execPath, [program, '--stdio'], {
    cwd: folder,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const waiting = new Map<number, (result: unknown) => void>();
  let buffer = Buffer.alloc(0);
  let lastId = 0;
  const send = (message: object) => {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  };
  child.stdout.on('data', (chunk: Buffer) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (;;) {
      const end = buffer.indexOf('\r\n\r\n');
      const length = Number(
        /Content-Length: (\d+)/.exec(buffer.subarray(0, Math.max(0, end)).toString())?.[1],
      );
      if (end < 0 || buffer.length < end + 4 + length) return;
      const message = JSON.parse(buffer.subarray(end + 4, end + 4 + length).toString()) as {
        id?: number;
        method?: string;
        result?: unknown;
      };
      buffer = buffer.subarray(end + 4 + length);
      if (message.method !== undefined && message.id !== undefined) send({ id: message.id, result: null });
      else if (message.id !== undefined) waiting.get(message.id)?.(message.result);
    }
  });
  return {
    request: (method: string, params: object) =>
      new Promise<unknown>((answer) => {
        const id = ++lastId;
        waiting.set(id, answer);
        send({ id, method, params });
      }),
    notify: (method: string, params: object) => send({ method, params }),
    stop: () => child.kill(),
  };
}
