import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { collections } from '../content-model/collections.ts';
import { redirectsFile, settingsFile } from '../content-model/content.ts';
import type { EntryIdentity } from '../content-model/entry.ts';
import { idPattern } from '../content-model/ids.ts';
import type { Problem, RuleInfo } from '../content-model/problem.ts';
import { neededPages, type PageId, pageIds } from '../content-model/site-page.ts';
import { idFrom } from '../text/ascii-letters.ts';
import { nearest } from '../text/nearest.ts';

export const fileRules = {
  emptyContent: {
    name: 'empty-content',
    summary: 'a content folder that is missing or has no articles',
    severity: 'error',
  },
  missingPage: {
    name: 'missing-page',
    summary: 'a content folder without pages/home.md or pages/about.md',
    severity: 'error',
  },
  ignoredFile: {
    name: 'ignored-file',
    summary: 'a file that would be left out of the site: no .md, in no collection, hidden',
    severity: 'error',
  },
  idForm: { name: 'id-form', summary: 'a file name that is not lower-case kebab-case', severity: 'error' },
  unreadableFile: { name: 'unreadable-file', summary: 'a file that cannot be opened', severity: 'error' },
} as const satisfies Record<string, RuleInfo>;

/** Other files that belong in the content folder. */
const otherFiles = new Set(['README.md', 'LICENSE', redirectsFile, settingsFile, 'words.txt']);

/** Folders without entries: pictures, and the site's own icons. */
export const picturesFolder = 'pictures';
export const identityFolder = 'identity';
const pagesFolder = 'pages';

export interface ContentFile extends EntryIdentity {
  /** Path on this machine. */
  absolutePath: string;
}

/** A file of the folder `pages`. */
export interface PageFile extends Omit<ContentFile, 'collection'> {
  collection: 'pages';
  id: PageId;
}

/** Path of a file in a content folder as shown in messages: relative to the working folder, with forward slashes. */
export function shownFile(contentDir: string, file = ''): string {
  return path.relative(process.cwd(), path.join(contentDir, file)).split(path.sep).join('/');
}

/**
 * Lists the entry files under a content folder, sorted by path. Any other file is a problem, because an article in a
 * file that is silently skipped would never appear.
 */
export async function listContentFiles(
  contentDir: string,
): Promise<{ files: ContentFile[]; pages: PageFile[]; problems: Problem[] }> {
  const files: ContentFile[] = [];
  const pages: PageFile[] = [];
  const top = shownFile(contentDir);
  const problems: Problem[] = [];
  const found = await readdir(contentDir, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => error,
  );
  if (found instanceof Error) {
    const message = `there is no folder ${contentDir}. Make one with npm run new -- tracker ${top}`;
    const problem =
      found.code === 'ENOENT' ? fileProblem(top, fileRules.emptyContent, message) : unreadable(top, found);
    return { files, pages, problems: [problem] };
  }
  for (const item of found) {
    if (item.isDirectory()) continue;
    const absolutePath = path.join(item.parentPath, item.name);
    const relative = path.relative(contentDir, absolutePath).split(path.sep).join('/');
    const file = `${top}/${relative}`;
    const [folder = ''] = relative.split('/');
    if (/(?:^|\/)\./.test(relative)) {
      if (relative.endsWith('.md') && collections.some((known) => known === folder)) {
        const message = `files and folders whose names begin with a dot are left out. Rename it, or move it out of ${top}`;
        problems.push(fileProblem(file, fileRules.ignoredFile, message));
      }
      continue;
    }
    if (!item.isFile() && !(await leadsToFile(absolutePath))) {
      const message = 'this is no file, or a link that leads to none. Take it away, or put the file here';
      problems.push(fileProblem(file, fileRules.ignoredFile, message));
      continue;
    }
    if (!relative.includes('/')) {
      if (!otherFiles.has(relative)) {
        problems.push(
          fileProblem(
            file,
            fileRules.ignoredFile,
            `this file is in no collection and would be left out. Move it into a folder such as ${top}/articles`,
          ),
        );
      }
      continue;
    }
    if (folder === picturesFolder || folder === identityFolder) continue;
    if (folder === pagesFolder) {
      const id = pageIds.find((known) => relative === `${pagesFolder}/${known}.md`);
      if (id) pages.push({ collection: 'pages', id, file, absolutePath });
      else problems.push(fileProblem(file, fileRules.ignoredFile, noSuchPage(item.name)));
      continue;
    }
    const collection = collections.find((known) => known === folder);
    if (!collection) {
      const meant = nearest(folder, collections);
      problems.push(
        fileProblem(
          file,
          fileRules.ignoredFile,
          `"${folder}" is not a collection, so this file would be left out. ${meant ? `Did you mean ${top}/${meant}?` : `The collections are: ${collections.join(', ')}`}`,
        ),
      );
      continue;
    }
    const problem = nameProblem(file, item.name, top);
    if (problem) problems.push(problem);
    else files.push({ collection, id: item.name.slice(0, -'.md'.length), file, absolutePath });
  }
  if (!files.some(({ collection }) => collection === 'articles')) {
    problems.push(
      fileProblem(
        `${top}/articles`,
        fileRules.emptyContent,
        `there are no articles, and the site would be empty. Add a file such as ${top}/articles/2031-05-14-first-report.md`,
      ),
    );
  }
  for (const id of neededPages) {
    if (pages.some((page) => page.id === id)) continue;
    const message = `this page of the site is missing. Write it: title and description in front matter, and the text below. npm run new -- tracker DIR makes one to begin from`;
    problems.push(fileProblem(`${top}/${pagesFolder}/${id}.md`, fileRules.missingPage, message));
  }
  for (const list of [files, pages]) list.sort((a, b) => (a.file < b.file ? -1 : 1));
  return { files, pages, problems };
}

function noSuchPage(name: string): string {
  const meant = nearest(name.replace(/\.md$/, ''), pageIds);
  return `the site has no such page, so this file would be left out. ${meant ? `Did you mean ${meant}.md?` : `The pages are: ${pageIds.join(', ')}`}`;
}

function nameProblem(file: string, name: string, top: string): Problem | undefined {
  if (!name.endsWith('.md')) {
    // Editors on Windows make x.md.txt of x.md.
    const stem = name.replace(/\.[^.]*$/, '').replace(/\.(?:md|markdown)$/i, '');
    return fileProblem(
      file,
      fileRules.ignoredFile,
      `only files that end in .md are read, so this one would be left out. Rename it to ${stem}.md, or move it out of ${top}`,
    );
  }
  const id = name.slice(0, -'.md'.length);
  if (id === 'README') {
    const message = `a README would become an entry here. Move what it says to ${top}/README.md`;
    return fileProblem(file, fileRules.ignoredFile, message);
  }
  if (idPattern.test(id)) return undefined;
  const suggestion = idFrom(id);
  const draft = id.startsWith('_')
    ? ' To keep it out of the site, write draft: true in its front matter.'
    : '';
  return fileProblem(
    file,
    fileRules.idForm,
    `"${id}" cannot be an id. Use lower-case letters a–z, digits and single hyphens${suggestion ? `: rename the file to ${suggestion}.md` : ''}.${draft}`,
  );
}

async function leadsToFile(place: string): Promise<boolean> {
  return stat(place).then(
    (found) => found.isFile(),
    () => false,
  );
}

/** A file or folder that exists but cannot be read. */
export function unreadable(file: string, { code, message }: NodeJS.ErrnoException): Problem {
  const told = `this cannot be opened (${code ?? message}). Check its permissions and its size`;
  return fileProblem(file, fileRules.unreadableFile, told);
}

function fileProblem(file: string, { name, severity }: RuleInfo, message: string): Problem {
  return { file, line: 1, column: 1, rule: name, severity, message };
}
