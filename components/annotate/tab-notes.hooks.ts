/** The notes of one tab and the state of its site, asked again when the background has news. */
import { useEffect } from 'react'
import { type Asked, useAsked } from '@/components/shell/asked.hooks'
import { annotateMessages, type SiteState, type TabNote } from '@/lib/annotate/messages'
import { onNotice } from '@/lib/messages/broadcast.browser'
import { call } from '@/lib/messages/call.browser'

/** While nodes and venues are being asked the whole note may come at any moment. */
const READING_MS = 1000

export function useTabNotes(tab: number | null): Asked<TabNote[]> {
  const asked = useAsked(tab === null ? null : `notes ${tab}`, () =>
    call(annotateMessages['annotate.ofTab'], { tab: tab ?? 0 }),
  )
  const { again } = asked
  useEffect(() => onNotice(({ kind }) => void (kind === 'annotation' && again())), [again])
  const isReading = asked.answer?.[0]?.shown.state === 'read'
  useEffect(() => {
    if (!isReading) return
    const timer = setInterval(again, READING_MS)
    return () => clearInterval(timer)
  }, [isReading, again])
  return asked
}

export function useSite(origin: string | undefined): Asked<SiteState> {
  const asked = useAsked(origin === undefined ? null : `site ${origin}`, () =>
    call(annotateMessages['annotate.site'], { origin: origin ?? '' }),
  )
  const { again } = asked
  useEffect(() => onNotice(({ kind }) => void (kind === 'annotation' && again())), [again])
  return asked
}
