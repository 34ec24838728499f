/** Where the assistant is shown: its own route, or a tab of the side panel, whose links open in a tab. */
import { createContext, type ReactNode, useContext } from 'react'
import { browser } from 'wxt/browser'

export type Surface = 'tab' | 'panel'

const Shown = createContext<Surface>('tab')

export function SurfaceProvider({ surface, children }: { surface: Surface; children: ReactNode }) {
  return <Shown value={surface}>{children}</Shown>
}

export const useSurface = (): Surface => useContext(Shown)

/** A hash route, however it is written; never an address of somebody else. @example hashOf('gains/lots') // '#/gains/lots' */
export const hashOf = (route: string): string => `#/${route.replace(/^[#/]+/, '')}`

/** Of a link to a page of ours. @example <a {...useRouteLink()('#/history')}>…</a> */
export function useRouteLink(): (route: string) => { href: string; target?: string; rel?: string } {
  const surface = useSurface()
  return (route) =>
    surface === 'tab'
      ? { href: hashOf(route) }
      : {
          href: `${browser.runtime.getURL('/options.html')}${hashOf(route)}`,
          target: '_blank',
          rel: 'noopener',
        }
}
