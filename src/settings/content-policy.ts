/**
 * The Content Security Policy of every page. Reading pages run no script at all; only the search page may run
 * the site's own and Pagefind's WebAssembly. Connections to the site itself are open on every page: nothing on a
 * reading page could make one, and tools that look at a page (Lighthouse reads robots.txt from it) are held by its policy.
 */
export function contentPolicy({ runsSearch }: { runsSearch: boolean }): string {
  return [
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    ...(runsSearch ? ["script-src 'self' 'wasm-unsafe-eval'"] : []),
    "require-trusted-types-for 'script'",
  ].join('; ');
}
