/**
 * The Content Security Policy of every page. Ordinary pages run no script at all; only the search page may run the
 * site's own scripts and Pagefind's WebAssembly. Every page may connect to the site itself: nothing on an ordinary page
 * could do so, and tools that inspect a page are held by its policy (Lighthouse reads robots.txt from it).
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
