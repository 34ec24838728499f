/** Chromium: the engine is the one offscreen document. It outlives the worker and is started on demand. */
import { browser } from 'wxt/browser'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { EngineChannel } from './host'
import type { EngineAnswer, EngineRequest } from './protocol'

const PAGE = 'engine.html'

const TRIES = 20
const PAUSE_MS = 100

/** A document that another life of this worker has just opened may not be listening yet: nobody got the message then. */
async function sendWhenListening(request: EngineRequest): Promise<EngineAnswer | undefined> {
  for (let left = TRIES; ; left--) {
    try {
      return (await browser.runtime.sendMessage(request)) as EngineAnswer | undefined
    } catch (error) {
      const isDeaf = error instanceof Error && /Receiving end does not exist/.test(error.message)
      if (!isDeaf || left <= 1) throw error
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
    }
  }
}

export function createOffscreenChannel(): EngineChannel {
  let starting: Promise<void> | undefined

  const isRunning = async () =>
    (await browser.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] })).length > 0

  /** Only one document may exist: parallel callers share one start. */
  const start = () => {
    starting ??= (async () => {
      if (await isRunning()) return
      const opening = browser.offscreen.createDocument({
        url: PAGE,
        reasons: ['WORKERS'],
        justification: 'Reads exchanges and chains and keeps the encrypted portfolio up to date.',
      })
      // Another life of this worker may have been opening it: one is all there can be.
      await opening.catch(async (error: unknown) => {
        if (!(await isRunning())) throw error
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
      const answer = await sendWhenListening(request)
      if (answer === undefined) throw new AppError('internal', say('Something went wrong inside Holdfast.'))
      return answer
    },
    close: async () => {
      if (await isRunning()) await browser.offscreen.closeDocument()
    },
  }
}
