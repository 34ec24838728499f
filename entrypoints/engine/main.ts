/** Chromium's offscreen document: the engine behind `runtime.onMessage`. Only the background may talk to it. */
import * as v from 'valibot'
import { browser } from 'wxt/browser'
import { ALERT_NEWS } from '@/lib/alerts/background/news-message'
import { engineRequestSchema } from '@/lib/engine/protocol'
import { createHoldfastEngine } from './compose'

/** A broadcast does not start a worker that has stopped; a message does. One that is lost is made up for by the next job's digest. */
const engine = createHoldfastEngine(
  () =>
    void browser.runtime
      .sendMessage({ to: 'background', name: ALERT_NEWS, input: {} })
      .catch(() => undefined),
)

/** The worker has our id and no tab; its URL is the worker's script (absent in some versions). */
function isBackground(sender: { id?: string; url?: string; tab?: unknown }): boolean {
  if (sender.id !== browser.runtime.id || sender.tab !== undefined) return false
  return sender.url === undefined || sender.url === browser.runtime.getURL('/background.js' as never)
}

browser.runtime.onMessage.addListener((received: unknown, sender, respond) => {
  const request = v.safeParse(engineRequestSchema, received)
  if (!request.success || !isBackground(sender)) return undefined
  void engine(request.output).then(respond)
  return true
})
