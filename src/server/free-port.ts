import { type ServeOptions, type StaticServer, serve } from './static-server.ts';

const portsTried = 20;

export interface ServerOnFreePort {
  server: StaticServer;
  /** If the wanted port was taken: what uses it, and which port is used instead. */
  notice?: string;
}

/**
 * Serves on the wanted port or, if it is taken, on the next free one.
 *
 * @throws Error that says what to do if none of them is free
 */
export async function serveOnFreePort(options: ServeOptions & { port: number }): Promise<ServerOnFreePort> {
  const wanted = options.port;
  const last = Math.min(wanted + portsTried - 1, 65535);
  for (let port = wanted; port <= last; port += 1) {
    const server = await serveUnlessTaken({ ...options, port });
    if (!server) continue;
    if (port === wanted) return { server };
    const occupant = await describeOccupant(options.host ?? 'localhost', wanted);
    return { server, notice: `Port ${wanted} is taken by ${occupant}; using ${port} instead.` };
  }
  const taken = wanted === last ? `Port ${wanted} is taken` : `The ports ${wanted} to ${last} are all taken`;
  throw new Error(`${taken}. Set PORT to another.`);
}

async function serveUnlessTaken(options: ServeOptions): Promise<StaticServer | undefined> {
  try {
    return await serve(options);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') return undefined;
    throw error;
  }
}

/** Something the user will recognise: the title of the page served there. */
async function describeOccupant(host: string, port: number): Promise<string> {
  try {
    const response = await fetch(`http://${host}:${port}/`, { signal: AbortSignal.timeout(2000) });
    const title = /<title[^>]*>([^<]+)<\/title>/i.exec(await response.text())?.[1]?.trim();
    return title ? `a server that shows "${title}"` : 'another web server';
  } catch {
    return 'another program';
  }
}
