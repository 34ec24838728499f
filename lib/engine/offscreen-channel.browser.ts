/** Chromium: the engine is the one offscreen document. It outlives the worker and is started on demand. */
import { browser } from 'wxt/browser'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { EngineChannel } from './host'
import type { EngineAnswer } from './protocol'

const PAGE = 'engine.html'

export function createOffscreenChannel(): EngineChannel {
  let starting: Promise<void> | undefined

  const isRunning = async () =>
    (await browser.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] })).length > 0

  /** Only one document may exist: parallel callers share one start. */
  const start = () => {
    starting ??= (async () => {
      if (await isRunning()) return
      await browser.offscreen.createDocument({
        url: PAGE,
        reasons: ['WORKERS'],
        justification: 'Reads exchanges and chains and keeps the encrypted portfolio up to date.',
      })
    })().finally(() => {
      starting = undefined
    })
    return starting
  }

  return {
    isRunning,
    send: async (request) => {
      await start()
      const answer = (await browser.runtime.sendMessage(request)) as EngineAnswer | undefined
      if (answer === undefined) throw new AppError('internal', say('Something went wrong inside Holdfast.'))
      return answer
    },
    close: async () => {
      if (await isRunning()) await browser.offscreen.closeDocument()
    },
  }
}
