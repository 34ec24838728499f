/** The route `#/history/import`. */
import { usePageFacts } from '@/components/shell/page-facts.hooks'
import { ImportView } from './import-view'

const ownZone = Intl.DateTimeFormat().resolvedOptions().timeZone

export function ImportPage() {
  const { accounts, hidden } = usePageFacts()
  return <ImportView accounts={accounts} hidden={hidden} zones={zones()} ownZone={ownZone} />
}

/** The browser's zones, and UTC, which most exchanges write. */
function zones(): string[] {
  return [...new Set(['UTC', ownZone, ...Intl.supportedValuesOf('timeZone')])]
}
