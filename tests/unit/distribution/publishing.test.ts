import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const projectFolder = join(import.meta.dirname, '../../..');
const read = (file: string) => readFileSync(join(projectFolder, file), 'utf8');

describe('deploy/Containerfile', () => {
  const lines = read('deploy/Containerfile')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const instructions = lines.map((line) => line.split(' ', 1)[0]);

  test('begins from an image of one version', () => {
    expect(lines[0]).toMatch(/^ARG NGINX=[a-z.]+\/[a-z/-]+:\d+\.\d+\.\d+-alpine$/);
    expect(lines[1]).toMatch(/^FROM \$\{NGINX\}$/);
  });

  test('copies the site and its configuration alone, fetches nothing, and ends as a user who is not root', () => {
    expect(lines.filter((line) => line.startsWith('COPY')).map((line) => line.split(' ').slice(2))).toEqual([
      ['deploy/nginx.conf', '/etc/nginx/conf.d/default.conf'],
      ['dist', '/var/www/geneva-track'],
    ]);
    expect(instructions).not.toContain('ADD');
    expect(read('deploy/Containerfile')).not.toMatch(/^RUN .*(curl|wget|apk|apt|npm)/m);
    expect(lines.findLast((line) => line.startsWith('USER'))).toBe('USER 101');
  });

  test('sends nothing else of the project to the builder', () => {
    expect(read('.dockerignore').trim().split('\n')).toEqual(['*', '!dist', '!deploy/nginx.conf']);
  });

  test('changes every port of the configuration that root would be needed for', () => {
    const ports = [...read('deploy/nginx.conf').matchAll(/listen (.*);/g)].map(([, port]) => port);
    expect(ports).toEqual(['80', '[::]:80']);
  });
});

interface Workflow {
  permissions?: Record<string, string>;
  jobs: Record<
    string,
    {
      if?: string;
      permissions?: Record<string, string>;
      'timeout-minutes'?: number;
      steps: { uses?: string; run?: string; with?: Record<string, unknown> }[];
    }
  >;
}

const workflows = readdirSync(join(projectFolder, '.github/workflows'));

describe.each(workflows)('.github/workflows/%s', (name) => {
  const workflow = parse(read(`.github/workflows/${name}`)) as Workflow;
  const jobs = Object.values(workflow.jobs);

  test('may read the repository, and no more unless a job says what for', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    const granted = jobs.map(({ permissions = {} }) => permissions);
    const known = [{}, { contents: 'write' }, { pages: 'write', 'id-token': 'write' }];
    for (const permissions of granted) expect(known).toContainEqual(permissions);
  });

  test('names actions by the digest of their commit, with the version behind it', () => {
    const used = [...read(`.github/workflows/${name}`).matchAll(/uses: (.*)/g)].map(([, action]) => action);
    expect(used.length).toBeGreaterThan(0);
    for (const action of used) expect(action).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('ends a job that hangs, and puts nothing that others write into a command', () => {
    for (const job of jobs) {
      expect(job['timeout-minutes']).toBeGreaterThan(0);
      for (const { run = '' } of job.steps) expect(run).not.toContain('${{');
    }
  });
});

test('a build is published where the repository says, and nowhere unless it does', () => {
  const { jobs } = parse(read('.github/workflows/publish.yml')) as Workflow;
  expect(Object.entries(jobs).map(([name, job]) => [name, job.if])).toEqual([
    ['build', "vars.PUBLISH_TO != ''"],
    ['github-pages', "vars.PUBLISH_TO == 'github-pages'"],
    ['other-host', "vars.PUBLISH_TO == 'netlify' || vars.PUBLISH_TO == 'cloudflare'"],
  ]);
  expect(read('.github/workflows/publish.yml')).toMatch(/npx --yes netlify-cli@\d+\.\d+\.\d+ /);
  expect(read('.github/workflows/publish.yml')).toMatch(/npx --yes wrangler@\d+\.\d+\.\d+ /);
});
