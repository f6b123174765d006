import { createServer } from 'node:http';
import type { AddressInfo, Server } from 'node:net';
import { createServer as createSocketServer } from 'node:net';
import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { serveOnFreePort } from '../../../src/server/free-port.ts';

const host = '127.0.0.1';

test('a free port is used silently', async () => {
  const { server, notice } = await serveOnFreePort({ root: tmpdir(), host, port: 0 });
  await server.close();
  expect(notice).toBeUndefined();
});

test('a taken port is named, with what is served there and the port used instead', async () => {
  const occupant = createServer((_request, response) => response.end('<title> Another site </title>'));
  const taken = await listen(occupant);
  const { server, notice } = await serveOnFreePort({ root: tmpdir(), host, port: taken });
  await server.close();
  occupant.close();
  occupant.closeAllConnections();
  expect(server.port).toBeGreaterThan(taken);
  expect(notice).toBe(
    `Port ${taken} is taken by a server that shows "Another site"; using ${server.port} instead.`,
  );
});

test('a program that does not speak HTTP is called another program', async () => {
  const occupant = createSocketServer((socket) => socket.destroy());
  const taken = await listen(occupant);
  const { server, notice } = await serveOnFreePort({ root: tmpdir(), host, port: taken });
  await server.close();
  occupant.close();
  expect(notice).toContain(`Port ${taken} is taken by another program`);
});

test('where no port is free, it says what to set', async () => {
  // The last one there is; where another program has it, it is taken all the same.
  const occupant = createSocketServer();
  await new Promise<void>((ready) => {
    occupant.once('error', () => ready()).listen(65535, host, ready);
  });
  await expect(serveOnFreePort({ root: tmpdir(), host, port: 65535 })).rejects.toThrow(
    'Port 65535 is taken. Set PORT to another.',
  );
  occupant.close();
});

function listen(server: Server): Promise<number> {
  return new Promise((ready) => {
    server.listen(0, host, () => ready((server.address() as AddressInfo).port));
  });
}
