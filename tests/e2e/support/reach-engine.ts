/** The parts of the extension that have no page: the engine's offscreen document and the background worker. */
import { type CDPSession, type Target, TargetType } from 'puppeteer-core'
import type { Chromium } from '@/tests/harness/launch-chromium.mts'
import { eventually } from './as-a-person'

const isEngine = (target: Target) =>
  target.type() === TargetType.BACKGROUND_PAGE && target.url().endsWith('/engine.html')
const isWorker = (target: Target) =>
  target.type() === TargetType.SERVICE_WORKER && target.url().endsWith('/background.js')

export const findEngine = ({ browser }: Chromium): Target | undefined => browser.targets().find(isEngine)
export const findWorker = ({ browser }: Chromium): Target | undefined => browser.targets().find(isWorker)

/** A debugger's session in the engine, which must be running. */
export const attachToEngine = (extension: Chromium): Promise<CDPSession> =>
  eventually('the engine', async () => {
    const target = findEngine(extension)
    if (!target) throw new Error('no engine is running')
    return target.createCDPSession()
  })

export async function evaluateIn<T>(session: CDPSession, expression: string): Promise<T> {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
  })
  if (exceptionDetails)
    throw new Error(`in the engine: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`)
  return result.value as T
}

/** Ends the engine's document at once, whatever it does; resolves when it is gone. */
export async function killEngine(extension: Chromium): Promise<void> {
  await closeTarget(extension, findEngine(extension))
  await eventually('the end of the engine', async () => {
    if (findEngine(extension)) throw new Error('the engine is still there')
  })
}

/** Ends the background worker at once; the next event starts another. */
export async function killWorker(extension: Chromium): Promise<void> {
  await closeTarget(extension, findWorker(extension))
}

/** One for each browser: with several, the end of one confuses the driver about the others. */
const browserSessions = new WeakMap<Chromium, Promise<CDPSession>>()

function browserSession(extension: Chromium): Promise<CDPSession> {
  const known = browserSessions.get(extension) ?? extension.browser.target().createCDPSession()
  browserSessions.set(extension, known)
  return known
}

async function closeTarget(extension: Chromium, target: Target | undefined): Promise<void> {
  if (!target) return
  const session = await browserSession(extension)
  await session.send('Target.closeTarget', {
    targetId: (target as unknown as { _targetId: string })._targetId,
  })
}
