import { createHash } from 'node:crypto';
import { defineConfig } from 'astro/config';
import { layerOrder } from './src/build/layer-order.ts';
import { contentFiles } from './src/dev/content-files.ts';
import { editorSchemas } from './src/dev/editor-schemas.ts';
import { problemOverlay } from './src/dev/problem-overlay.ts';
import { searchInDev } from './src/dev/search-index.ts';
import { stylePage } from './src/dev/style-page.ts';
import { contentDirOf } from './src/settings/content-dir.ts';

// Each content folder has a cache of its own, so that two sites can be built at the same time.
const contentDir = contentDirOf(process.cwd());
const cacheName = createHash('sha256').update(contentDir).digest('hex').slice(0, 8);

export default defineConfig({
  trailingSlash: 'always',
  // The default, 'jsx', takes the space between inline elements on separate lines.
  compressHTML: true,
  cacheDir: `./node_modules/.cache/tracker/astro-${cacheName}`,
  prerenderConflictBehavior: 'error',
  integrations: [problemOverlay(), editorSchemas(), stylePage()],
  devToolbar: { enabled: false },
  // The policy of the site allows neither inline styles nor inline scripts.
  build: { inlineStylesheets: 'never', assets: 'assets' },
  // No .env file is read: with DEV=true in one, a build would publish drafts.
  vite: {
    envDir: false,
    plugins: [layerOrder(), contentFiles(), searchInDev()],
    build: { assetsInlineLimit: 0 },
    // Scripts name each other by where they are, so that they work in any folder of a host.
    experimental: {
      renderBuiltUrl: (_, { hostType }) => (hostType === 'js' ? { relative: true } : undefined),
    },
  },
});
