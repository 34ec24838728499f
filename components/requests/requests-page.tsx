/** The route `#/requests`. */
import { useRequestLog, useSettings } from '@/components/shell/live.hooks'
import { RequestsView } from './requests-view'

const SHOWN = 300

export function RequestsPage() {
  const { blockedHosts } = useSettings()
  return <RequestsView rows={useRequestLog(SHOWN)} blockedHosts={blockedHosts} />
}
