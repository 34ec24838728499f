/** The route `#/requests`. */
import { useRequestLog, useSettings } from '@/components/shell/live.hooks'
import { RequestsView } from './requests-view'

const SHOWN = 300

export function RequestsPage() {
  const { blockedHosts, separateAddresses } = useSettings()
  const rows = useRequestLog(SHOWN)
  return <RequestsView rows={rows} blockedHosts={blockedHosts} separateAddresses={separateAddresses} />
}
