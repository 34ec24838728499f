/**
 * Build-time only. Pages with a script of the first frame load nothing else before it: their module becomes the
 * attribute `data-src` of that script, which imports it when the frame is shown.
 */
import type { Plugin } from 'vite'

const FIRST = '<script vite-ignore defer src="/first-frame.js"></script>'

export function loadModuleLater(): Plugin {
  return {
    name: 'holdfast:load-module-later',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        const first = html.match(
          /<script\s+(?:vite-ignore\s+)?defer\s+src="\/first-frame\.js"><\/script>/,
        )?.[0]
        if (first === undefined) return html
        const entry = html.match(/<script type="module"[^>]*\ssrc="([^"]+)"><\/script>/)
        if (!entry?.[1]) throw new Error(`a page with ${FIRST} needs a module`)
        return html
          .replace(entry[0], '')
          .replace(/\s*<link rel="modulepreload"[^>]*>/g, '')
          .replace(first, `<script defer src="/first-frame.js" data-src="${entry[1]}"></script>`)
      },
    },
  }
}
