/**
 * Content Security Policy of every page: the site's own files and nothing else. A data block of JSON-LD is not
 * executed, so `script-src` does not concern it (CSP 3, section 6.1.11).
 */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');

/** JSON that may stand in a `<script>`: no `<`, so neither `</script>` nor `<!--` (HTML, 4.12.1.3). */
export function inlineJson(value: object): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
