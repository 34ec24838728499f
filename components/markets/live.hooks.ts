/** What a component follows while it is on the screen: public market values and the portfolio's value at live prices. */
import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { type Feed, type LiveValues, type Topic, topicKey } from '@/lib/markets/live'
import { liveLink } from '@/lib/markets/live-link.browser'

export interface Live<K extends Topic['kind']> {
  /** The last one; stays while the feed is stalled or waiting. */
  value?: LiveValues[K]
  feed: Feed
}

const NOTHING: Feed = { how: 'stream', state: 'connecting' }

/**
 * @param topic may be a new object each time; `undefined` follows nothing
 * @returns the same object until something changes, at most once a frame
 * @example const { value, feed } = useLive({ kind: 'book', market })
 */
export function useLive<K extends Topic['kind']>(topic: (Topic & { kind: K }) | undefined): Live<K> {
  const key = topic === undefined ? undefined : topicKey(topic)
  // The key names the topic: another object that says the same is the same topic.
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  const same = useMemo(() => topic, [key])
  const follow = useCallback(
    (changed: () => void) => (same ? liveLink().follow(same, changed) : () => {}),
    [same],
  )
  const state = useSyncExternalStore(
    follow,
    useCallback(() => (key === undefined ? undefined : liveLink().read(key)), [key]),
  )
  return useMemo(
    () =>
      state?.value === undefined
        ? { feed: state?.feed ?? NOTHING }
        : { feed: state.feed, value: state.value as LiveValues[K] },
    [state],
  )
}
