/**
 * Build-time only. In files named `*.still.tsx` and in every component below them, `react` means `still/react`: the
 * same components are built twice, once for React and once for a first frame without it.
 */
import type { Plugin } from 'vite'

const STILL_ENTRY = /\.still\.tsx$/
const MARK = '?still'
const REACT = /^react(\/jsx-runtime|\/jsx-dev-runtime)?$/

export function drawWithoutReact(): Plugin {
  return {
    name: 'holdfast:draw-without-react',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (importer === undefined || !(importer.endsWith(MARK) || STILL_ENTRY.test(importer))) return undefined
      const from = importer.replace(MARK, '')
      const resolved = await this.resolve(REACT.test(source) ? '@/components/still/react' : source, from, {
        ...options,
        skipSelf: true,
      })
      const isView =
        resolved && /[\\/]components[\\/].*\.tsx?$/.test(resolved.id) && !/[\\/]still[\\/]/.test(resolved.id)
      return isView ? `${resolved.id}${MARK}` : resolved
    },
  }
}
