/**
 * Build-time only. Observer and relay run in every page that is switched on, before its own scripts, so each costs the page as little
 * as can be: without WXT's wrapper, whose log is empty in a build, and with the hint that lets Chromium compile their functions in one
 * pass, as most of them are called at once. Where a browser does not know the hint, it is a comment.
 * https://v8.dev/blog/explicit-compile-hints
 */
import type { Plugin } from 'vite'

const WRAPPER = '\0virtual:wxt-unlisted-script-entrypoint?'
const ENTRY = /\/entrypoints\/dapp-(observer|relay)\.ts$/
const BUILT = /^dapp-(observer|relay)\.js$/
const HINT = '//# allFunctionsCalledOnLoad\n'

export function leanScripts(): Plugin {
  return {
    name: 'holdfast:lean-scripts',
    apply: 'build',
    enforce: 'post',
    transform: {
      order: 'pre',
      handler(code, id) {
        if (!id.startsWith(WRAPPER) || !ENTRY.test(id)) return undefined
        const entry = id.slice(WRAPPER.length)
        if (!code.includes('definition.main()')) throw new Error(`WXT wraps ${entry} in another way`)
        return `import definition from ${JSON.stringify(entry)}\nexport default definition.main()`
      },
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const chunk of Object.values(bundle))
          if (chunk.type === 'chunk' && BUILT.test(chunk.fileName)) chunk.code = HINT + chunk.code
      },
    },
  }
}
