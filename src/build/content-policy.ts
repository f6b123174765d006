/**
 * The Content Security Policy of every page. Reading pages run no script at all; only the search page may run
 * the site's own and Pagefind's WebAssembly.
 */
export function contentPolicy({ runsSearch }: { runsSearch: boolean }): string {
  return [
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    ...(runsSearch ? ["script-src 'self' 'wasm-unsafe-eval'", "connect-src 'self'"] : []),
    "require-trusted-types-for 'script'",
  ].join('; ');
}
