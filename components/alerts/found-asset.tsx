/**
 * What was looked up in the address bar and is held: the portfolio opens with that alone. Its symbol waits in memory of the browser's
 * session, so that no address names it; when it is gone, everything is shown.
 */
import { useEffect } from 'react'
import { handedSearch } from '@/components/portfolio/handed-search'
import { Skeleton } from '@/components/ui/skeleton'
import { WITH_HOLDINGS } from '@/lib/dashboards/shown-dashboard'
import { dropHandedText, readHandedText } from './editor/handed-text.browser'

export function FoundAsset({ id }: { id: string }) {
  useEffect(() => {
    let isHere = true
    const lead = async () => {
      const { text } = await readHandedText(id)
      if (!isHere) return
      if (text !== undefined) handedSearch.hand(text)
      // In the place of this address: a step back does not come here again.
      window.location.replace(`#/dashboard/${WITH_HOLDINGS}`)
      await dropHandedText(id)
    }
    // Without what was looked up, everything is shown.
    lead().catch(() => window.location.replace(`#/dashboard/${WITH_HOLDINGS}`))
    return () => {
      isHere = false
    }
  }, [id])
  return <Skeleton className="h-96 w-full" />
}
