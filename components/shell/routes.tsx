/**
 * Hash routes of the options page: a path after `#`, lazy components, nothing else. A route carries random ids only,
 * because the address bar and the browser's history see it.
 */
import {
  type ComponentType,
  type LazyExoticComponent,
  lazy,
  type ReactNode,
  Suspense,
  useEffect,
  useRef,
  useSyncExternalStore,
} from 'react'

export interface RouteProps {
  /** What follows the route's own path: `#/accounts/add` gives `['add']` to the route `accounts`. */
  rest: readonly string[]
}

export interface Route {
  /** First segment after `#/`; the empty path is the start page. */
  path: string
  component: LazyExoticComponent<ComponentType<RouteProps>>
}

/** @example route('accounts', async () => (await import('@/components/accounts/accounts-page')).AccountsPage) */
export function route(path: string, load: () => Promise<ComponentType<RouteProps>>): Route {
  return { path, component: lazy(async () => ({ default: await load() })) }
}

const subscribe = (changed: () => void) => {
  window.addEventListener('hashchange', changed)
  return () => window.removeEventListener('hashchange', changed)
}

/** @example useSegments() // ['accounts', 'add'] on `#/accounts/add` */
export function useSegments(): readonly string[] {
  const hash = useSyncExternalStore(
    subscribe,
    () => window.location.hash,
    () => '',
  )
  return segmentsOf(hash)
}

/** @example segmentsOf('#/accounts/add') // ['accounts', 'add'] */
export const segmentsOf = (hash: string): readonly string[] =>
  hash.replace(/^#\/?/, '').split('/').filter(Boolean)

/** @example navigate('accounts/add') */
export function navigate(path: string): void {
  window.location.hash = `#/${path}`
}

/** Shows the route of the address; an unknown path shows the first route. */
export function Routes({ routes, fallback = null }: { routes: readonly Route[]; fallback?: ReactNode }) {
  const segments = useSegments()
  const [first = '', ...rest] = segments
  useFocusOnPage(segments.join('/'))
  const current = routes.find(({ path }) => path === first) ?? routes[0]
  if (!current) return fallback
  const Page = current.component
  return (
    <Suspense key={current.path} fallback={fallback}>
      <Page rest={rest} />
    </Suspense>
  )
}

/** What had the focus went with its page: whoever uses keys goes on at the beginning of the next one, not of the whole document. */
function useFocusOnPage(address: string): void {
  const before = useRef(address)
  useEffect(() => {
    if (before.current === address) return
    before.current = address
    if (document.activeElement === document.body)
      document.getElementById('main')?.focus({ preventScroll: true })
  }, [address])
}
